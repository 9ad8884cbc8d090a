import { makeStyles, tokens } from '@fluentui/react-components';
import type { TestResult } from '../../shared/results/test-result.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '6px 0',
    width: '100%',
  },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  text: { flexGrow: 1, flexBasis: '200px' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ResultLineProps {
  readonly result: Pick<TestResult, 'outcome' | 'transport'>;
  readonly text: string;
  /** When it began, as a person reads it. */
  readonly time: string;
}

/** One result in a list of results: how it went, by which service, when. */
export function ResultLine({ result, text, time }: ResultLineProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <EvidenceIcon state={result.outcome === 'ok' ? 'proven' : 'failing'} />
      <span className={styles.words}>
        <span className={styles.text}>{text}</span>
        <span className={styles.quiet}>
          {t(`test.transport.${result.transport}`)} · {time}
        </span>
      </span>
    </span>
  );
}
