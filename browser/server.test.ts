import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { PageFiles } from '../core/page/page-files.ts';
import { createLoopbackLink } from './link.ts';
import { type RunningServer, startServer } from './server.ts';
import { createSessions } from './session.ts';

const page: PageFiles = {
  index: '<html><meta property="csp-nonce" nonce="__CSP_NONCE__">the application</html>',
  assets: new Map([
    [
      '/assets/main-1.js',
      { contentType: 'text/javascript; charset=utf-8', body: new TextEncoder().encode('1') },
    ],
  ]),
};
const notes: unknown[] = [];
const log = { info: () => undefined, error: (...note: unknown[]) => void notes.push(note) };
const running: RunningServer[] = [];
afterEach(async () => {
  notes.length = 0;
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A plain request: unlike `fetch` it lets a test write any `Host`, `Origin` and path, as an attacker would. */
function ask(
  server: RunningServer,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asking = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(options.body);
  });
}

/** A host that answers each call with the name of the call. */
async function start(language?: 'en' | 'ro'): Promise<RunningServer> {
  const loopback = createLoopbackLink();
  loopback.link.receive((frame) => {
    const { id, name } = frame as { id: number; name: string };
    loopback.link.send({ kind: 'answer', id, outcome: { ok: true, value: name } });
  });
  const server = await startServer({ page, loopback, sessions: createSessions(), log, language });
  running.push(server);
  return server;
}

const pathOf = (address: string) => address.replace(/^http:\/\/[^/]+/u, '');

