import type { CauseId } from '../../shared/causes/cause-id.ts';
import type { Observation } from '../../shared/causes/observation.ts';
import type { Probed } from '../../shared/causes/probed.ts';
import type { TestResult, TransportId } from '../../shared/results/test-result.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import type { Ports } from '../ports.ts';
import { lookCloser } from '../probes/look-closer.ts';
import { type Attempt, attempt, type Plan } from './attempt.ts';
import type { TestProgressReport } from './test-request.ts';
import { nextTry, waitBefore } from './waiting.ts';

/** How the other transports of the same run have ended so far. */
export type Others = Map<TransportId, boolean>;

export interface TransportRun {
  readonly plan: Plan;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TestProgressReport) => void;
  /** ISO-free end of waiting, as a time value. */
  readonly stopAt: number;
  readonly others: Others;
}

/** The same failure in the light of what else is known by now. */
function judgedAgain(last: Attempt, observation: Observation, run: TransportRun): TestResult {
  const others = [...run.others].map(([transport, ok]) => ({ transport, ok }));
  if (others.length === 0 || last.result.outcome === 'ok') return last.result;
  const { context } = run.plan;
  const diagnosis = diagnoseSeen({ ...observation, others }, context, new Date(last.result.diagnosis.seenAt));
  return { ...last.result, diagnosis };
}

function cancelled(result: TestResult, run: TransportRun): TestResult {
  if (result.outcome === 'ok') return result;
  const diagnosis = diagnoseSeen(cancelledByPerson, run.plan.context, run.ports.clock.now());
  return { ...result, diagnosis };
}

/** When the next try is due, having told that it is; undefined where this was the last. */
function announceNext(last: Attempt, run: TransportRun): number | undefined {
  const { result } = last;
  if (result.outcome === 'ok' || run.signal.aborted) return undefined;
  const waitMs = waitBefore(result.diagnosis, result.attempt, run.plan.context.cloud.practice);
  if (waitMs === undefined) return undefined;
  const now = run.ports.clock.now().getTime();
  const at = nextTry(waitMs, result.diagnosis.retryAfterMs ?? 0, now, run.stopAt);
  if (at === undefined) return undefined;
  run.onProgress({
    kind: 'waiting',
    transport: run.plan.transport.id,
    result,
    nextTryAt: new Date(at).toISOString(),
    stopAt: new Date(run.stopAt).toISOString(),
  });
  return at - now;
}

async function tryOnce(count: number, run: TransportRun): Promise<Attempt> {
  const { plan, ports, onProgress, signal } = run;
  const transport = plan.transport.id;
  onProgress({ kind: 'attempt', transport, attempt: count, at: ports.clock.now().toISOString() });
  const report = {
    started: (step: TestResult['steps'][number]['id']) =>
      onProgress({ kind: 'step-started', transport, step }),
    ended: (step: TestResult['steps'][number]) => onProgress({ kind: 'step-ended', transport, step }),
  };
  return attempt(plan, count, ports, report, signal);
}

function wasCancelled(result: TestResult): boolean {
  return result.outcome === 'failed' && result.diagnosis.cause === 'user-cancelled';
}

/** How a transport ended, and what the service showed last: who stops waiting has not unseen why there was a wait. */
export interface TransportEnd {
  readonly result: TestResult;
  /** Absent where it was cancelled before anything was shown. */
  readonly shown?: TestResult;
}

/** What asking on has found out in this run, by the cause that made us ask: the next try does not ask again. */
type Asked = Map<CauseId, Probed>;

/** The same attempt with what asking on has found out about it. Who cancels meanwhile keeps what was answered. */
async function lookedCloser(last: Attempt, run: TransportRun, asked: Asked): Promise<Attempt> {
  const { result, observation } = last;
  if (result.outcome === 'ok' || !observation || run.signal.aborted) return last;
  const { plan, ports, signal, onProgress } = run;
  const { context, mailbox, from, transport, timeoutMs } = plan;
  const { cause, seenAt } = result.diagnosis;
  const failed = { context, service: transport.id, seen: observation, mailbox, from };
  const onProbing = (until: Date) =>
    onProgress({ kind: 'probing', transport: transport.id, until: until.toISOString() });
  const probed =
    asked.get(cause) ?? (await lookCloser(failed, result.diagnosis, { ports, signal, timeoutMs, onProbing }));
  if (!probed) return last;
  asked.set(cause, probed);
  const told = { ...observation, probed };
  return {
    observation: told,
    result: { ...result, diagnosis: diagnoseSeen(told, context, new Date(seenAt)) },
  };
}

/** Sends over one transport; what passes by itself is tried again until it has passed, the time is over, or the person cancels. */
export async function runTransport(run: TransportRun): Promise<TransportEnd> {
  const asked: Asked = new Map();
  let last = await lookedCloser(await tryOnce(1, run), run, asked);
  let before: TestResult | undefined;
  for (let waitMs = announceNext(last, run); waitMs !== undefined; waitMs = announceNext(last, run)) {
    before = last.result;
    try {
      await run.ports.clock.wait(waitMs, run.signal);
    } catch (error) {
      if (!run.signal.aborted) throw error;
      last = { result: cancelled(last.result, run) };
      break;
    }
    last = await lookedCloser(await tryOnce(last.result.attempt + 1, run), run, asked);
  }
  const result = last.observation ? judgedAgain(last, last.observation, run) : last.result;
  run.others.set(run.plan.transport.id, result.outcome === 'ok');
  run.onProgress({ kind: 'ended', transport: run.plan.transport.id, result });
  const shown = wasCancelled(result) ? before : result;
  return { result, ...(shown ? { shown } : {}) };
}
