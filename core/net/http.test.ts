import { once } from 'node:events';
import http, { type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from './http.ts';
import { parseRetryAfter } from './retry-after.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = http.createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/path?q=1`;
}

const route = (more: object = {}) => ({
  environment: {},
  phaseMs: 2_000,
  signal: AbortSignal.timeout(5_000),
  ...more,
});

describe('an HTTP exchange', () => {
  it('brings status, headers and text', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418, { 'x-seen': `${request.method} ${request.url}` }).end('short and stout');
    });
    const answer = await exchange({ method: 'GET', url }, route());
    expect(answer).toMatchObject({
      status: 418,
      text: 'short and stout',
      headers: { 'x-seen': 'GET /path?q=1' },
    });
  });

  it('sends a body with its length', async () => {
    const url = await serve((request, response) => void request.pipe(response));
    const answer = await exchange({ method: 'POST', url, body: 'ășț' }, route());
    expect(answer.text).toBe('ășț');
  });

  it('refuses to read an endless answer', async () => {
    const url = await serve((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    await expect(exchange({ method: 'GET', url }, route())).rejects.toMatchObject({ phase: 'answer' });
  });

  it('gives up on an answer that does not come', async () => {
    const url = await serve(() => {});
    await expect(exchange({ method: 'GET', url }, route({ phaseMs: 200 }))).rejects.toMatchObject({
      phase: 'answer',
      systemCode: 'ETIMEDOUT',
    });
  });

  it('names a host that does not exist', async () => {
    await expect(
      exchange({ method: 'GET', url: 'http://no-such-host.invalid/' }, route()),
    ).rejects.toMatchObject({
      phase: 'resolve',
      endpoint: { host: 'no-such-host.invalid' },
    });
  });

  it('names a port where nobody listens', async () => {
    const url = await serve(() => {});
    server?.close();
    server?.closeAllConnections();
    await expect(exchange({ method: 'GET', url }, route())).rejects.toMatchObject({
      phase: 'connect',
      systemCode: 'ECONNREFUSED',
    });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  it.each([
    ['12', 12_000],
    [' 0 ', 0],
    ['Fri, 20 Nov 2026 10:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => expect(parseRetryAfter(text, now)).toBe(expected));
});