async function signIn(server: RunningServer): Promise<string> {
  const { headers } = await ask(server, pathOf(server.newAddress()));
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const call = JSON.stringify({ kind: 'call', id: 7, name: 'app.info', input: {} });
const json = { 'Content-Type': 'application/json' };

test('the printed address signs the browser in and leads to the application', async () => {
  const server = await start();
  const opened = await ask(server, pathOf(server.newAddress()));
  expect(opened.status).toBe(303);
  expect(opened.headers.location).toBe('/');
  expect(String(opened.headers['set-cookie'])).toMatch(
    /^sendproof-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u,
  );
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? '';
  const start_ = await ask(server, '/', { headers: { Cookie: cookie } });
  expect(start_.status).toBe(200);
  expect(start_.body).toContain('the application');
});

test('an address that was used says so, and what to do', async () => {
  const server = await start();
  const address = pathOf(server.newAddress());
  await ask(server, address);
  const again = await ask(server, address);
  expect(again.status).toBe(401);
  expect(again.body).toContain('This address has been used');
  expect(again.body).toContain('Press Enter');
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('the same browser opening a used address again is let in', async () => {
  const server = await start();
  const address = pathOf(server.newAddress());
  const { headers } = await ask(server, address);
  const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  const again = await ask(server, address, { headers: { Cookie: cookie } });
  expect(again.status).toBe(303);
});

test.each([
  ['no token', '/open'],
  ['a made-up token', `/open?token=${'A'.repeat(43)}`],
])('%s opens nothing', async (_what, path) => {
  const server = await start();
  const answer = await ask(server, path);
  expect(answer.status).toBe(401);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('a browser that is not signed in sees nothing of the application, in its own language', async () => {
  const server = await start();
  for (const path of ['/', '/assets/main-1.js', '/no-such-page']) {
    const answer = await ask(server, path, { headers: { 'Accept-Language': 'ro-RO,ro;q=0.9,en;q=0.8' } });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('<html lang="ro">');
    expect(answer.body).toContain('Acest browser nu este conectat la Sendproof');
    expect(answer.body).not.toContain('the application');
  }
});

test('the language named at the start stands before that of the browser', async () => {
  const server = await start('ro');
  expect((await ask(server, '/', { headers: { 'Accept-Language': 'en' } })).body).toContain('lang="ro"');
});

test('a call from our own page is answered', async () => {
  const server = await start();
  const cookie = await signIn(server);
  const answer = await ask(server, '/link', {
    method: 'POST',
    headers: { ...json, Cookie: cookie, Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' },
    body: call,
  });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual({
    kind: 'answer',
    id: 7,
    outcome: { ok: true, value: 'app.info' },
  });
});

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['no origin', {}],
  ['an opaque origin', { Origin: 'null' }],
  ['another port of this computer', { Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }],
  ['another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
])('a call from %s is refused and noted, cookie or not', async (_what, headers) => {
  const server = await start();
  const cookie = await signIn(server);
  const answer = await ask(server, '/link', {
    method: 'POST',
    headers: { ...json, ...headers, Cookie: cookie } as Record<string, string>,
    body: call,
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toBe('');
  expect(JSON.stringify(notes)).toContain('foreign-origin');
  expect(JSON.stringify(notes)).not.toContain(cookie.split('=')[1]);
});

test('a call and the events need the cookie', async () => {
  const server = await start();
  const headers = { ...json, Origin: server.origin };
  expect((await ask(server, '/link', { method: 'POST', headers, body: call })).status).toBe(401);
  expect((await ask(server, '/events', { headers })).status).toBe(401);
  const wrong = { ...headers, Cookie: `sendproof-${new URL(server.origin).port}=${'A'.repeat(43)}` };
  expect((await ask(server, '/events', { headers: wrong })).status).toBe(401);
});

test.each([
  { 'Sec-Fetch-Site': 'none' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://evil.example' },
])('events are refused with %j', async (headers) => {
  const server = await start();
  const cookie = await signIn(server);
  const asked = { ...headers, Cookie: cookie } as Record<string, string>;
  expect((await ask(server, '/events', { headers: asked })).status).toBe(403);
});

test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1.evil.example', '[::1]'])(
  'a request to the name %s is refused, whatever cookie it brings',
  async (name) => {
    const server = await start();
    const cookie = await signIn(server);
    const { port } = new URL(server.origin);
    for (const host of [name === '127.0.0.1' ? name : `${name}:${port}`])
      for (const path of ['/', '/link', '/events', pathOf(server.newAddress())]) {
        const answer = await ask(server, path, { headers: { Host: host, Cookie: cookie } });
        expect(answer.status).toBe(421);
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.body).not.toContain('the application');
      }
  },
);

test('a request that names another address in its first line is refused', async () => {
  const server = await start();
  const cookie = await signIn(server);
  const answer = await ask(server, 'http://evil.example/', { headers: { Cookie: cookie } });
  expect(answer.status).toBe(421);
});

test.each([
  '/../server.ts',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  '/assets\\..\\main-1.js',
  '//etc/passwd',
  '/constructor',
  '/__proto__',
])('the path %s leads to no file', async (path) => {
  const server = await start();
  const cookie = await signIn(server);
  const answer = await ask(server, path, { headers: { Cookie: cookie } });
  expect([404, 421]).toContain(answer.status);
  expect(answer.body).toMatch(/<h1>/u);
});

test('each load of the page has its own nonce under a policy without inline script', async () => {
  const server = await start();
  const cookie = await signIn(server);
  const loads = await Promise.all([1, 2].map(() => ask(server, '/', { headers: { Cookie: cookie } })));
  const nonces = loads.map(({ body }) => /nonce="([^"]+)"/u.exec(body)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(loads[0]?.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
  expect(loads[0]?.headers['content-security-policy']).toContain("script-src 'self'");
  expect(loads[0]?.headers['cache-control']).toBe('no-store');
});

test('every answer forbids sniffing, referrers and foreign openers', async () => {
  const server = await start();
  for (const path of ['/', '/open', '/events', '/link']) {
    const { headers } = await ask(server, path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  }
});

test.each([
  ['not JSON', json, '{', 400],
  ['not a frame', json, '{"kind":"call"}', 400],
  ['an answer instead of a call', json, '{"kind":"answer","id":1,"outcome":{}}', 400],
  ['a form', { 'Content-Type': 'text/plain' }, call, 415],
  ['too long', json, `"${'a'.repeat(17 * 1024 * 1024)}"`, 413],
])('a call that is %s is refused', async (_what, type, body, status) => {
  const server = await start();
  const cookie = await signIn(server);
  const headers = { ...type, Cookie: cookie, Origin: server.origin };
  const refusal = await ask(server, '/link', { method: 'POST', headers, body }).catch(
    (error: Error) => error,
  );
  // A body that is too long may be cut off before the answer is read.
  if (refusal instanceof Error) expect(status).toBe(413);
  else expect(refusal.status).toBe(status);
});

test('an address that looks like a page but is asked with another method is refused', async () => {
  const server = await start();
  const cookie = await signIn(server);
  const answer = await ask(server, '/link', { headers: { Cookie: cookie } });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('POST');
});

test('a port that is taken is told by the error of the system', async () => {
  const first = await start();
  const port = Number(new URL(first.origin).port);
  const second = startServer({ page, loopback: createLoopbackLink(), sessions: createSessions(), log, port });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing ends an open event stream', async () => {
  const server = await start();
  const cookie = await signIn(server);
  const response = await fetch(`${server.origin}/events`, { headers: { Cookie: cookie } });
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('retry');
  await server.close();
  await expect(reader?.read()).rejects.toThrow();
});
