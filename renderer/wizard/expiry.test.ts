import { expect, it } from 'vitest';
import { expiryDay } from './expiry.ts';

const now = new Date('2026-11-20T10:00:00Z');

it('counts the days of expiry from today, as the portal does', () => {
  expect(expiryDay({ preset: 'd180', customDay: '' }, now)).toBe('2027-05-19');
  expect(expiryDay({ preset: 'custom', customDay: '2027-01-31' }, now)).toBe('2027-01-31');
  expect(expiryDay({ preset: 'custom', customDay: '' }, now)).toBeUndefined();
});
