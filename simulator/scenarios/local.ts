import { createServer, type Server } from 'node:net';
import { desktop, fault, type Scenario } from './scenario.ts';

/** Takes a port of one address; an address that this machine does not have cannot be in anybody's way. */
function occupy(host: string, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(undefined);
      // Somebody else has it already: the port is taken, which is all that was wanted.
      else if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
  });

/** Failures on the person's own machine, or by the person. */
export const localScenarios = {
  'loopback-port-taken': {
    title: 'The sign-in’s port is taken',
    breaks: 'Another program listens on the port to which the sign-in returns.',
    recipes: desktop,
    expectedCause: 'loopback-port-in-use',
    exit: 13,
    apply: async ({ loopbackPort }) => {
      const taken = [await occupy('127.0.0.1', loopbackPort), await occupy('::1', loopbackPort)];
      return async () => {
        await Promise.all(taken.filter((server) => server !== undefined).map(closed));
      };
    },
  },
  'user-cancels': {
    title: 'The person cancels the sign-in',
    breaks: 'The sign-in comes back as refused by the person.',
    recipes: desktop,
    expectedCause: 'user-cancelled',
    exit: 14,
    apply: fault('person-cancels'),
  },
} as const satisfies Record<string, Scenario>;
