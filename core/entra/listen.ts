import { once } from 'node:events';
import http, { type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemCodeOf } from '../net/system-code.ts';
import type { RedirectAddress } from './redirect-address.ts';

/** Servers on all addresses of a redirect, on one port. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Machines without IPv6 have no `::1`; that address is then left out. */
const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

async function listenOn(address: string, port: number, onRequest: RequestListener): Promise<Server> {
  const server = http.createServer(
    { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 32_768 },
    onRequest,
  );
  server.listen({ host: address, port, exclusive: true });
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }),
  );
}

async function listenOnAll(address: RedirectAddress, onRequest: RequestListener): Promise<readonly Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of address.addresses) {
      const [first] = servers;
      try {
        servers.push(await listenOn(host, first ? portOf(first) : address.port, onRequest));
      } catch (error) {
        if (servers.length === 0 || !noSuchAddress.has(systemCodeOf(error) ?? '')) throw error;
      }
    }
    return servers;
  } catch (error) {
    await closeAll(servers);
    throw error;
  }
}

/** A free port on one address may be taken on the other, so any-port listening is tried again. */
const tries = 5;

/**
 * Listens where a redirect will come, and nowhere else: never on an address that other machines can reach.
 *
 * @throws the system's error, `EADDRINUSE` where the port that the redirect names is taken
 */
export async function listen(address: RedirectAddress, onRequest: RequestListener): Promise<Listening> {
  for (let round = 1; ; round += 1) {
    try {
      const servers = await listenOnAll(address, onRequest);
      const [first] = servers;
      if (!first) throw new Error('No address to listen on');
      return { port: portOf(first), close: () => closeAll(servers) };
    } catch (error) {
      if (address.port !== 0 || round === tries || systemCodeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}
