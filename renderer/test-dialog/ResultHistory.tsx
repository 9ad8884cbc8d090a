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

/** The results so far, newest first; each opens to the whole. */
export function ResultHistory({
  results,
  of,
}: {
  readonly results: readonly TestResult[];
  readonly of: StepProps;
}) {
  const t = useText();
  const context = explainContextOf(of.setup, of);
  return (
    <Accordion collapsible>
      {results.slice(0, shownAtMost).map((result) => {
        const key = `${result.id} ${result.transport}`;
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
