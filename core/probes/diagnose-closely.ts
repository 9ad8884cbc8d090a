import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { diagnoseSeen } from '../diagnose-seen.ts';
import { type LookOptions, lookCloser } from './look-closer.ts';
import type { FailedAttempt } from './probe.ts';

/**
 * Why something failed, with what asking on has found out.
 *
 * @param hidden what is taken out of the texts by value, beside the set-up's own secret
 */
export async function diagnoseClosely(
  failed: FailedAttempt,
  options: LookOptions,
  hidden: readonly string[] = [],
): Promise<Diagnosis> {
  const { context, seen } = failed;
  const now = options.ports.clock.now();
  const first = diagnoseSeen(seen, context, now, hidden);
  const probed = await lookCloser(failed, first, options);
  return probed ? diagnoseSeen({ ...seen, probed }, context, now, hidden) : first;
}
