import { Button, Caption1, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { EvidenceIcon, stateWords } from '../components/EvidenceIcon.tsx';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { explainFactsOf } from '../diagnosis/explained.ts';
import { narrow, wide } from './layout.ts';
import { stateText } from './state-text.ts';
import type { StepProps } from './step-props.ts';

const useStyles = makeStyles({
  zones: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateColumns: 'minmax(0, 640px)',
    gridTemplateRows: '1fr auto',
    justifyContent: 'center',
    columnGap: '32px',
    padding: '0 24px',
    [wide]: { gridTemplateColumns: 'minmax(0, 640px) minmax(260px, 320px)', gridTemplateRows: '1fr' },
  },
  middle: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  body: { display: 'flex', flexDirection: 'column', gap: '24px', padding: '28px 0 24px', flexGrow: 1 },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  // The stepper on top says it already.
  count: { [narrow]: { display: 'none' } },
  state: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', paddingTop: '8px' },
  word: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
  },
  busy: { marginRight: 'auto' },
  right: { padding: '0 0 24px', [wide]: { paddingTop: '28px' } },
  sticky: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    [wide]: { position: 'sticky', top: '76px' },
  },
});

interface StepFrameProps {
  readonly of: StepProps;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
  /** The one primary button. */
  readonly primary: { readonly label: string; readonly onPress: () => void };
  /** A way past a step that does not succeed now. */
  readonly skip?: boolean | undefined;
  /** Where in the portal, or the path of the message. */
  readonly aside?: ReactNode;
  /** The step shows its failing evidence in a way of its own. */
  readonly ownDiagnosis?: boolean | undefined;
}

function StateLine({ step, setup }: Pick<StepProps, 'step' | 'setup'>) {
  const t = useText();
  const styles = useStyles();
  const text = stateText(step, setup, t);
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

/** Where the vendor's guide, or the people who follow it, go wrong at this step. */
function Traps({ traps }: { readonly traps: Recipe['traps'] }) {
  const t = useText();
  return traps.map((trap) => {
    const text = localized(trap.text, t.language);
    return (
      <Hint key={text} intent="warning" title={t('wizard.trap')}>
        <RichText text={text} />
      </Hint>
    );
  });
}

/** What every step has in common: heading, how it stands, what failed, the drawing beside it, back and next. */
export function StepFrame({
  of,
  title,
  intro,
  children,
  primary,
  skip,
  aside,
  ownDiagnosis,
}: StepFrameProps) {
  const t = useText();
  const styles = useStyles();
  const { step, setup, actions, position, onBack, onNext } = of;
  const { evidence } = step;
  const traps = of.recipe.traps.filter((trap) => trap.step === step.kind);
  const isBusy = actions.pending !== 'nothing';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) primary.onPress();
  };
  return (
    <div className={styles.zones}>
      <form className={styles.middle} onSubmit={submit} noValidate>
        <div className={styles.body}>
          <div className={styles.head}>
            <Caption1 className={mergeClasses(styles.quiet, styles.count)}>
              {t('wizard.position', position)}
            </Caption1>
            <PageHeading>{title}</PageHeading>
            <StateLine step={step} setup={setup} />
          </div>
          <p>
            <RichText text={intro} />
          </p>
          {actions.failure ? <FailureView failure={actions.failure} /> : null}
          {evidence?.state === 'failing' && !ownDiagnosis ? (
            <DiagnosisView diagnosis={evidence.diagnosis} level="h2" context={explainFactsOf(setup, of)} />
          ) : null}
          {children}
        </div>
        <div className={styles.foot}>
          {isBusy ? (
            <Spinner
              className={styles.busy}
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
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
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
        <aside className={styles.right} aria-label={t(aside ? 'wizard.where' : 'wizard.traps')}>
          <div className={styles.sticky}>
            {aside}
            <Traps traps={traps} />
          </div>
        </aside>
      ) : null}
    </div>
  );
}
