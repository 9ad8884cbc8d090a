import type { Observation } from '../../shared/causes/observation.ts';
import { cancelledByPerson } from '../diagnose-seen.ts';

/** How long the whole of a run may take, and what cancels it. */
export interface WholeLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A run that comes to an end in any case: in time, too late, or cancelled. */
export async function endedInTime<Ended>(
  { timeoutMs, signal }: WholeLimits,
  run: (signal: AbortSignal) => Promise<Ended>,
): Promise<Ended | { readonly ok: false; readonly seen: Observation }> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    return await run(AbortSignal.any([signal, limit]));
  } catch (error) {
    if (signal.aborted) return { ok: false, seen: cancelledByPerson };
    if (!limit.aborted) throw error;
    const text = `ETIMEDOUT: not done within ${timeoutMs} ms`;
    return { ok: false, seen: { text, protocol: 'tcp', systemCode: 'ETIMEDOUT' } };
  }
}
