import type { AddressInfo, Server, Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';

/** A server on a loopback port that can be closed and opened again at the same place. */
export interface Listening {
  readonly port: number;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
  reopen(): Promise<void>;
  /** Ends the connections, so that clients come back to whatever has changed. */
  dropConnections(): void;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Listens on 127.0.0.1 and nowhere else; port 0 lets the system choose. */
export async function listenOnLoopback(server: Server, port = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, port);
  const at = (server.address() as AddressInfo).port;
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: at,
    dropConnections,
    reopen: () => (server.listening ? Promise.resolve() : listen(server, at)),
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) {
          resolve();
          return;
        }
        server.close(() => resolve());
        dropConnections();
      }),
  };
}

function untilClientGivesUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Says nothing: the request ends when the client does, and nothing that it asked for is done. */
export async function neverAnswer(request: Request): Promise<Response> {
  await untilClientGivesUp(request.signal);
  // By now nobody hears it.
  return new Response(null, { status: 504 });
}

/** Cuts the connection under a request, as a device in between does. */
export function cutConnection(c: { readonly env: unknown }): void {
  const { incoming } = c.env as HttpBindings;
  incoming.socket.destroy();
}
