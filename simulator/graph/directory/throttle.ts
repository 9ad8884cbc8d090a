import type { GraphError } from '../errors.ts';
import { directoryErrors } from './errors.ts';

const burst = 4;
const retryAfterSeconds = 1;

/** Lets a few calls pass, then refuses until the time that it names has gone by. Who does not wait is refused on. */
export function newThrottle(now: () => number = Date.now): () => GraphError | undefined {
  let left = burst;
  let closedUntil = 0;
  return () => {
    if (now() < closedUntil) return directoryErrors.throttled(retryAfterSeconds);
    if (left > 0) {
      left -= 1;
      return undefined;
    }
    left = burst;
    closedUntil = now() + retryAfterSeconds * 1000;
    return directoryErrors.throttled(retryAfterSeconds);
  };
}
