import { z } from 'zod';
import { type TestResult, testResultSchema } from '../../shared/results/test-result.ts';
import type { Files, Log } from '../ports.ts';
import { createQueue } from '../setups/queue.ts';

/** How many results of a set-up are kept. */
export const mostResults = 100;

const keptSchema = z.array(testResultSchema);

/** The history of a set-up's tests, newest first. */
export interface ResultStore {
  list(setupId: string): Promise<readonly TestResult[]>;
  add(setupId: string, results: readonly TestResult[]): Promise<void>;
  remove(setupId: string): Promise<void>;
}

/**
 * Results are files of their own, one a set-up; they hold redacted conversations and no secret. Each notes the `version` of the program,
 * which may be what changed between two of them.
 */
export function createResultStore(files: Files, log: Log, version?: string): ResultStore {
  const inTurn = createQueue();
  const pathOf = (setupId: string) => `results/${setupId}.json`;
  const read = async (
    setupId: string,
  ): Promise<{ results: readonly TestResult[]; damaged: string | undefined }> => {
    const text = await files.read(pathOf(setupId));
    if (text === undefined) return { results: [], damaged: undefined };
    try {
      const kept = keptSchema.safeParse(JSON.parse(text));
      if (kept.success) return { results: kept.data, damaged: undefined };
    } catch {
      // Not JSON: treated like any other damage below.
    }
    log.error('results.damaged', { setupId });
    return { results: [], damaged: text };
  };
  return {
    list: async (setupId) => (await read(setupId)).results,
    add: (setupId, results) =>
      inTurn(setupId, async () => {
        const { results: before, damaged } = await read(setupId);
        // A damaged history is put aside, not lost.
        if (damaged !== undefined) await files.write(`results/${setupId}.damaged.json`, damaged);
        const noted =
          version === undefined ? results : results.map((result) => ({ ...result, program: version }));
        const kept = [...noted, ...before].slice(0, mostResults);
        await files.write(pathOf(setupId), `${JSON.stringify(kept, null, 1)}\n`);
      }),
    remove: (setupId) => inTurn(setupId, () => files.remove(pathOf(setupId))),
  };
}
