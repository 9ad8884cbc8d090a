import type { HttpAnswer } from './http.ts';

/**
 * How far this computer's clock is ahead of a server's, in milliseconds; negative where it is behind. Answers carry their time (`Date`,
 * RFC 9110 section 6.6.1), to the second; half the way there and back is taken off. Undefined where the answer has no time.
 *
 * @param asked when the question was sent, by this computer's clock
 * @param answered when its answer was there, by the same clock
 */
export function clockAhead(
  { headers }: Pick<HttpAnswer, 'headers'>,
  asked: number,
  answered: number,
): number | undefined {
  const there = Date.parse(headers.date ?? '');
  return Number.isNaN(there) ? undefined : Math.round((asked + answered) / 2 - there);
}
