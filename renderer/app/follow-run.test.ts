import { expect, it } from 'vitest';
import type { TestProgress } from '../../shared/contract/events.ts';
import type { Host } from '../../shared/contract/host.ts';
import { type Outcome, ok } from '../../shared/outcome.ts';
import { followRun } from './follow-run.ts';

/** A host whose events the test sends by hand. */
function hostWithEvents() {
  const listeners = new Set<(payload: never) => void>();
  const host: Host = {
    call: () => new Promise(() => {}),
    on: (_, listener) => {
      listeners.add(listener as (payload: never) => void);
      return () => listeners.delete(listener as (payload: never) => void);
    },
  };
  const emit = (payload: TestProgress) => {
    for (const listener of [...listeners]) listener(payload as never);
  };
  return { host, emit, listening: () => listeners.size };
}

it('misses nothing that a run tells before its start is answered, and hears nothing of other runs', async () => {
  const { host, emit, listening } = hostWithEvents();
  const seen: string[] = [];
  let answer: (outcome: Outcome<{ run: string }>) => void = () => {};
  const following = followRun(
    host,
    'test.progress',
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    (event) => seen.push(event.kind),
  );
  emit({ kind: 'step-started', run: 'one', transport: 'smtp', step: 'token' });
  emit({ kind: 'finished', run: 'other' });
  answer(ok({ run: 'one' }));
  const started = await following;
  emit({ kind: 'finished', run: 'one' });
  expect(seen).toEqual(['step-started', 'finished']);
  if (started.ok) started.followed.stop();
  expect(listening()).toBe(0);
});
