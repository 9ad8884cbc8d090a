import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type TestStep, type TestStepId, testStepIds } from '../../shared/results/test-result.ts';
import type { StepState } from '../../shared/setup/step.ts';
import { durationText } from '../app/duration-text.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from './EvidenceIcon.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  stage: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr) auto', alignItems: 'start' },
  running: { justifyContent: 'flex-start', paddingTop: '2px', paddingLeft: '2px' },
  detail: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  ms: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, paddingLeft: '8px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  relative: { position: 'relative' },
});

type StageState = 'todo' | 'running' | 'ok' | 'failed';
const shapeOf = {
  todo: 'todo',
  ok: 'proven',
  failed: 'failing',
} as const satisfies Record<Exclude<StageState, 'running'>, StepState>;

function stateOf(step: TestStep | undefined, isCurrent: boolean): StageState {
  if (step) return step.ok ? 'ok' : 'failed';
  return isCurrent ? 'running' : 'todo';
}

interface StageTimelineProps {
  readonly steps: readonly TestStep[];
  readonly current?: TestStepId | undefined;
}

/** Every stage of a test in its order, with its time and what was met there. Nothing moves while it fills. */
export function StageTimeline({ steps, current }: StageTimelineProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={t('test.stages')}>
      {testStepIds.map((id) => {
        const step = steps.find((candidate) => candidate.id === id);
        const state = stateOf(step, id === current);
        return (
          <li key={id} className={styles.stage}>
            {state === 'running' ? (
              <Spinner size="extra-tiny" className={styles.running} aria-hidden="true" />
            ) : (
              <EvidenceIcon state={shapeOf[state]} />
            )}
            <span className={styles.relative}>
              {t(`test.stage.${id}`)} <span className={styles.hidden}>{t(`test.stageState.${state}`)}</span>
              {step?.detail ? <span className={styles.detail}>{step.detail}</span> : null}
            </span>
            <span className={styles.ms}>{step ? durationText(step.ms, t) : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}
