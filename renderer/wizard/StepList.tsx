import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Step, StepKind } from '../../shared/setup/step.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon, stateWords } from '../components/EvidenceIcon.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  step: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    alignItems: 'start',
    textAlign: 'start',
    padding: '8px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
  },
  notNeeded: {
    cursor: 'default',
    color: tokens.colorNeutralForeground3,
    ':hover': { backgroundColor: 'transparent' },
  },
  word: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

interface StepListProps {
  readonly steps: readonly Step[];
  readonly current: StepKind;
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
  const styles = useStyles();
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
