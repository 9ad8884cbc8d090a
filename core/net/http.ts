import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type net from 'node:net';
import { openConnection, type Route, type StageListener, secure, tlsDetail } from './connect.ts';
import { inTime } from './in-time.ts';
import { type Endpoint, NetworkFault } from './network-fault.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; several of one name are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The most that is read of an answer: what Entra and Graph send is a thousandth of it. */
const longestAnswerBytes = 4_000_000;

const deaf: StageListener = { started: () => {}, ended: () => {} };

function endpointOf(url: URL): Endpoint {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  return { host: url.hostname.replace(/^\[|\]$/gu, ''), port };
}

async function openFor(url: URL, route: Route, listener: StageListener): Promise<net.Socket> {
  const endpoint = endpointOf(url);
  // Plain http is only ever spoken to this machine, where no proxy helps.
  if (url.protocol !== 'https:') return openConnection(endpoint, { ...route, environment: {} }, listener);
  const socket = await openConnection(endpoint, route, listener);
  listener.started('secure');
  const secured = await secure(socket, endpoint, route);
  listener.ended('secure', tlsDetail(secured));
  return secured;
}

async function readBody(answer: IncomingMessage, endpoint: Endpoint): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > longestAnswerBytes)
      throw new NetworkFault('answer', endpoint, `The answer exceeds ${longestAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(answer: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

/**
 * One HTTP exchange over a connection of its own: cloud's root, proxy, a limit for each phase and cancelling included.
 * Redirects are answers, not followed: none of the services asked here sends any.
 *
 * @throws NetworkFault naming what failed; the signal's reason when cancelled
 */
export async function exchange(request: HttpRequest, route: Route, listener = deaf): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const endpoint = endpointOf(url);
  const socket = await openFor(url, route, listener);
  try {
    return await inTime('answer', endpoint, route, async (signal) => {
      const sent = http.request({
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers: {
          host: url.host,
          connection: 'close',
          ...request.headers,
          ...(request.body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(request.body)) }),
        },
        createConnection: () => socket,
        signal,
      });
      sent.end(request.body);
      const [answer]: [IncomingMessage] = (await once(sent, 'response', { signal })) as never;
      return {
        status: answer.statusCode ?? 0,
        headers: headersOf(answer),
        text: await readBody(answer, endpoint),
      };
    });
  } finally {
    socket.destroy();
  }
}
