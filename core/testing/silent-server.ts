import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A server that takes connections and says nothing, or only one thing. */
export interface SilentServer {
  readonly port: number;
  /** How many connections are open. */
  readonly open: () => number;
  stop(): Promise<void>;
}

/** @param greeting what each connection is told first, and then nothing more */
export async function startSilentServer(greeting = ''): Promise<SilentServer> {
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.resume();
    if (greeting !== '') socket.write(greeting);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    open: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
