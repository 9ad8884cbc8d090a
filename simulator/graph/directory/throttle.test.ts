import { expect, test } from 'vitest';
import { newThrottle } from './throttle.ts';

test('who does not wait is refused on; who waits may go on', () => {
  let now = 0;
  const throttle = newThrottle(() => now);
  const passed = () => throttle() === undefined;
  expect([1, 2, 3, 4].map(passed)).toEqual([true, true, true, true]);
  expect([passed(), passed()]).toEqual([false, false]);
  now = 999;
  expect(passed()).toBe(false);
  now = 1000;
  expect(passed()).toBe(true);
});
