import { useEffect, useReducer, useRef } from 'react';
import type { Failure, Outcome } from '../../shared/outcome.ts';
import type { RegisterProgress } from '../../shared/registration/calls.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Message } from '../../shared/text/message.ts';
import { type FollowedRun, followRun } from '../app/follow-run.ts';
import { useHost } from '../app/host-context.ts';
import { afterProgress, type RegisterRun, type RegisterWork, startedRun } from './register-run.ts';

type Told =
  | {
      readonly kind: 'start';
      readonly work: RegisterWork;
      readonly expected: readonly { readonly id: string; readonly what: Message }[];
    }
  | { readonly kind: 'refuse'; readonly work: RegisterWork; readonly failure: Failure }
  | { readonly kind: 'tell'; readonly event: RegisterProgress }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'leave' };

function next(run: RegisterRun, told: Told): RegisterRun {
  switch (told.kind) {
    case 'start':
      return startedRun(told.work, told.expected);
    case 'refuse':
      return { kind: 'ended', work: told.work, lines: [], outcome: 'failed', failure: told.failure };
    case 'tell':
      return afterProgress(run, told.event);
    case 'cancel':
      return run.kind === 'running' ? { ...run, isCancelling: true } : run;
    case 'leave':
      return { kind: 'idle' };
  }
}

export interface FollowedRegisterRun {
  readonly run: RegisterRun;
  readonly start: (
    work: RegisterWork,
    expected: readonly { readonly id: string; readonly what: Message }[],
    begin: () => Promise<Outcome<{ readonly run: string }>>,
  ) => Promise<void>;
  readonly cancel: () => void;
  /** Puts away what ended. */
  readonly leave: () => void;
}

/**
 * One change of the directory: started, followed live, cancelled on wish. It goes on when the screen is left: half a registration
 * helps nobody.
 */
export function useRegisterRun(onEnded: (setup: Setup) => void): FollowedRegisterRun {
  const host = useHost();
  const [run, tell] = useReducer(next, { kind: 'idle' });
  const followed = useRef<FollowedRun>(undefined);
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });
  useEffect(() => () => followed.current?.stop(), []);

  const start: FollowedRegisterRun['start'] = async (work, expected, begin) => {
    followed.current?.stop();
    followed.current = undefined;
    tell({ kind: 'start', work, expected });
    const started = await followRun(host, 'register.progress', begin, (event) => {
      tell({ kind: 'tell', event });
      if (event.kind === 'ended') ended.current(event.setup);
    });
    if (started.ok) followed.current = started.followed;
    else tell({ kind: 'refuse', work, failure: started.failure });
  };
  const cancel = () => {
    const { current } = followed;
    if (!current) return;
    tell({ kind: 'cancel' });
    void host.call('run.cancel', { run: current.run });
  };
  return { run, start, cancel, leave: () => tell({ kind: 'leave' }) };
}
