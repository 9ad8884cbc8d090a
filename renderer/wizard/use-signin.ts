import { useEffect, useRef, useState } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { SigninProgress } from '../../shared/contract/events.ts';
import type { Failure, Outcome } from '../../shared/outcome.ts';
import { type FollowedRun, followRun } from '../app/follow-run.ts';
import { useHost } from '../app/host-context.ts';

/** How a sign-in stands. Who signed in stands in the set-up. */
export type Signin =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'waiting'; readonly url: string; readonly until: string }
  | { readonly kind: 'device-code'; readonly url: string; readonly code: string; readonly until: string }
  | { readonly kind: 'signed-in'; readonly username: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

function afterFailure(diagnosis: Diagnosis): Signin {
  // The person closed it: nothing is wrong, and nothing has to be explained.
  if (diagnosis.cause === 'user-cancelled') return { kind: 'cancelled' };
  return { kind: 'failed', failure: { kind: 'diagnosed', diagnosis } };
}

function stateOf(event: SigninProgress): Signin {
  switch (event.kind) {
    case 'waiting':
      return { kind: 'waiting', url: event.url, until: event.until };
    case 'device-code':
      return { kind: 'device-code', url: event.url, code: event.code, until: event.until };
    case 'signed-in':
      return { kind: 'signed-in', username: event.username };
    case 'failed':
      return afterFailure(event.diagnosis);
  }
}

export interface FollowedSignin {
  readonly signin: Signin;
  /** `begin` asks the host for the sign-in. */
  readonly start: (begin: () => Promise<Outcome<{ run: string }>>) => Promise<void>;
  readonly cancel: () => void;
}

/** One sign-in: begun here, followed live, cancelled on wish and when the screen is left. */
export function useSignin(onSignedIn?: () => void): FollowedSignin {
  const host = useHost();
  const signedIn = useRef(onSignedIn);
  useEffect(() => {
    signedIn.current = onSignedIn;
  });
  const [signin, setSignin] = useState<Signin>({ kind: 'idle' });
  const followed = useRef<FollowedRun>(undefined);

  const end = () => {
    followed.current?.stop();
    followed.current = undefined;
  };
  useEffect(
    () => () => {
      const { current } = followed;
      if (current) void host.call('run.cancel', { run: current.run });
      current?.stop();
    },
    [host],
  );

  const start: FollowedSignin['start'] = async (begin) => {
    end();
    setSignin({ kind: 'starting' });
    const started = await followRun(host, 'signin.progress', begin, (event) => {
      setSignin(stateOf(event));
      if (event.kind === 'signed-in' || event.kind === 'failed') end();
      if (event.kind === 'signed-in') signedIn.current?.();
    });
    if (!started.ok) setSignin({ kind: 'failed', failure: started.failure });
    else followed.current = started.followed;
  };
  const cancel = () => {
    const { current } = followed;
    if (current) void host.call('run.cancel', { run: current.run });
    else setSignin({ kind: 'cancelled' });
  };
  return { signin, start, cancel };
}
