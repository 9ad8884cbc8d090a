import { once } from 'node:events';
import type net from 'node:net';
import type { Route } from '../net/connect.ts';
import { inTime } from '../net/in-time.ts';
import { type Endpoint, NetworkFault } from '../net/network-fault.ts';

/** The longest that a first word is waited for. */
const longestMs = 2_000;
const longestText = 120;

/** What a server says of itself, before anybody has spoken; undefined where it waits for the other side. */
export async function greetingOf(
  socket: net.Socket,
  endpoint: Endpoint,
  route: Route,
): Promise<string | undefined> {
  const limits = { ...route, phaseMs: Math.min(longestMs, route.phaseMs) };
  try {
    const [first]: [Buffer] = (await inTime('answer', endpoint, limits, (signal) =>
      once(socket, 'data', { signal }),
    )) as never;
    const [line = ''] = first.toString('latin1').split(/\r?\n/u);
    return line.replace(/[^\x20-\x7e]/gu, '.').slice(0, longestText);
  } catch (error) {
    if (error instanceof NetworkFault) return undefined;
    throw error;
  }
}
