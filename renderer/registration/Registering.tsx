import { useState } from 'react';
import type { Plan, RegisterState } from '../../shared/registration/plan-view.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { EndedView } from './EndedView.tsx';
import { MadeRow } from './MadeRow.tsx';
import { PlaceFrame } from './PlaceFrame.tsx';
import { PlanView } from './PlanView.tsx';
import { RunningView } from './RunningView.tsx';
import { SignInView } from './SignInView.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { useRegisterRun } from './use-register-run.ts';
import { VerifyView } from './VerifyView.tsx';

/** What the person came for; both need a sign-in. */
type Wish = 'plan' | 'verify';

interface KnownProps {
  readonly of: StepProps;
  readonly state: RegisterState;
  readonly reload: () => void;
}

/** Registering, once it is known how it stands: the sign-in, the plan, what runs and how it ended, what was read back. */
function Known({ of, state, reload }: KnownProps) {
  const host = useHost();
  const { setup } = of;
  const [wish, setWish] = useState<Wish>('plan');
  const [wantsToChange, setWantsToChange] = useState(false);
  const [isUndoing, setUndoing] = useState(false);
  const [needsSignInFor, setNeedsSignInFor] = useState<'undo'>();
  const { run, start, cancel, leave } = useRegisterRun(reload);
  const { signedIn, made } = state;
  const mayChange = signedIn?.access === 'write';

  const apply = async (plan: Plan) => {
    const { fingerprint } = plan;
    await start('apply', plan.actions, () => host.call('register.apply', { setup: setup.id, fingerprint }));
  };
  const undo = () => {
    setUndoing(false);
    void start('undo', [], () => host.call('register.undo', { setup: setup.id }));
  };
  const takeBack = () => {
    if (mayChange) return setUndoing(true);
    leave();
    setNeedsSignInFor('undo');
    setWantsToChange(true);
  };
  const show = (next: Wish) => {
    leave();
    setWish(next);
  };
  const madeRow = <MadeRow made={made} onTakeBack={takeBack} />;

  const view = () => {
    if (run.kind === 'running') return <RunningView run={run} onCancel={cancel} />;
    if (run.kind === 'ended')
      return (
        <EndedView
          of={of}
          run={run}
          made={madeRow}
          onPlan={() => show('plan')}
          {...(made.length > 0 ? { onTakeBack: takeBack } : {})}
        />
      );
    if (!signedIn || (wantsToChange && !mayChange))
      return (
        <SignInView
          of={of}
          state={state}
          isForUndo={needsSignInFor === 'undo'}
          made={madeRow}
          onSignedIn={(access) => {
            setWish(access === 'read' ? 'verify' : 'plan');
            setWantsToChange(false);
            setNeedsSignInFor(undefined);
            reload();
          }}
        />
      );
    if (wish === 'verify') return <VerifyView of={of} made={madeRow} onPlan={() => show('plan')} />;
    return (
      <PlanView
        of={of}
        state={state}
        signedIn={signedIn}
        made={madeRow}
        onApply={(plan) => void apply(plan)}
        onSignInToChange={() => setWantsToChange(true)}
        onVerify={() => show('verify')}
        onSignOut={() => void host.call('register.signOut', { setup: setup.id }).then(reload)}
      />
    );
  };
  return (
    <>
      {view()}
      {isUndoing ? (
        <UndoDialog made={made} product={of.recipe.name} onConfirm={undo} onClose={() => setUndoing(false)} />
      ) : null}
    </>
  );
}

/** The registration through Microsoft Graph: what would change, the change itself, its way back, and reading it back. */
export function Registering(props: StepProps) {
  const t = useText();
  const { answer, reload } = useAnswer('register.state', { setup: props.setup.id });
  if (answer.kind === 'loaded') return <Known of={props} state={answer.value} reload={reload} />;
  if (answer.kind === 'loading') return <Busy />;
  return (
    <PlaceFrame
      title={t('registerScreens.start.graph')}
      primary={{ label: t('registerScreens.start.handButton'), onPress: props.onNext }}
    >
      <FailureView failure={answer.failure} />
    </PlaceFrame>
  );
}
