/** Longer waits than a day are not obeyed but shown. */
const longestMs = 86_400_000;

/**
 * Retry-After (RFC 9110 section 10.2.3) in milliseconds: seconds, or a date. Undefined where there is none to be read.
 *
 * @param now what a date is counted from
 */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const ms = /^\d+$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.round(ms)), longestMs) : undefined;
}
