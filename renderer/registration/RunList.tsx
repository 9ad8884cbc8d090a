import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import type { StepState } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { RichText } from '../components/RichText.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import type { RunLine } from './register-run.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)' },
  text: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  card: { paddingTop: '8px' },
  spinner: { justifyContent: 'flex-start', height: '20px' },
});

const shapes = {
  todo: 'todo',
  waiting: 'waiting',
  visible: 'proven',
  failed: 'failing',
  cancelled: 'todo',
} as const satisfies Record<Exclude<RunLine['state'], 'started'>, StepState>;

/** How one line stands, in words. */
export function lineText(line: RunLine, t: Translate): string {
  if (line.state === 'visible' && line.seen) return t(line.seen);
  return `${t(`registerScreens.run.state.${line.state}`)}.`;
}

interface LineProps {
  readonly line: RunLine;
  readonly of: StepProps | undefined;
}

function Line({ line, of }: LineProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {line.state === 'started' ? (
        <Spinner className={styles.spinner} size="extra-tiny" aria-hidden="true" />
      ) : (
        <EvidenceIcon state={shapes[line.state]} />
      )}
      <div className={styles.text}>
        <span>
          <RichText text={t(line.what)} />
        </span>
        <span className={styles.quiet}>
          <RichText text={lineText(line, t)} />
        </span>
        {line.state === 'failed' && line.diagnosis ? (
          <div className={styles.card}>
            <DiagnosisView
              diagnosis={line.diagnosis}
              level="h2"
              context={of && explainContextOf(of.setup, of)}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
}

interface RunListProps {
  readonly lines: readonly RunLine[];
  /** Where it can stop: whose set-up it is, so that links and scripts fit. */
  readonly of?: StepProps | undefined;
}

/** What is being done, line by line: to come, under way, waiting until the directory shows it, seen, or where it stopped. */
export function RunList({ lines, of }: RunListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {lines.map((line) => (
        <Line key={line.id} line={line} of={of} />
      ))}
    </ol>
  );
}
