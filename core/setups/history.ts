import { z } from 'zod';
import type { Files, Log } from '../ports.ts';
import { createQueue } from './queue.ts';

/** What was seen of a set-up, newest first. */
export interface History<T> {
  list(setupId: string): Promise<readonly T[]>;
  /** Keeps what was just seen, the newest first; the oldest of too many go. */
  add(setupId: string, entries: readonly T[]): Promise<void>;
  remove(setupId: string): Promise<void>;
}

interface HistoryOptions<T> {
  /** Each set-up has a file of its own in it. */
  readonly folder: string;
  readonly entry: z.ZodType<T>;
  readonly most: number;
}

/** A history as this installation keeps it. What is put into it must be redacted already: it lies on the disk in clear. */
export function createHistory<T>(
  { files, log }: { readonly files: Files; readonly log: Log },
  { folder, entry, most }: HistoryOptions<T>,
): History<T> {
  const inTurn = createQueue();
  const schema = z.array(entry);
  const pathOf = (setupId: string) => `${folder}/${setupId}.json`;
  const read = async (
    setupId: string,
  ): Promise<{ readonly entries: readonly T[]; readonly damaged: string | undefined }> => {
    const text = await files.read(pathOf(setupId));
    if (text === undefined) return { entries: [], damaged: undefined };
    try {
      const kept = schema.safeParse(JSON.parse(text));
      if (kept.success) return { entries: kept.data, damaged: undefined };
    } catch {
      // Not JSON: treated like any other damage below.
    }
    log.error(`${folder}.damaged`, { setupId });
    return { entries: [], damaged: text };
  };
  return {
    list: async (setupId) => (await read(setupId)).entries,
    add: (setupId, entries) =>
      inTurn(setupId, async () => {
        const { entries: before, damaged } = await read(setupId);
        // A damaged history is put aside, not lost.
        if (damaged !== undefined) await files.write(`${folder}/${setupId}.damaged.json`, damaged);
        const kept = [...entries, ...before].slice(0, most);
        await files.write(pathOf(setupId), `${JSON.stringify(kept, null, 1)}\n`);
      }),
    remove: (setupId) => inTurn(setupId, () => files.remove(pathOf(setupId))),
  };
}
