import type { Clock } from '../../core/ports.ts';

/** Holds back what a service has asked to come later, by the application that asks. */
export interface Patience {
  /** From now on nobody of this key goes on before so many milliseconds have passed. */
  hold(key: string, ms: number): void;
  /** Resolves when the key may go on; rejects with the signal's reason when it is aborted first. */
  untilFree(key: string, signal: AbortSignal): Promise<void>;
}

export function createPatience(clock: Clock): Patience {
  const freeAt = new Map<string, number>();
  const left = (key: string) => (freeAt.get(key) ?? 0) - clock.now().getTime();
  return {
    hold(key, ms) {
      freeAt.set(key, Math.max(freeAt.get(key) ?? 0, clock.now().getTime() + ms));
    },
    async untilFree(key, signal) {
      // Another line may have been asked to wait longer meanwhile.
      for (let ms = left(key); ms > 0; ms = left(key)) await clock.wait(ms, signal);
    },
  };
}
