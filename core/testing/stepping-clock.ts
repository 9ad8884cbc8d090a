import type { Clock } from '../ports.ts';

/** A clock that jumps: whoever waits is told at once that the time has passed. Cancelling counts as on a real one. */
export function createSteppingClock(
  start = new Date('2026-11-20T10:00:00.000Z'),
): Clock & { readonly waits: readonly number[] } {
  let now = start.getTime();
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    async wait(ms, signal) {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
}
