import type { Files, SecretStore } from '../ports.ts';
import type { DirectoryWitness } from '../registration/directory-request.ts';

/** The program was ended here. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Ends the program at the n-th thing it does to the world: a request before it goes out, an answer before it is read, a file, a secret. */
export interface Interruption {
  readonly witness: DirectoryWitness;
  files(files: Files): Files;
  secrets(store: SecretStore): SecretStore;
  /** Begins counting; nothing is counted before. */
  begin(at: number): void;
  /** Whether the n-th thing has come. */
  readonly happened: boolean;
}

export function createInterruption(): Interruption {
  let left = Number.POSITIVE_INFINITY;
  let happened = false;
  const pass = () => {
    // What is dead does nothing more.
    if (happened && left !== Number.POSITIVE_INFINITY) throw new Interrupted();
    left -= 1;
    if (left > 0) return;
    happened = true;
    throw new Interrupted();
  };
  return {
    get happened() {
      return happened;
    },
    begin(at) {
      left = at;
      happened = false;
    },
    witness: {
      asked: ({ method }) => (method === 'GET' ? undefined : pass()),
      answered: ({ method }) => (method === 'GET' ? undefined : pass()),
    },
    files: (files) => ({
      ...files,
      async write(path, text) {
        pass();
        await files.write(path, text);
      },
      async remove(path) {
        pass();
        await files.remove(path);
      },
    }),
    secrets: (store) => ({
      ...store,
      kind: store.kind,
      load: (name) => store.load(name),
      async save(name, value) {
        pass();
        await store.save(name, value);
      },
      async remove(name) {
        pass();
        await store.remove(name);
      },
    }),
  };
}
