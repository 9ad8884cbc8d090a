import { Badge, Button, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { planFor } from '../../shared/setup/plan.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { neededSteps } from '../wizard/neighbours.ts';
import { SigninProgressView } from '../wizard/SigninProgressView.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { WhoStep } from '../wizard/steps/WhoStep.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { ScriptDialog } from './ScriptDialog.tsx';
import { useRegisterForm } from './use-register-form.ts';

const useStyles = makeStyles({
  page: {
    width: '100%',
    maxWidth: '920px',
    margin: '0 auto',
    padding: '28px 24px 40px',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
  },
  paths: {
    display: 'grid',
    gap: '24px',
    alignItems: 'stretch',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  suggested: { border: `1px solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  steps: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    justifyContent: 'flex-end',
    marginTop: 'auto',
    paddingTop: '8px',
  },
});

interface PathProps {
  readonly title: string;
  readonly badge?: string | undefined;
  readonly text: string;
  readonly children?: ReactNode;
  readonly foot: ReactNode;
  readonly onSubmit: () => void;
}

/** One of the two ways: what it is, what it asks, and its button. */
function Path({ title, badge, text, children, foot, onSubmit }: PathProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      className={mergeClasses(styles.card, badge !== undefined && styles.suggested)}
      onSubmit={submit}
      aria-label={title}
      noValidate
    >
      <div className={styles.head}>
        <Subtitle1 as="h2">{title}</Subtitle1>
        {badge ? <Badge appearance="tint">{badge}</Badge> : null}
      </div>
      <p className={styles.quiet}>
        <RichText text={text} />
      </p>
      {children}
      <div className={styles.foot}>{foot}</div>
    </form>
  );
}

/** The way that signs an administrator in and does the rest. */
function GraphPath({ of, client }: { readonly of: StepProps; readonly client: RegisterState['client'] }) {
  const t = useText();
  const [isScriptOpen, setScriptOpen] = useState(false);
  const form = useRegisterForm(of, client, () => of.onGo('registering'));
  return (
    <>
      <Path
        title={t('registerScreens.start.graph')}
        badge={t('registerScreens.start.recommended')}
        text={t('registerScreens.start.graphText')}
        onSubmit={() => void form.submit('write')}
        foot={
          <>
            <Button appearance="subtle" onClick={() => setScriptOpen(true)}>
              {t('registerScreens.form.script')}
            </Button>
            <Button appearance="primary" type="submit" disabledFocusable={form.isRunning}>
              {t('registerScreens.form.submit')}
            </Button>
          </>
        }
      >
        <RegisterForm
          of={of}
          client={client}
          entry={form.entry}
          onEntry={form.setEntry}
          judged={form.judged}
        />
        {of.actions.failure ? <FailureView failure={of.actions.failure} of={of} /> : null}
        <SigninProgressView of={of} signin={form.signin} onCancel={form.cancel} />
      </Path>
      {isScriptOpen ? (
        <ScriptDialog setup={of.setup} onIds={() => of.onGo('ids')} onClose={() => setScriptOpen(false)} />
      ) : null}
    </>
  );
}

/** What the guided way consists of, by the names that its steps have. */
function ByHandSteps({ of: { recipe, setup } }: { readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {neededSteps(planFor(recipe, setup)).map(({ kind }) => (
        <li key={kind}>{t(`steps.${kind}.title`, { product: recipe.name })}</li>
      ))}
    </ol>
  );
}

function TwoPaths({ of, onByHand }: { readonly of: StepProps; readonly onByHand: () => void }) {
  const t = useText();
  const styles = useStyles();
  const { answer } = useAnswer('register.state', { setup: of.setup.id });
  if (answer.kind === 'loading') return <Busy />;
  return (
    <div className={styles.page}>
      <PageHeading>{t('registerScreens.start.title', { product: of.recipe.name })}</PageHeading>
      <p>{t('registerScreens.start.intro')}</p>
      <div className={styles.paths}>
        {answer.kind === 'loaded' ? <GraphPath of={of} client={answer.value.client} /> : null}
        <Path
          title={t('registerScreens.start.hand')}
          text={t('registerScreens.start.handText')}
          onSubmit={onByHand}
          foot={
            <Button type="submit" appearance={answer.kind === 'failed' ? 'primary' : 'secondary'}>
              {t('registerScreens.start.handButton')}
            </Button>
          }
        >
          <ByHandSteps of={of} />
        </Path>
      </div>
      {answer.kind === 'failed' ? <NotHere failure={answer.failure} /> : null}
    </div>
  );
}

/** Where Graph cannot be reached for this set-up: why, and no more than that. */
function NotHere({ failure }: { readonly failure: Failure }) {
  const t = useText();
  if (failure.kind === 'diagnosed') return <FailureView failure={failure} />;
  return (
    <Hint intent="info">
      <RichText text={t('registerScreens.start.notHere', { reason: t(failure.message) })} />
    </Hint>
  );
}

/**
 * Where a set-up begins: two ways to the same end, side by side. Whoever has chosen to go by hand, or has said who is at the
 * keyboard, or has registered already, sees that question instead.
 */
export function StartStep(props: StepProps) {
  const [isByHand, setByHand] = useState(
    props.setup.who !== undefined || props.setup.evidence.who !== undefined,
  );
  return isByHand ? <WhoStep {...props} /> : <TwoPaths of={props} onByHand={() => setByHand(true)} />;
}
