import type { NewestMessage } from '../../shared/results/incoming-result.ts';

/** The most of a subject that is kept: no mail program shows more. */
const longestSubject = 250;

/** A message's date and subject; undefined where the date is none. */
export function newestOf(
  date: Date | string | undefined,
  subject: string | undefined,
): NewestMessage | undefined {
  const at = new Date(date ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return undefined;
  return { receivedAt: at.toISOString(), subject: (subject ?? '').slice(0, longestSubject) };
}
