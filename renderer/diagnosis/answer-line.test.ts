import { describe, expect, it } from 'vitest';
import { answerLine } from './answer-line.ts';

describe('the first line of a failure', () => {
  it.each([
    [{ params: { code: '403' }, raw: '{"error":{}}' }, '403 Forbidden'],
    [{ params: { code: '403 Forbidden' }, raw: '' }, '403 Forbidden'],
    [{ params: { code: '535 5.7.139' }, raw: '535 5.7.139 Authentication unsuccessful' }, '535 5.7.139'],
    [{ params: {}, raw: 'connect ECONNREFUSED 127.0.0.1:25.\nat x' }, 'connect ECONNREFUSED 127.0.0.1:25'],
  ] as const)('is the short code of %j', (diagnosis, line) => {
    expect(answerLine(diagnosis)).toBe(line);
  });

  it('is nothing where a log begins with something else', () => {
    const raw = '2026-11-20 10:00:01 INFO mailer: connecting\nthe server hung up';
    expect(answerLine({ params: {}, raw })).toBeUndefined();
  });

  it('is nothing where the text is long or not made for reading', () => {
    expect(answerLine({ params: {}, raw: `{"error":"x"}` })).toBeUndefined();
    expect(answerLine({ params: {}, raw: 'x'.repeat(200) })).toBeUndefined();
    expect(answerLine({ params: {}, raw: '' })).toBeUndefined();
  });
});
