import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { transienceOf } from '../../shared/causes/entries.ts';

const growingMs = [10_000, 20_000, 30_000];
const steadyMs = 60_000;
/** The practice tenant's clocks run fast: what takes an hour there takes seconds. */
const practiceMs = 2_000;

/** How long to wait before trying again, in milliseconds; undefined where waiting does not help. */
export function waitBefore(diagnosis: Diagnosis, attempt: number, practice: boolean): number | undefined {
  if (!transienceOf(diagnosis.cause)) return undefined;
  const own = practice ? practiceMs : (growingMs[attempt - 1] ?? steadyMs);
  return Math.max(own, diagnosis.retryAfterMs ?? 0);
}

/**
 * When to try again, between now and the end of waiting; undefined where that end has come or the server asks for more patience
 * than there is left. The last try falls on the end itself.
 */
export function nextTry(
  waitMs: number,
  retryAfterMs: number,
  now: number,
  stopAt: number,
): number | undefined {
  if (now >= stopAt || now + retryAfterMs > stopAt) return undefined;
  return Math.min(now + waitMs, stopAt);
}
