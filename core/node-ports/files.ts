import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { systemCodeOf } from '../net/system-code.ts';
import type { Files } from '../ports.ts';

async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

/**
 * The installation's own files below `folder`, readable by their owner only.
 * Writing goes to a temporary file that is renamed, so that a crash leaves the old file or the new one, never half of one.
 */
export function createFiles(folder: string): Files {
  const root = resolve(folder);
  const within = (path: string): string => {
    const whole = resolve(root, path);
    if (whole !== root && !whole.startsWith(root + sep))
      throw new Error(`Outside of the data folder: ${path}`);
    return whole;
  };
  return {
    folder: root,
    read: (path) => unlessMissing<string | undefined>(readFile(within(path), 'utf8'), undefined),
    async write(path, text) {
      const whole = within(path);
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
      await writeFileAtomic(whole, text, { mode: 0o600 });
    },
    remove: (path) => rm(within(path), { force: true }),
    list: (path) => unlessMissing<readonly string[]>(readdir(within(path)), []),
  };
}
