import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SecretStore } from '../ports.ts';

/** As much of `@azure/msal-node-extensions` as is used here: it is optional and may be absent when this is compiled. */
interface Persistence {
  load(): Promise<string | null>;
  save(value: string): Promise<void>;
  delete(): Promise<boolean>;
}
interface Extensions {
  readonly DataProtectionScope: { readonly CurrentUser: string };
  readonly PersistenceCreator: {
    createPersistence(config: {
      readonly cachePath: string;
      readonly dataProtectionScope: string;
      readonly serviceName: string;
      readonly accountName: string;
      readonly usePlaintextFileOnLinux: boolean;
    }): Promise<Persistence>;
  };
}

/** The key store may wait for a session bus that is not there. */
const longestWaitMs = 5_000;

function isExtensions(module: unknown): module is Extensions {
  return (
    typeof module === 'object' &&
    module !== null &&
    'PersistenceCreator' in module &&
    'DataProtectionScope' in module
  );
}

async function loadExtensions(): Promise<Extensions | undefined> {
  // A name in a variable keeps bundlers and the compiler from asking for a package that many machines cannot build.
  const name: string = '@azure/msal-node-extensions';
  try {
    const module: unknown = await import(/* @vite-ignore */ name);
    return isExtensions(module) ? module : undefined;
  } catch {
    // Not installed, or its native part does not load: the next kind of store is tried, and the person is told which it is.
    return undefined;
  }
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * The system's own key store (DPAPI, Keychain, libsecret), each name one entry. Undefined where it cannot be used.
 * `folder` is where Windows keeps the files that DPAPI has encrypted.
 */
export async function openSystemStore(folder: string): Promise<SecretStore | undefined> {
  const extensions = await loadExtensions();
  if (!extensions) return undefined;
  const opened = new Map<string, Promise<Persistence>>();
  const persistenceOf = (name: string): Promise<Persistence> => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const file = createHash('sha256').update(name).digest('hex').slice(0, 32);
    const fresh = extensions.PersistenceCreator.createPersistence({
      cachePath: join(folder, 'keys', `${file}.bin`),
      dataProtectionScope: extensions.DataProtectionScope.CurrentUser,
      serviceName: 'Sendproof',
      accountName: name,
      usePlaintextFileOnLinux: false,
    });
    opened.set(name, fresh);
    return fresh;
  };
  try {
    // The library writes and reads back a value of its own here: only a store that works counts.
    await withinTime(persistenceOf('check'), longestWaitMs);
  } catch {
    return undefined;
  }
  return {
    kind: 'system',
    load: async (name) => (await (await persistenceOf(name)).load()) || undefined,
    save: async (name, value) => (await persistenceOf(name)).save(value),
    async remove(name) {
      await (await persistenceOf(name)).delete();
      opened.delete(name);
    },
  };
}
