import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Step, StepKind } from '../../shared/setup/step.ts';
import { useText } from '../app/language-context.ts';
import type { SetupPlace } from '../app/route.ts';
import { EvidenceIcon, stateWords } from '../components/EvidenceIcon.tsx';
import { useStepLineStyles } from './step-line-styles.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
});

interface StepListProps {
  readonly steps: readonly Step[];
  readonly current: SetupPlace;
  readonly onGo: (step: StepKind) => void;
}

function StepLine({
  step,
  isCurrent,
  onGo,
}: {
  step: Step;
  isCurrent: boolean;
  onGo: (step: StepKind) => void;
}) {
  const t = useText();
  const styles = useStepLineStyles();
  const content = (
    <>
      <EvidenceIcon state={step.state} />
      <span>
        {t(`steps.${step.kind}.short`)}
        <span className={styles.word}>{t(stateWords[step.state])}</span>
      </span>
    </>
  );
  if (step.state === 'not-needed')
    return <div className={mergeClasses(styles.step, styles.notNeeded)}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.step, isCurrent && styles.current)}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => onGo(step.kind)}
    >
      {content}
    </button>
  );
}

/** All steps with how each stands: shape, colour and word. */
export function StepList({ steps, current, onGo }: StepListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <li key={step.kind}>
          <StepLine step={step} isCurrent={step.kind === current} onGo={onGo} />
        </li>
      ))}
    </ol>
  );
}
