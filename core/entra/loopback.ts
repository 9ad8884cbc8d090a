import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../../shared/text/index.ts';
import { answerPage, type PageState, pageHeaders } from './answer-page.ts';
import { listen } from './listen.ts';
import type { RedirectAddress } from './redirect-address.ts';
import { type RedirectAnswer, readRedirect } from './redirect-answer.ts';

/** The redirect that came, and the browser that waits for its page. */
export interface Arrival {
  readonly answer: Exclude<RedirectAnswer, { kind: 'nothing' }>;
  /** Shows the person how it ended; called once the tokens were had, or not. */
  show(state: PageState, raw?: string): Promise<void>;
}

export interface Loopback {
  readonly redirectUri: string;
  /** Resolves with the first redirect; rejects with the signal's reason when cancelled. */
  arrival(signal: AbortSignal): Promise<Arrival>;
  /** Ends listening and every connection. */
  close(): Promise<void>;
}

function write(response: ServerResponse, status: number, page: string): Promise<void> {
  return new Promise((resolve) => {
    // A browser that has gone away meanwhile waits for nothing; else `close` comes in any case.
    if (response.closed) return resolve();
    response.once('close', resolve);
    response.writeHead(status, pageHeaders).end(page);
  });
}

/** Only requests that were meant for this very address: another name in `Host` is somebody else's page pointing here. */
function isForUs(request: IncomingMessage, hosts: ReadonlySet<string>, path: string): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  return (
    request.method === 'GET' && hosts.has(request.headers.host?.toLowerCase() ?? '') && pathname === path
  );
}

/**
 * Waits for the redirect at the end of a sign-in (RFC 8252 section 7.3) on this machine's own addresses. The first answer with a code
 * or an error ends the wait; everything else gets a page that says so.
 *
 * @throws the system's error where the port is taken
 */
export async function openLoopback(
  address: RedirectAddress,
  state: string,
  language: Language,
): Promise<Loopback> {
  let arrive: (arrival: Arrival) => void = () => {};
  const arrived = new Promise<Arrival>((resolve) => {
    arrive = resolve;
  });
  let taken = false;
  let hosts: ReadonlySet<string> = new Set();

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const notExpected = (status: number) =>
      void write(response, status, answerPage('not-expected', language));
    if (!isForUs(request, hosts, address.path)) return notExpected(404);
    const answer = readRedirect(new URL(request.url ?? '/', 'http://localhost').searchParams, state);
    if (answer.kind === 'nothing' || taken) return notExpected(400);
    taken = true;
    arrive({
      answer,
      show: (page, raw) => write(response, page === 'signed-in' ? 200 : 400, answerPage(page, language, raw)),
    });
  };

  const listening = await listen(address, onRequest);
  const redirectUri = address.uri(listening.port);
  hosts = new Set([
    new URL(redirectUri).host.toLowerCase(),
    ...(listening.port === 80 ? [new URL(redirectUri).hostname] : []),
  ]);
  return {
    redirectUri,
    close: listening.close,
    async arrival(signal) {
      signal.throwIfAborted();
      let onAbort = () => {};
      const cancelled = new Promise<never>((_resolve, reject) => {
        onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
      });
      return Promise.race([arrived, cancelled]).finally(() => signal.removeEventListener('abort', onAbort));
    },
  };
}
