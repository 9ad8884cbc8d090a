import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../build/root.mjs';

/** A store of the bench's own, so that the token the peers need can be read from it. */
function ownStore() {
  const values = new Map();
  return {
    kind: 'memory',
    load: async (name) => values.get(name),
    save: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}

function accessTokenIn(cache) {
  const [entry] = Object.values(JSON.parse(cache).AccessToken ?? {});
  if (!entry) throw new Error('The sign-in left no access token.');
  return entry.secret;
}

/** The core in this process, from its sources, as a window or a service holds it: loaded once, used again and again. */
export async function openCore(environment) {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { createServices } = await vite.ssrLoadModule('/core/create-services.ts');
  const { createNodePorts } = await vite.ssrLoadModule('/core/node-ports/index.ts');
  const secrets = ownStore();
  const ports = await createNodePorts(environment, { secrets });
  if (!ports.ok) throw new Error('The ports could not be opened.');
  const services = createServices(ports.value, {
    recipeFolders: { builtIn: join(root, 'shared/recipes/builtin'), vendor: [] },
    version: 'bench',
  });
  const signal = new AbortController().signal;
  const read = async (file) => {
    const setup = await services.setups.readFile(file);
    if (!setup.ok) throw new Error(`${file} cannot be used.`);
    return setup.value;
  };
  return {
    async signIn(file) {
      const setup = await read(file);
      const signedIn = await services.signIn(setup, { signal, language: 'en', onProgress: () => undefined });
      if (!signedIn.ok) throw new Error('The sign-in failed.');
      return accessTokenIn(await secrets.load(`tokens/${setup.id}`));
    },
    async supply(file, secret) {
      services.secrets.supply((await read(file)).id, secret);
    },
    async sender(file, to, transport) {
      const setup = await read(file);
      const request = {
        setup,
        to,
        transports: [transport],
        waitForPropagationMs: 0,
        timeoutMs: 30_000,
        language: 'en',
      };
      return async () => {
        const results = await services.runTest(request, { signal });
        if (!results.ok || results.value[0].outcome !== 'ok')
          throw new Error(`No message went over ${transport}.`);
      };
    },
    close: () => vite.close(),
  };
}
