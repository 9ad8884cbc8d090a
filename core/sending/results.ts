import { type TestResult, testResultSchema } from '../../shared/results/test-result.ts';
import type { Files, Log } from '../ports.ts';
import { createHistory, type History } from '../setups/history.ts';

/** How many results of a set-up are kept. */
export const mostResults = 100;

/** The history of a set-up's tests, newest first. */
export type ResultStore = History<TestResult>;

/**
 * Results are files of their own, one a set-up; they hold redacted conversations and no secret. Each notes the `version` of the program,
 * which may be what changed between two of them.
 */
export function createResultStore(files: Files, log: Log, version?: string): ResultStore {
  const history = createHistory(
    { files, log },
    { folder: 'results', entry: testResultSchema, most: mostResults },
  );
  const noted = (result: TestResult) => (version === undefined ? result : { ...result, program: version });
  return { ...history, add: (setupId, results) => history.add(setupId, results.map(noted)) };
}
