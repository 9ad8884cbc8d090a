import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connectTo } from '../net/connect.ts';
import { createTranscript } from '../sending/transcript.ts';
import { smtpFailure } from './smtp-failure.ts';
import { openSmtpSession } from './smtp-session.ts';

let server: net.Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
});

async function listen() {
  server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, endpoint: { host: '127.0.0.1', port, security: 'none' } as const };
}

it.each([
  ['reset', (socket: net.Socket) => void socket.resetAndDestroy()],
  ['closed', (socket: net.Socket) => void socket.destroy()],
])('a connection that was %s before the first word is told as cut, at once', async (_how, cut) => {
  const { server: listening, endpoint } = await listen();
  const arrived = once(listening, 'connection');
  const route = { environment: {}, phaseMs: 10_000, signal: AbortSignal.timeout(10_000) };
  const socket = await connectTo(endpoint, [{ address: '127.0.0.1', family: 4 }], route);
  const [theirs]: [net.Socket] = (await arrived) as never;
  socket.resume();
  const gone = new Promise((resolve) => socket.once('close', resolve));
  cut(theirs);
  await gone;
  const began = performance.now();
  const session = await openSmtpSession(socket, endpoint, route, async () => {}, createTranscript([]));
  const error: unknown = await session.begin().catch((reason: unknown) => reason);
  expect(smtpFailure(error, endpoint)).toMatchObject({ protocol: 'tcp', systemCode: 'ECONNRESET' });
  expect(performance.now() - began).toBeLessThan(3_000);
});
