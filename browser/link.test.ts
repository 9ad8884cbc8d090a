import { expect, test } from 'vitest';
import { createLoopbackLink as createPageLink } from '../renderer/app/links/loopback-link.ts';
import { connectHost } from '../shared/contract/connect.ts';
import { type JoinedLink, linkContract } from '../shared/contract/link.contract.ts';
import { createLoopbackLink } from './link.ts';
import { type RunningServer, startServer } from './server.ts';
import { createSessions } from './session.ts';
import { pageWeb } from './testing/page-web.ts';

const page = { index: '', assets: new Map() };
const log = { info: () => undefined, error: () => undefined };

async function cookieFrom(server: RunningServer): Promise<string> {
  const opened = await fetch(server.newAddress(), { redirect: 'manual' });
  return opened.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function joinOverHttp(): Promise<JoinedLink & { readonly server: RunningServer }> {
  const loopback = createLoopbackLink();
  const server = await startServer({ page, loopback, sessions: createSessions(), log });
  const ended = new AbortController();
  const web = pageWeb(server.origin, await cookieFrom(server), ended.signal);
  return {
    page: createPageLink(web),
    host: loopback.link,
    server,
    async close() {
      ended.abort();
      await server.close();
    },
  };
}

linkContract('loopback HTTP', joinOverHttp);

test('a page whose host has ended is told so instead of waiting for ever', async () => {
  const joined = await joinOverHttp();
  const renderer = connectHost(joined.page);
  await joined.close();
  expect(await renderer.call('setup.list', {})).toMatchObject({
    failure: { kind: 'refused', message: { key: 'host.gone' } },
  });
});

test('a page that is not signed in is told what to do', async () => {
  const { server, close } = await joinOverHttp();
  const renderer = connectHost(
    createPageLink(pageWeb(server.origin, 'sendproof=none', AbortSignal.timeout(10_000))),
  );
  expect(await renderer.call('setup.list', {})).toMatchObject({
    failure: { kind: 'refused', message: { key: 'host.signedOutText' } },
  });
  await close();
});

test('two pages that count their calls alike each get their own answers', async () => {
  const loopback = createLoopbackLink();
  loopback.link.receive((frame) => {
    const { id, input } = frame as { id: number; input: unknown };
    // The first call is answered last.
    setImmediate(() => loopback.link.send({ kind: 'answer', id, outcome: input }));
  });
  const [first, second] = await Promise.all([
    loopback.exchange({ kind: 'call', id: 1, name: 'a', input: 'one' }),
    loopback.exchange({ kind: 'call', id: 1, name: 'a', input: 'two' }),
  ]);
  expect(first).toEqual({ kind: 'answer', id: 1, outcome: 'one' });
  expect(second).toEqual({ kind: 'answer', id: 1, outcome: 'two' });
});
