import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../ports.ts';

/** A clock that runs `factor` times as fast as the world: waits are as much shorter, and what the world does meanwhile still takes its time. */
export function createHurryingClock(factor: number): Clock {
  const start = Date.now();
  return {
    now: () => new Date(start + (Date.now() - start) * factor),
    async wait(ms, signal) {
      try {
        await setTimeout(ms / factor, undefined, signal ? { signal } : {});
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
  };
}
