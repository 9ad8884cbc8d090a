import type { Clock } from '../ports.ts';

/** How long the directory may take to show what was done, in milliseconds. */
export const longestLateMs = 120_000;
const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** A wait in growing pauses that ends. */
export interface Patience {
  /** Waits a little longer than the last time; false, at once, when there is no time left. */
  wait(): Promise<boolean>;
}

/**
 * @param until when waiting ends; two minutes from now where absent
 * @throws from `wait` the signal's reason when cancelled
 */
export function createPatience(clock: Clock, signal: AbortSignal, until?: Date): Patience {
  const end = until?.getTime() ?? clock.now().getTime() + longestLateMs;
  let pauseMs = firstPauseMs;
  return {
    async wait() {
      if (clock.now().getTime() + pauseMs > end) return false;
      await clock.wait(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      return true;
    },
  };
}
