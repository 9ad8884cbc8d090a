import type { TestProgress } from '../../shared/contract/events.ts';
import type { Failure } from '../../shared/outcome.ts';
import type { TestResult, TestStep, TestStepId, TransportId } from '../../shared/results/test-result.ts';

/** One transport of a running test, as far as it was told. */
export interface TransportRun {
  readonly transport: TransportId;
  readonly attempt: number;
  readonly steps: readonly TestStep[];
  readonly current?: TestStepId | undefined;
  readonly phase: /** `probingUntil`: the try has failed, and the cause is looked for until then at the latest (ISO time). */
    | { readonly kind: 'running'; readonly probingUntil?: string }
    /** A failure that passes by itself: when it is tried again, and when trying ends (ISO times). */
    | {
        readonly kind: 'waiting';
        readonly result: TestResult;
        readonly nextTryAt: string;
        readonly stopAt: string;
      }
    | { readonly kind: 'ended'; readonly result: TestResult };
  /** What the last try showed, while the next one runs. */
  readonly before?: TestResult | undefined;
}

/** A test in the dialog. */
export type TestRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly transports: readonly TransportRun[] }
  | { readonly kind: 'ended'; readonly transports: readonly TransportRun[] }
  /** It did not begin. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** It ended without telling how. */
  | { readonly kind: 'lost' };

/** A test that was just asked for. */
export function startedRun(transports: readonly TransportId[]): TestRun {
  return {
    kind: 'running',
    transports: transports.map((transport) => ({
      transport,
      attempt: 1,
      steps: [],
      phase: { kind: 'running' },
    })),
  };
}

/** Who stops waiting has not made the cause another one: what was seen last stays the result. */
function resultToKeep(before: TransportRun, result: TestResult): TestResult {
  const wasCancelled = result.outcome === 'failed' && result.diagnosis.cause === 'user-cancelled';
  return wasCancelled && before.phase.kind === 'waiting' ? before.phase.result : result;
}

function resultOf({ phase, before }: TransportRun): TestResult | undefined {
  return phase.kind === 'running' ? before : phase.result;
}

type OfTransport = Exclude<TestProgress, { kind: 'finished' }>;

function nextTransport(run: TransportRun, event: OfTransport): TransportRun {
  switch (event.kind) {
    case 'attempt':
      return {
        transport: run.transport,
        attempt: event.attempt,
        steps: [],
        phase: { kind: 'running' },
        before: resultOf(run),
      };
    case 'step-started':
      return { ...run, current: event.step };
    case 'step-ended':
      return { ...run, current: undefined, steps: [...run.steps, event.step] };
    case 'probing':
      return { ...run, current: undefined, phase: { kind: 'running', probingUntil: event.until } };
    case 'waiting': {
      const { result, nextTryAt, stopAt } = event;
      const phase = { kind: 'waiting', result, nextTryAt, stopAt } as const;
      return { ...run, current: undefined, steps: result.steps, phase };
    }
    case 'ended': {
      const result = resultToKeep(run, event.result);
      return { ...run, current: undefined, steps: result.steps, phase: { kind: 'ended', result } };
    }
  }
}

/** The test after one more event. */
export function afterProgress(run: TestRun, event: TestProgress): TestRun {
  if (run.kind !== 'running') return run;
  if (event.kind === 'finished')
    return run.transports.every(({ phase }) => phase.kind === 'ended')
      ? { kind: 'ended', transports: run.transports }
      : { kind: 'lost' };
  return {
    kind: 'running',
    transports: run.transports.map((one) =>
      one.transport === event.transport ? nextTransport(one, event) : one,
    ),
  };
}

/** Whether every transport that has not ended waits for its next try. */
export function isWaiting(run: TestRun): boolean {
  if (run.kind !== 'running') return false;
  const open = run.transports.filter(({ phase }) => phase.kind !== 'ended');
  return open.length > 0 && open.every(({ phase }) => phase.kind === 'waiting');
}
