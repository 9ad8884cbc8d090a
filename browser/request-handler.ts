import type { IncomingMessage, ServerResponse } from 'node:http';
import { namesThisHost } from './request-check.ts';
import {
  call,
  events,
  guarded,
  noteRefusal,
  open,
  page,
  type Route,
  refuse,
  showNotice,
  type Visit,
} from './routes.ts';
import type { ServerOptions } from './server-options.ts';

interface RouteEntry {
  readonly methods: readonly string[];
  readonly answer: Route;
}

/** Browsers send `Origin` with every POST, and with no GET of their own page. */
const routes: ReadonlyMap<string, RouteEntry> = new Map([
  ['/open', { methods: ['GET'], answer: open }],
  ['/link', { methods: ['POST'], answer: guarded(call, true) }],
  ['/events', { methods: ['GET'], answer: guarded(events, false) }],
]);
const files: RouteEntry = { methods: ['GET', 'HEAD'], answer: page };

async function answer(visit: Visit): Promise<void> {
  const { request, url, origin } = visit;
  if (!namesThisHost(request.headers, new URL(origin).host) || url.origin !== origin) {
    noteRefusal(visit, 'wrong-host');
    return showNotice(visit, 421, 'wrong-host');
  }
  const route = routes.get(url.pathname) ?? files;
  if (!route.methods.includes(request.method ?? ''))
    return refuse(visit, 405, { Allow: route.methods.join(', ') });
  await route.answer(visit);
}

/** Answers every request of the browser host on `port`. */
export function createRequestHandler(
  options: ServerOptions,
  port: number,
): (request: IncomingMessage, response: ServerResponse) => void {
  const origin = `http://127.0.0.1:${port}`;
  return (request, response) => {
    const target = request.url ?? '/';
    // A target that is no address at all gets the answer of one that does not exist.
    const url = new URL(URL.canParse(target, origin) ? target : '/?', origin);
    answer({ request, response, url, options, port, origin }).catch((error: unknown) => {
      // The page went away in the middle of its request: nobody is left to be told.
      options.log.error('browser.request-failed', { path: url.pathname, error: String(error) });
      response.destroy();
    });
  };
}
