import type { SecretStore } from '../ports.ts';

/** Keeps secrets until the program ends: the honest last resort, said to the person by its kind. */
export function createMemoryStore(): SecretStore {
  const values = new Map<string, string>();
  return {
    kind: 'memory',
    load: async (name) => values.get(name),
    save: async (name, value) => void values.set(name, value),
    remove: async (name) => void values.delete(name),
  };
}
