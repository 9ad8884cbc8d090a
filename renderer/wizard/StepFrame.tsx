import { Button, Caption1, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { reachOf } from '../../shared/setup/reach.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { EvidenceIcon, stateWords } from '../components/EvidenceIcon.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { useFrameStyles } from './frame-styles.ts';
import { narrow } from './layout.ts';
import { stateText } from './state-text.ts';
import type { StepProps } from './step-props.ts';
import { Traps } from './Traps.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  // The stepper on top says it already.
  count: { [narrow]: { display: 'none' } },
  state: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', paddingTop: '8px' },
  word: { fontWeight: tokens.fontWeightSemibold },
});

interface StepFrameProps {
  readonly of: StepProps;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
  /** The one primary button. */
  readonly primary: {
    readonly label: string;
    readonly onPress: () => void;
    /** What it does is under way already. */
    readonly isUnderWay?: boolean | undefined;
  };
  /** A way past a step that does not succeed now. */
  readonly skip?: boolean | undefined;
  /** It is done in another way than the one that the recipe's traps are about. */
  readonly noTraps?: boolean | undefined;
  /** Where in the portal, or the path of the message. */
  readonly aside?: ReactNode;
  /** The step shows its failing evidence in a way of its own. */
  readonly ownDiagnosis?: boolean | undefined;
}

interface StateLineProps extends Pick<StepProps, 'step' | 'setup'> {
  /** The diagnosis under it says what and when. */
  readonly isBrief: boolean;
}

function StateLine({ step, setup, isBrief }: StateLineProps) {
  const t = useText();
  const styles = useStyles();
  const text = isBrief ? undefined : stateText(step, setup, t);
  if (step.state === 'todo' && text === undefined) return null;
  return (
    <div className={styles.state}>
      <EvidenceIcon state={step.state} />
      <span>
        <span className={styles.word}>{t(stateWords[step.state])}</span>
        {text ? (
          <>
            {'. '}
            <RichText text={text} />
          </>
        ) : null}
      </span>
    </div>
  );
}

/** What every step has in common: heading, how it stands, what failed, the drawing beside it, back and next. */
export function StepFrame({
  of,
  title,
  intro,
  children,
  primary,
  skip,
  noTraps,
  aside,
  ownDiagnosis,
}: StepFrameProps) {
  const t = useText();
  const styles = useStyles();
  const frame = useFrameStyles();
  const { step, setup, actions, position, onBack, onNext } = of;
  const { evidence } = step;
  const diagnosis = evidence?.state === 'failing' && !ownDiagnosis ? evidence.diagnosis : undefined;
  // They are about a consent, of which there is none where Exchange decides alone.
  const hasTraps = !noTraps && (step.kind !== 'permissions' || reachOf(of.way, of.setup) !== 'mailbox');
  const traps = of.recipe.traps.filter((trap) => hasTraps && trap.step === step.kind);
  const isBusy = actions.pending !== 'nothing';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) primary.onPress();
  };
  return (
    <div className={frame.zones}>
      <form className={frame.middle} onSubmit={submit} noValidate>
        <div className={frame.body}>
          <div className={frame.head}>
            <Caption1 className={mergeClasses(styles.quiet, styles.count)}>
              {t('wizard.position', position)}
            </Caption1>
            <PageHeading place={step.kind}>{title}</PageHeading>
            <StateLine
              step={step}
              setup={setup}
              isBrief={diagnosis !== undefined && step.state === 'failing'}
            />
          </div>
          <p>
            <RichText text={intro} />
          </p>
          {actions.failure ? <FailureView failure={actions.failure} of={of} /> : null}
          {diagnosis ? (
            <DiagnosisView diagnosis={diagnosis} level="h2" context={explainContextOf(setup, of)} />
          ) : null}
          {children}
        </div>
        <div className={frame.foot}>
          {isBusy ? (
            <Spinner
              className={frame.busy}
              size="tiny"
              label={actions.pending === 'checking' ? t('wizard.checking') : t('frame.loading')}
            />
          ) : null}
          {skip && !isBusy ? (
            <Button appearance="subtle" onClick={onNext}>
              {t('wizard.anyway')}
            </Button>
          ) : null}
          {onBack ? <Button onClick={onBack}>{t('frame.back')}</Button> : null}
          <Button
            appearance="primary"
            type="submit"
            disabledFocusable={isBusy || primary.isUnderWay === true}
          >
            {primary.label}
          </Button>
        </div>
        <LiveText
          text={
            isBusy ? t('wizard.checking') : `${t(stateWords[step.state])}. ${stateText(step, setup, t) ?? ''}`
          }
        />
      </form>
      {aside || traps.length > 0 ? (
        <aside className={frame.right} aria-label={t(aside ? 'wizard.where' : 'wizard.traps')}>
          <div className={frame.sticky}>
            {aside}
            {traps.length > 0 ? <Traps traps={traps} /> : null}
          </div>
        </aside>
      ) : null}
    </div>
  );
}
