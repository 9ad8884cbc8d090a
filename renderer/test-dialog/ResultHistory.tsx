import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { TestResult } from '../../shared/results/test-result.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { ResultLine } from './ResultLine.tsx';
import { ResultView } from './ResultView.tsx';
import { resultText } from './result-text.ts';

/** So many are shown; older ones are kept, and are of interest to nobody here. */
const shownAtMost = 20;

function keyOf({ id, transport }: TestResult): string {
  return `${id} ${transport}`;
}

/** The results so far, newest first; each opens to the whole. What failed last stands open: it says what to do. */
export function ResultHistory({
  results,
  of,
}: {
  readonly results: readonly TestResult[];
  readonly of: StepProps;
}) {
  const t = useText();
  const context = explainContextOf(of.setup, of);
  const [newest] = results;
  const open = newest?.outcome === 'failed' ? [keyOf(newest)] : [];
  return (
    <Accordion key={newest && keyOf(newest)} collapsible defaultOpenItems={open}>
      {results.slice(0, shownAtMost).map((result) => {
        const key = keyOf(result);
        return (
          <AccordionItem key={key} value={key}>
            <AccordionHeader as="h3" expandIconPosition="end">
              <ResultLine
                result={result}
                text={resultText(result, t)}
                time={momentTime(result.startedAt, t.language)}
              />
            </AccordionHeader>
            <AccordionPanel>
              <ResultView result={result} context={context} isNamed />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
