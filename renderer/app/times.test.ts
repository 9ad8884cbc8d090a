import { describe, expect, it } from 'vitest';
import { countdownText, dateAfter } from './times.ts';

describe('times on screen', () => {
  it('counts down in minutes and seconds and stops at zero', () => {
    expect([42_000, 61_000, 59_001, 0, -5].map(countdownText)).toEqual([
      '0:42',
      '1:01',
      '1:00',
      '0:00',
      '0:00',
    ]);
  });

  it('adds days over the end of a month', () => {
    expect(dateAfter(new Date('2026-11-20T10:00:00Z'), 180)).toBe('2027-05-19');
  });
});
