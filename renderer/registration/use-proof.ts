import { useState } from 'react';
import type { TestResult } from '../../shared/results/test-result.ts';
import { useHost } from '../app/host-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useTestRun } from '../test-dialog/use-test-run.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { type Signin, useSignin } from '../wizard/use-signin.ts';

/** The real message that proves a registration, with the sign-in before it where the way has one. */
export interface Proof {
  readonly isProven: boolean;
  /** Whether somebody has to sign in first. */
  readonly signsIn: boolean;
  readonly signin: Signin;
  readonly cancelSignin: () => void;
  /** Signs in where that is missing, then sends from the mailbox to itself and shows how it goes. */
  readonly begin: () => void;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly results: readonly TestResult[];
  readonly test: ReturnType<typeof useTestRun>;
}

/** Proves a registration with one press. */
export function useProof({ setup, way }: StepProps): Proof {
  const host = useHost();
  const [isOpen, setOpen] = useState(false);
  const { answer, reload } = useAnswer('result.list', { setup: setup.id });
  const test = useTestRun(reload);
  const send = () => {
    setOpen(true);
    const { mailbox } = setup;
    if (mailbox === undefined || test.run.kind === 'running') return;
    void test.start({ setup: setup.id, to: mailbox, from: mailbox, transports: [way.transport] });
  };
  const { signin, start, cancel } = useSignin(send);
  const signsIn = way.flow === 'authorization-code' && setup.signedInAs === undefined;
  const begin = () => {
    if (signin.kind === 'starting' || signin.kind === 'waiting') return;
    if (signsIn) void start(() => host.call('signin.start', { setup: setup.id }));
    else send();
  };
  return {
    isProven: setup.evidence.test?.state === 'proven',
    signsIn,
    signin,
    cancelSignin: cancel,
    begin,
    isOpen,
    close: () => setOpen(false),
    results: answer.kind === 'loaded' ? answer.value : [],
    test,
  };
}
