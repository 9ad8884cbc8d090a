import type { Files } from '../ports.ts';

/** Files that live in memory: writing is whole, missing files are undefined, just as on disk. */
export function createMemoryFiles(
  folder = '/memory',
): Files & { readonly contents: ReadonlyMap<string, string> } {
  const contents = new Map<string, string>();
  return {
    folder,
    contents,
    read: async (path) => contents.get(path),
    write: async (path, text) => void contents.set(path, text),
    remove: async (path) => void contents.delete(path),
    async list(path) {
      const within = [...contents.keys()].filter((name) => name.startsWith(`${path}/`));
      return [...new Set(within.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))];
    },
  };
}
