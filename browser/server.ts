import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from './request-handler.ts';
import type { ServerOptions } from './server-options.ts';

export interface RunningServer {
  /** `http://127.0.0.1:<port>`: the only name this host answers to. */
  readonly origin: string;
  /** An address that opens the application in one browser; it works once. */
  newAddress(): string;
  /** Ends all connections, event streams too. */
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // 127.0.0.1 and nothing else: no other machine reaches this host.
    server.listen({ host: '127.0.0.1', port }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Serves the application on this machine's loopback address.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`) where the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer({ maxHeaderSize: 32 * 1024, headersTimeout: 10_000, requestTimeout: 60_000 });
  const port = await listen(server, options.port ?? 0);
  server.on('request', createRequestHandler(options, port));
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    newAddress: () => `${origin}/open?token=${options.sessions.newToken()}`,
    close: () => close(server),
  };
}
