import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { TestProgress } from '../../shared/contract/events.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { afterProgress, isWaiting, startedRun, type TestRun } from './test-run.ts';

const at = '2026-11-20T14:03:21.000Z';
const of = { run: 'r1', transport: 'graph' } as const;

function failed(cause: Diagnosis['cause'], attempt = 1): TestResult {
  return {
    id: 'm1',
    transport: 'graph',
    from: 'a@contoso.com',
    to: 'b@contoso.com',
    startedAt: at,
    durationMs: 12,
    attempt,
    steps: [{ id: 'token', ok: true, ms: 12 }],
    transcript: [],
    outcome: 'failed',
    diagnosis: {
      cause,
      stage: 'mail',
      confidence: 'likely',
      evidence: [],
      alternatives: [],
      params: {},
      raw: '403',
      seenAt: at,
    },
  };
}

function told(...events: readonly TestProgress[]): TestRun {
  return events.reduce(afterProgress, startedRun(['graph']));
}
const waiting = {
  kind: 'waiting',
  ...of,
  result: failed('permission-propagating'),
  nextTryAt: at,
  stopAt: at,
} as const;

describe('a test as it runs', () => {
  it('fills its stages as they are told', () => {
    const run = told(
      { kind: 'step-started', ...of, step: 'token' },
      { kind: 'step-ended', ...of, step: { id: 'token', ok: true, ms: 84 } },
      { kind: 'step-started', ...of, step: 'connect' },
    );
    expect(run).toMatchObject({
      kind: 'running',
      transports: [{ steps: [{ id: 'token' }], current: 'connect' }],
    });
  });

  it('waits, then begins its stages anew and still shows what was seen before', () => {
    expect(isWaiting(told(waiting))).toBe(true);
    const run = told(waiting, { kind: 'attempt', ...of, attempt: 2, at });
    expect(isWaiting(run)).toBe(false);
    expect(run).toMatchObject({ transports: [{ attempt: 2, steps: [], before: { outcome: 'failed' } }] });
  });

  it('keeps the cause when the person stops waiting', () => {
    const run = told(
      waiting,
      { kind: 'ended', ...of, result: failed('user-cancelled') },
      { kind: 'finished', run: 'r1' },
    );
    expect(run).toMatchObject({
      kind: 'ended',
      transports: [{ phase: { result: { diagnosis: { cause: 'permission-propagating' } } } }],
    });
  });

  it('says that the result is lost when it ends without one', () => {
    expect(told({ kind: 'finished', run: 'r1' })).toEqual({ kind: 'lost' });
  });

  it('shows until when the cause is looked for, and the end takes its place', () => {
    const until = '2026-11-20T14:03:26.000Z';
    const probing = told({ kind: 'probing', ...of, until });
    expect(probing).toMatchObject({ transports: [{ phase: { kind: 'running', probingUntil: until } }] });
    const ended = afterProgress(probing, { kind: 'ended', ...of, result: failed('ews-disabled') });
    expect(ended).toMatchObject({ transports: [{ phase: { kind: 'ended' } }] });
  });
});
