import type { Failure } from '../../shared/outcome.ts';
import type { RegisterProgress } from '../../shared/registration/calls.ts';
import type { RegisterStep } from '../../shared/registration/plan-view.ts';
import type { Message } from '../../shared/text/message.ts';

/** What changes the directory. */
export type RegisterWork = 'apply' | 'undo' | 'rotate' | 'retire' | 'restore';

/** One line of what runs: a step as it was told last, or one that is still to come. */
export type RunLine = RegisterStep | { readonly id: string; readonly what: Message; readonly state: 'todo' };

/** A change of the directory as it runs, and how it ended. */
export type RegisterRun =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly work: RegisterWork;
      readonly lines: readonly RunLine[];
      /** The person asked for an end that has not come yet. */
      readonly isCancelling: boolean;
    }
  | {
      readonly kind: 'ended';
      readonly work: RegisterWork;
      readonly lines: readonly RunLine[];
      readonly outcome: 'ok' | 'failed' | 'cancelled';
      /** Why nothing could be begun, where no line tells it. */
      readonly failure: Failure | undefined;
    };

/** Begins with what is expected to be done, in its order. */
export function startedRun(
  work: RegisterWork,
  expected: readonly { readonly id: string; readonly what: Message }[],
): RegisterRun {
  const lines = expected.map(({ id, what }) => ({ id, what, state: 'todo' }) as const);
  return { kind: 'running', work, lines, isCancelling: false };
}

function withStep(lines: readonly RunLine[], step: RegisterStep): readonly RunLine[] {
  return lines.some(({ id }) => id === step.id)
    ? lines.map((line) => (line.id === step.id ? step : line))
    : // What nobody expected, such as removing a secret that was lost, comes before what is still to come.
      [
        ...lines.filter(({ state }) => state !== 'todo'),
        step,
        ...lines.filter(({ state }) => state === 'todo'),
      ];
}

/** The run after one more event of it. */
export function afterProgress(run: RegisterRun, event: RegisterProgress): RegisterRun {
  if (run.kind !== 'running') return run;
  if (event.kind === 'step') return { ...run, lines: withStep(run.lines, event.step) };
  const { work, lines } = run;
  return { kind: 'ended', work, lines, outcome: event.outcome, failure: event.failure };
}

/** How many of the lines the directory has shown. */
export function seenCount(lines: readonly RunLine[]): number {
  return lines.filter(({ state }) => state === 'visible').length;
}
