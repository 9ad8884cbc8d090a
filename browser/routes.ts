import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageAnswer } from '../core/page/page-answer.ts';
import { securityHeaders } from '../core/page/security-headers.ts';
import { frameSchema } from '../shared/contract/link.ts';
import { sessionCookie, sessionValueIn } from './cookie.ts';
import { streamEvents } from './event-stream.ts';
import { type Notice, noticePage } from './notice-page.ts';
import { bodyOf } from './request-body.ts';
import { comesFromOwnPage, type Refusal } from './request-check.ts';
import type { ServerOptions } from './server-options.ts';

/** One request with everything needed to answer it. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly options: ServerOptions;
  readonly port: number;
  /** This host's own origin. */
  readonly origin: string;
}

export type Route = (visit: Visit) => void | Promise<void>;

const bare = { ...securityHeaders, 'Cache-Control': 'no-store' };

/** A refusal without a word: nobody reads it. */
export function refuse({ response }: Visit, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...bare, ...headers }).end();
}

/** A refusal that a person may meet, with what to do. */
export function showNotice(visit: Visit, status: number, notice: Notice): void {
  const { request, response, options } = visit;
  const { headers, body } = noticePage(notice, request.headers['accept-language'], options.language);
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** Notes a refusal without query and headers, where a token or a cookie could stand. */
export function noteRefusal({ options, request, url }: Visit, refusal: Refusal): void {
  options.log.error('browser.refused', { refusal, method: request.method, path: url.pathname });
}

function isSignedIn({ request, options, port }: Visit): boolean {
  const value = sessionValueIn(request.headers.cookie, port);
  return value !== undefined && options.sessions.isValid(value);
}

/** The address that was printed: its token becomes the session's cookie. */
export function open(visit: Visit): void {
  const { response, url, options, port } = visit;
  const cookie = options.sessions.redeem(url.searchParams.get('token') ?? '');
  if (cookie !== undefined) {
    const signedIn = { Location: '/', 'Set-Cookie': sessionCookie(port, cookie) };
    response.writeHead(303, { ...bare, ...signedIn }).end();
  }
  // The same browser opening the same address again.
  else if (isSignedIn(visit)) refuse(visit, 303, { Location: '/' });
  else showNotice(visit, 401, 'used-address');
}

/** The renderer's own files, for signed-in browsers only. */
export function page(visit: Visit): void {
  const answer = pageAnswer(visit.options.page, visit.url.pathname);
  if (!isSignedIn(visit)) showNotice(visit, 401, 'signed-out');
  else if (answer.status === 404) showNotice(visit, 404, 'not-found');
  else {
    visit.response.writeHead(answer.status, answer.headers);
    visit.response.end(visit.request.method === 'HEAD' ? undefined : answer.body);
  }
}

/** Undefined where the text is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws for nothing else than text that is not JSON.
    return undefined;
  }
}

/** One call frame in, its answer frame out. */
export async function call(visit: Visit): Promise<void> {
  const { request, response, options } = visit;
  if (!/^application\/json(?:;|$)/u.test(request.headers['content-type'] ?? '')) return refuse(visit, 415);
  const body = await bodyOf(request);
  if (body === undefined) return refuse(visit, 413, { Connection: 'close' });
  const frame = frameSchema.safeParse(jsonOf(body));
  if (!frame.success || frame.data.kind !== 'call') return refuse(visit, 400);
  const answer = await options.loopback.exchange(frame.data);
  response.writeHead(200, { ...bare, 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
}

/** What the host tells by itself. */
export function events({ response, options }: Visit): void {
  streamEvents(response, options.loopback);
}

/** Lets only our own page, in a signed-in browser, reach a route. */
export function guarded(route: Route, originDemanded: boolean): Route {
  return (visit) => {
    if (!comesFromOwnPage(visit.request.headers, visit.origin, originDemanded)) {
      noteRefusal(visit, 'foreign-origin');
      return refuse(visit, 403);
    }
    if (!isSignedIn(visit)) {
      noteRefusal(visit, 'signed-out');
      return refuse(visit, 401);
    }
    return route(visit);
  };
}
