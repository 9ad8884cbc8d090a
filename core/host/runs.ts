import { randomUUID } from 'node:crypto';

/** Work that goes on after its call was answered: sign-ins and tests, each with an id and a way to end it. */
export interface Runs {
  /** Begins work under a new id; `onMistake` is told of an exception, which only a programming mistake can cause. */
  start(
    work: (run: string, signal: AbortSignal) => Promise<void>,
    onMistake: (run: string, error: unknown) => void,
  ): string;
  /** False where that run has ended already. */
  cancel(run: string): boolean;
  /** Cancels all and waits until they have ended. */
  stop(): Promise<void>;
}

export function createRuns(): Runs {
  const running = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  return {
    start(work, onMistake) {
      const run = randomUUID();
      const controller = new AbortController();
      // The answer to the call goes out first, so that whoever asked knows the id its events carry.
      const begun = new Promise<void>((resolve) => setImmediate(resolve));
      const ended = begun
        .then(() => work(run, controller.signal))
        .catch((error: unknown) => onMistake(run, error))
        .finally(() => running.delete(run));
      running.set(run, { controller, ended });
      return run;
    },
    cancel(run) {
      const found = running.get(run);
      found?.controller.abort();
      return found !== undefined;
    },
    async stop() {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}
