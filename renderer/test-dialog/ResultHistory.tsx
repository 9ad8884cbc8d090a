import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { TestResult } from '../../shared/results/test-result.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { explainFactsOf } from '../diagnosis/explained.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { ResultView } from './ResultView.tsx';
import { resultText } from './result-text.ts';

/** So many are shown; older ones are kept, and are of interest to nobody here. */
const shownAtMost = 20;

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', flexWrap: 'wrap', padding: '6px 0' },
  text: { flexGrow: 1, flexBasis: '200px' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The results so far, newest first; each opens to the whole. */
export function ResultHistory({
  results,
  of,
}: {
  readonly results: readonly TestResult[];
  readonly of: StepProps;
}) {
  const t = useText();
  const styles = useStyles();
  const context = explainFactsOf(of.setup, of);
  return (
    <Accordion collapsible>
      {results.slice(0, shownAtMost).map((result) => {
        const key = `${result.id} ${result.transport}`;
        return (
          <AccordionItem key={key} value={key}>
            <AccordionHeader as="h3" expandIconPosition="end">
              <span className={styles.line}>
                <EvidenceIcon state={result.outcome === 'ok' ? 'proven' : 'failing'} />
                <span className={styles.text}>{resultText(result, t)}</span>
                <span className={styles.quiet}>
                  {t(`test.transport.${result.transport}`)} · {momentTime(result.startedAt, t.language)}
                </span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <ResultView result={result} context={context} small />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
