import { expect, test } from 'vitest';
import { clockAhead } from './clock-ahead.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const answer = { headers: { date: 'Fri, 20 Nov 2026 12:00:00 GMT' } };

test('a clock is compared with the time that an answer carries', () => {
  expect(clockAhead(answer, noon - 100, noon + 100)).toBe(0);
  expect(clockAhead(answer, noon + 480_000, noon + 480_200)).toBe(480_100);
  expect(clockAhead(answer, noon - 60_000, noon - 60_000)).toBe(-60_000);
});

test('an answer without a time tells nothing', () => {
  expect(clockAhead({ headers: {} }, noon, noon)).toBeUndefined();
  expect(clockAhead({ headers: { date: 'yesterday' } }, noon, noon)).toBeUndefined();
});
