import { join } from 'node:path';
import { type Outcome, ok } from '../../shared/outcome.ts';
import { type Journal, journalSchema } from '../../shared/registration/journal.ts';
import { parseText } from '../files/parse-file.ts';
import type { Files } from '../ports.ts';

const pathOf = (setupId: string) => `registrations/${setupId}.json`;

/** What was made for each set-up, on this machine's disk: no secret in it. */
export interface JournalStore {
  /** Undefined where nothing was ever begun; refused where the file is damaged: guessing would forget what was made. */
  read(setupId: string): Promise<Outcome<Journal | undefined>>;
  /** Resolves once it is on disk. A journal of nothing leaves no file. */
  write(journal: Journal): Promise<void>;
  remove(setupId: string): Promise<void>;
}

export function createJournalStore(files: Files): JournalStore {
  return {
    async read(setupId) {
      const path = pathOf(setupId);
      const text = await files.read(path);
      return text === undefined ? ok(undefined) : parseText(text, join(files.folder, path), journalSchema);
    },
    async write(journal) {
      const path = pathOf(journal.setup);
      if (journal.entries.length === 0 && journal.rotation === undefined) return files.remove(path);
      await files.write(path, `${JSON.stringify(journal, null, 2)}\n`);
    },
    remove: (setupId) => files.remove(pathOf(setupId)),
  };
}
