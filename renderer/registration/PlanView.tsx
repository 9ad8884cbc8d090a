import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { isCaution } from '../../shared/registration/notes.ts';
import type { Plan, RegisterState } from '../../shared/registration/plan-view.ts';
import { isExchangeLeft } from '../../shared/setup/plan.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { PlanList } from './PlanList.tsx';
import { ReachView } from './ReachView.tsx';
import { Resume } from './Resume.tsx';
import { ScriptDialog } from './ScriptDialog.tsx';
import { SessionCard } from './SessionCard.tsx';

interface PlanViewProps {
  readonly of: StepProps;
  readonly state: RegisterState;
  readonly signedIn: NonNullable<RegisterState['signedIn']>;
  readonly made: ReactNode;
  readonly onApply: (plan: Plan) => void;
  readonly onSignInToChange: () => void;
  readonly onVerify: () => void;
  readonly onSignOut: () => void;
}

/** Whether another registration is taken over, and what a person should know before anything changes. */
function Remarks({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const { adopts, notes } = plan;
  return (
    <>
      {adopts ? (
        <Hint intent="info">
          <RichText
            text={t(adopts.ours ? 'registerScreens.plan.adoptsOurs' : 'registerScreens.plan.adopts', {
              name: adopts.displayName,
              id: adopts.appId,
            })}
          />
        </Hint>
      ) : null}
      {notes.length > 0 ? (
        <Section title={t('registerScreens.plan.notes')}>
          {notes.map((note) => (
            <Hint key={JSON.stringify(note)} intent={isCaution(note) ? 'warning' : 'info'}>
              <RichText text={t(note)} />
            </Hint>
          ))}
        </Section>
      ) : null}
    </>
  );
}

function LoadedPlan({ plan, ...props }: PlanViewProps & { readonly plan: Plan }) {
  const { of, state, signedIn, made, onApply, onSignInToChange, onVerify, onSignOut } = props;
  const t = useText();
  const [isScriptOpen, setScriptOpen] = useState(false);
  const isEmpty = plan.actions.length === 0;
  // Several registrations could be meant: the notes name them, and the person chooses by entering an ID.
  const isUndecided = isEmpty && plan.adopts === undefined;
  const mayChange = signedIn.access === 'write';
  const isLeftToExchange = isEmpty && !isUndecided && isExchangeLeft(of.recipe, of.setup);
  const title = () => {
    if (isLeftToExchange) return t('registerScreens.plan.titleExchange');
    return t(isEmpty && !isUndecided ? 'registerScreens.plan.titleNone' : 'registerScreens.plan.title');
  };
  const primary = () => {
    if (isUndecided) return { label: t('registerScreens.script.toIds'), onPress: () => of.onGo('ids') };
    if (isLeftToExchange)
      return { label: t('registerScreens.plan.toExchange'), onPress: () => of.onGo('exchange') };
    if (isEmpty) return { label: t('wizard.next'), onPress: of.onNext };
    if (!mayChange) return { label: t('registerScreens.plan.signInAgain'), onPress: onSignInToChange };
    return {
      label: t(state.unfinished ? 'registerScreens.plan.goOn' : 'registerScreens.plan.apply'),
      onPress: () => onApply(plan),
    };
  };
  const intro = () => {
    if (isUndecided) return t('registerScreens.plan.undecided');
    const product = of.recipe.name;
    if (isLeftToExchange) return t('registerScreens.plan.noneExchange', { product });
    return isEmpty
      ? t('registerScreens.plan.none', { product })
      : t('registerScreens.plan.intro', { count: plan.actions.length });
  };
  return (
    <>
      <PlaceFrame
        title={title()}
        intro={intro()}
        primary={primary()}
        others={
          <>
            {plan.adopts ? <Button onClick={onVerify}>{t('registerScreens.verify.button')}</Button> : null}
            {isEmpty ? null : (
              <>
                <Button onClick={() => setScriptOpen(true)}>{t('registerScreens.plan.script')}</Button>
                <Button onClick={of.onNext}>{t('registerScreens.plan.notNow')}</Button>
              </>
            )}
          </>
        }
        aside={{
          label: t('registerScreens.plan.rights'),
          content: (
            <SessionCard signedIn={signedIn} scopes={isEmpty ? [] : plan.scopes} onSignOut={onSignOut} />
          ),
        }}
      >
        <Resume state={state} />
        {made}
        {of.actions.failure ? <FailureView failure={of.actions.failure} of={of} /> : null}
        {mayChange || isEmpty ? null : <Hint intent="info">{t('registerScreens.plan.readOnly')}</Hint>}
        <Remarks plan={plan} />
        {isEmpty ? null : <PlanList actions={plan.actions} />}
        {plan.reach ? <ReachView reach={plan.reach} /> : null}
      </PlaceFrame>
      {isScriptOpen ? (
        <ScriptDialog setup={of.setup} onIds={() => of.onGo('ids')} onClose={() => setScriptOpen(false)} />
      ) : null}
    </>
  );
}

/** What would change, read from the directory on arrival; nothing is changed by looking. */
export function PlanView(props: PlanViewProps) {
  const t = useText();
  const { answer, reload } = useAnswer('register.plan', { setup: props.of.setup.id });
  const aside = {
    label: t('registerScreens.plan.rights'),
    content: <SessionCard signedIn={props.signedIn} scopes={[]} onSignOut={props.onSignOut} />,
  };
  switch (answer.kind) {
    case 'loaded':
      return <LoadedPlan plan={answer.value} {...props} />;
    case 'loading':
      return (
        <PlaceFrame
          title={t('registerScreens.plan.title')}
          intro={t('registerScreens.plan.reading')}
          busy={t('registerScreens.plan.reading')}
          aside={aside}
        >
          {null}
        </PlaceFrame>
      );
    case 'failed':
      return (
        <PlaceFrame
          title={t('registerScreens.plan.title')}
          primary={{ label: t('registerScreens.plan.again'), onPress: reload }}
          aside={aside}
        >
          <FailureView failure={answer.failure} of={props.of} />
        </PlaceFrame>
      );
  }
}
