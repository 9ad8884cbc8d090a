import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useEvent } from '../app/use-event.ts';
import { Hint } from '../components/Hint.tsx';
import { TestDialog } from '../test-dialog/TestDialog.tsx';
import { SigninProgressView } from '../wizard/SigninProgressView.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { AdminSignIn } from './AdminSignIn.tsx';
import { PlaceFrame } from './PlaceFrame.tsx';
import { RotationSteps } from './RotationSteps.tsx';
import { RunList } from './RunList.tsx';
import { RunningView } from './RunningView.tsx';
import { type RotationPhase, rotationPhase } from './rotation-phase.ts';
import { useProof } from './use-proof.ts';
import { useRegisterForm } from './use-register-form.ts';
import { useRegisterRun } from './use-register-run.ts';

interface KnownProps {
  readonly of: StepProps;
  readonly state: RegisterState;
  readonly reload: () => void;
}

/** The phases that change the directory. */
const needsAdmin: ReadonlySet<RotationPhase> = new Set(['make', 'retire']);

function Known({ of, state, reload }: KnownProps) {
  const t = useText();
  const host = useHost();
  const { setup } = of;
  const { run, start, cancel } = useRegisterRun(reload);
  const form = useRegisterForm(of, state.client, reload);
  const proof = useProof(of);
  const [hasNewValue, setHasNewValue] = useState(false);
  const [judged, setJudged] = useState(false);
  const isRetired = run.kind === 'ended' && run.work === 'retire' && run.outcome === 'ok';
  const phase = rotationPhase(state.rotation, { hasNewValue, isRetired });
  const isRestored = run.kind === 'ended' && run.work === 'restore' && run.outcome === 'ok';
  const restore = () => void start('restore', [], () => host.call('credential.restore', { setup: setup.id }));
  const said = () => {
    if (phase === 'done') return t('registerScreens.rotation.done');
    return isRestored ? t('registerScreens.rotation.restored') : undefined;
  };
  const mayChange = state.signedIn?.access === 'write';
  const asksSignIn = needsAdmin.has(phase) && !mayChange;

  const primary = () => {
    switch (phase) {
      case 'make':
        return {
          label: t('registerScreens.rotation.makeButton'),
          onPress: () => void start('rotate', [], () => host.call('credential.rotate', { setup: setup.id })),
        };
      case 'test':
        return { label: t('registerScreens.rotation.testButton'), onPress: proof.begin };
      case 'hand-over':
        return { label: t('registerScreens.rotation.retireButton'), onPress: () => setJudged(true) };
      case 'retire':
        return {
          label: t('registerScreens.rotation.retireButton'),
          onPress: () => void start('retire', [], () => host.call('credential.retire', { setup: setup.id })),
        };
      case 'done':
        return { label: t('wizard.next'), onPress: of.onNext };
    }
  };

  if (run.kind === 'running') return <RunningView run={run} onCancel={cancel} />;
  return (
    <>
      <PlaceFrame
        title={t('registerScreens.rotation.title')}
        intro={t('registerScreens.rotation.intro')}
        primary={
          asksSignIn
            ? { label: t('registerScreens.form.submitOnly'), onPress: () => void form.submit('write') }
            : primary()
        }
        others={
          state.rotation && mayChange ? (
            <Button onClick={restore}>{t('registerScreens.rotation.restoreButton')}</Button>
          ) : null
        }
        live={said()}
      >
        {said() ? <Hint intent="success">{said()}</Hint> : null}
        {run.kind === 'ended' && run.failure ? <FailureView failure={run.failure} of={of} /> : null}
        {run.kind === 'ended' && run.outcome === 'failed' ? <RunList lines={run.lines} of={of} /> : null}
        <RotationSteps
          of={of}
          phase={phase}
          rotation={state.rotation}
          hasNewValue={hasNewValue}
          isMissing={judged && !hasNewValue}
          onNewValue={setHasNewValue}
        />
        {asksSignIn ? <AdminSignIn of={of} state={state} form={form} /> : null}
        <SigninProgressView of={of} signin={proof.signin} onCancel={proof.cancelSignin} />
      </PlaceFrame>
      {proof.isOpen ? (
        <TestDialog of={of} results={proof.results} test={proof.test} onClose={proof.close} />
      ) : null}
    </>
  );
}

/** Replacing a credential without an hour in which nothing sends: the new one beside the old one, tested, handed over, the old one removed. */
export function Rotation(props: StepProps) {
  const t = useText();
  const { answer, reload } = useAnswer('register.state', { setup: props.setup.id });
  // Whether a message was accepted with the new one is the host's to say.
  useEvent('setup.changed', ({ setup }) => {
    if (setup.id === props.setup.id) reload();
  });
  if (answer.kind === 'loaded') return <Known of={props} state={answer.value} reload={reload} />;
  if (answer.kind === 'loading') return <Busy />;
  return (
    <PlaceFrame
      title={t('registerScreens.rotation.title')}
      primary={{ label: t('wizard.next'), onPress: props.onNext }}
    >
      <FailureView failure={answer.failure} />
    </PlaceFrame>
  );
}
