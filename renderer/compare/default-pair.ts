import type { TestResult } from '../../shared/results/test-result.ts';

/** Two tests to compare, the earlier one first. */
export interface Pair {
  readonly before: TestResult;
  readonly after: TestResult;
}

/** Two tests in the order in which they ran. */
export function inOrder(one: TestResult, other: TestResult): Pair {
  return one.startedAt <= other.startedAt ? { before: one, after: other } : { before: other, after: one };
}

/**
 * The two tests that are most likely meant: the newest, and the latest before it that ended otherwise; the one before where all
 * ended alike. Undefined where there are no two.
 *
 * @param results newest first
 */
export function defaultPair(results: readonly TestResult[]): Pair | undefined {
  const [newest, ...older] = results;
  const other = older.find(({ outcome }) => outcome !== newest?.outcome) ?? older[0];
  return newest && other ? inOrder(newest, other) : undefined;
}
