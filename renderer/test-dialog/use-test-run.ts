import { useEffect, useReducer, useRef } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { TestProgress } from '../../shared/contract/events.ts';
import type { Failure } from '../../shared/outcome.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import { type FollowedRun, followRun } from '../app/follow-run.ts';
import { useHost } from '../app/host-context.ts';
import { afterProgress, startedRun, type TestRun } from './test-run.ts';

type Step =
  | { readonly kind: 'start'; readonly transports: readonly TransportId[] }
  | { readonly kind: 'refuse'; readonly failure: Failure }
  | { readonly kind: 'lose' }
  | { readonly kind: 'tell'; readonly event: TestProgress };

function next(run: TestRun, step: Step): TestRun {
  switch (step.kind) {
    case 'start':
      return startedRun(step.transports);
    case 'refuse':
      return { kind: 'refused', failure: step.failure };
    case 'lose':
      return { kind: 'lost' };
    case 'tell':
      return afterProgress(run, step.event);
  }
}

/**
 * One test: started, followed live, stopped on wish. `again` ends the waiting and sends anew at once. A test goes on when the
 * dialog is closed or the page is left; its result is kept by the host.
 */
export function useTestRun(onEnded: () => void): {
  readonly run: TestRun;
  readonly start: (request: CallInput<'test.start'>) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly again: () => Promise<void>;
} {
  const host = useHost();
  const [run, tell] = useReducer(next, { kind: 'idle' });
  const followed = useRef<FollowedRun>(undefined);
  const request = useRef<CallInput<'test.start'>>(undefined);
  /** Cancelled before the host had named the run. */
  const stopsEarly = useRef(false);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });

  const forget = () => {
    followed.current?.stop();
    followed.current = undefined;
  };
  useEffect(() => () => followed.current?.stop(), []);

  const start = async (asked: CallInput<'test.start'>) => {
    forget();
    stopsEarly.current = false;
    request.current = asked;
    tell({ kind: 'start', transports: [...asked.transports] });
    const started = await followRun(
      host,
      'test.progress',
      () => host.call('test.start', asked),
      (event) => {
        tell({ kind: 'tell', event });
        if (event.kind === 'finished') {
          forget();
          ended.current();
        }
      },
    );
    if (!started.ok) return tell({ kind: 'refuse', failure: started.failure });
    followed.current = started.followed;
    if (stopsEarly.current) await stop();
  };
  const stop = async () => {
    const { current } = followed;
    stopsEarly.current = current === undefined;
    if (!current) return;
    const cancelled = await host.call('run.cancel', { run: current.run });
    // A run that the host does not know any more ended while nobody heard of it.
    if (!cancelled.ok && followed.current === current) {
      forget();
      tell({ kind: 'lose' });
      ended.current();
    }
  };
  const again = async () => {
    const { current } = followed;
    forget();
    if (current) await host.call('run.cancel', { run: current.run });
    if (request.current) await start(request.current);
  };
  return { run, start, stop, again };
}
