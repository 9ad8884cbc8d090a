import { once } from 'node:events';
import http, { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, openLoopback } from './loopback.ts';
import { type RedirectAddress, redirectAddress } from './redirect-address.ts';

const opened: Loopback[] = [];
let other: Server | undefined;
afterEach(async () => {
  await Promise.all(opened.splice(0).map((loopback) => loopback.close()));
  other?.close();
  other = undefined;
});

function addressOf(uri: string): RedirectAddress {
  const address = redirectAddress(uri);
  if (!address) throw new Error(`Not ours: ${uri}`);
  return address;
}

async function open(uri = 'http://localhost', state = 'the-state'): Promise<Loopback> {
  const loopback = await openLoopback(addressOf(uri), state, 'ro');
  opened.push(loopback);
  return loopback;
}

const signal = () => AbortSignal.timeout(5_000);

/** A request with any Host header, which `fetch` would not send. */
async function ask(url: string, more: { host?: string; address?: string; method?: string } = {}) {
  const { port, pathname, search, host } = new URL(url);
  const request = http.request({
    host: more.address ?? '127.0.0.1',
    port,
    path: `${pathname}${search}`,
    method: more.method ?? 'GET',
    headers: { host: more.host ?? host },
  });
  request.end();
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode, headers: answer.headers, text };
}

describe('waiting for the end of a sign-in', () => {
  it('takes the code, and shows success only when told to', async () => {
    const loopback = await open();
    const browser = ask(`${loopback.redirectUri}/?code=the-code&state=the-state`);
    const arrival = await loopback.arrival(signal());
    expect(arrival.answer).toMatchObject({ kind: 'code', code: 'the-code' });
    let answered = false;
    void browser.then(() => {
      answered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    await arrival.show('signed-in');
    const page = await browser;
    expect(page.status).toBe(200);
    expect(page.text).toContain('lang="ro"');
    expect(page.text).toContain('Sunteți autentificat');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/<script|src=|href=/u);
  });

  it('shows what the server said as text, not as markup', async () => {
    const loopback = await open();
    const browser = ask(
      `${loopback.redirectUri}/?error=access_denied&error_description=%3Cb%3Eno%3C/b%3E&state=the-state`,
    );
    const arrival = await loopback.arrival(signal());
    expect(arrival.answer).toEqual({ kind: 'error', error: 'access_denied', description: '<b>no</b>' });
    await arrival.show('failed', '<b>no</b>');
    const page = await browser;
    expect(page.status).toBe(400);
    expect(page.text).not.toContain('<b>');
  });

  it('notices another state', async () => {
    const loopback = await open();
    const browser = ask(`${loopback.redirectUri}/?code=the-code&state=another`);
    const arrival = await loopback.arrival(signal());
    expect(arrival.answer).toEqual({ kind: 'wrong-state' });
    await arrival.show('failed');
    expect((await browser).status).toBe(400);
  });

  it.each([
    ['another Host', { host: 'evil.example' }, '/?code=c&state=the-state', 404],
    ['another path', {}, '/elsewhere?code=c&state=the-state', 404],
    ['another method', { method: 'POST' }, '/?code=c&state=the-state', 404],
    ['neither code nor error', {}, '/?hello=1', 400],
  ])('goes on waiting after a request with %s', async (_what, more, path, status) => {
    const loopback = await open();
    expect((await ask(`${loopback.redirectUri}${path}`, more)).status).toBe(status);
    const browser = ask(`${loopback.redirectUri}/?code=right&state=the-state`);
    const arrival = await loopback.arrival(signal());
    expect(arrival.answer).toMatchObject({ code: 'right' });
    await arrival.show('signed-in');
    await browser;
  });

  it('answers once only', async () => {
    const loopback = await open();
    const first = ask(`${loopback.redirectUri}/?code=one&state=the-state`);
    const arrival = await loopback.arrival(signal());
    expect((await ask(`${loopback.redirectUri}/?code=two&state=the-state`)).status).toBe(400);
    await arrival.show('signed-in');
    expect((await first).status).toBe(200);
  });

  it('does not wait for a browser that has gone away', async () => {
    const loopback = await open();
    const request = http.get(`${loopback.redirectUri}/?code=one&state=the-state`);
    request.on('error', () => {});
    const arrival = await loopback.arrival(signal());
    request.destroy();
    await new Promise((resolve) => request.once('close', resolve));
    await arrival.show('signed-in');
    await arrival.show('signed-in');
  });

  it('listens on the fixed port of a redirect, on both of this machine’s addresses', async () => {
    const any = await open();
    const { port } = new URL(any.redirectUri);
    await any.close();
    opened.splice(0);
    const loopback = await open(`http://localhost:${port}/back`);
    expect(loopback.redirectUri).toBe(`http://localhost:${port}/back`);
    for (const address of ['127.0.0.1', '::1'])
      expect((await ask(`http://localhost:${port}/`, { address })).status).toBe(404);
  });

  it('cannot be reached from other machines', async () => {
    const { port } = new URL((await open()).redirectUri);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outside) return;
    await expect(ask(`http://x:${port}/`, { address: outside.address })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it.each(['127.0.0.1', '::1'])('does not share a port that somebody holds on %s', async (host) => {
    other = createServer().listen({ host, port: 0 });
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(open(`http://localhost:${port}`)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('stops waiting when cancelled', async () => {
    const loopback = await open();
    const controller = new AbortController();
    const arrival = loopback.arrival(controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(arrival).rejects.toThrow('cancelled');
  });
});

describe('where a redirect comes to', () => {
  it.each([
    ['http://localhost:2132', 2132, 'http://localhost:2132'],
    ['http://localhost:2132/', 2132, 'http://localhost:2132/'],
    ['http://localhost', 0, 'http://localhost:7'],
    ['http://127.0.0.1/back', 0, 'http://127.0.0.1:7/back'],
    ['http://localhost:80/', 80, 'http://localhost:80/'],
  ])('%s is ours', (uri, port, whole) => {
    const address = redirectAddress(uri);
    expect(address?.port).toBe(port);
    expect(address?.uri(port || 7)).toBe(whole);
  });

  it.each([
    'https://localhost:2132',
    'https://glpi.example/callback',
    'http://192.168.1.5',
    'msal://auth',
    'nonsense',
  ])('%s is not ours', (uri) => expect(redirectAddress(uri)).toBeUndefined());
});
