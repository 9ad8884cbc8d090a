import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Report } from '../../shared/report/schema.ts';
import { utcTime } from '../../shared/report/summary.ts';
import { useText } from '../app/language-context.ts';
import { CompareResults } from '../compare/CompareResults.tsx';
import { Section } from '../components/Section.tsx';
import { failedText } from '../diagnosis/headline-text.ts';
import { ResultLine } from '../test-dialog/ResultLine.tsx';
import { ResultView } from '../test-dialog/ResultView.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ReportTestsProps {
  readonly report: Report;
  /** The newest stands open at first. */
  readonly open?: boolean | undefined;
  /** Two of them can be compared. */
  readonly canCompare?: boolean | undefined;
}

/** The tests of a support file, newest first; each opens to the whole. */
export function ReportTests({ report, open = false, canCompare = false }: ReportTestsProps) {
  const t = useText();
  const styles = useStyles();
  const { results, resultsLeftOut, setup } = report;
  const context = { mailbox: setup.mailbox, from: setup.mailbox, clientId: setup.clientId };
  // A file from elsewhere may name two tests alike.
  const rows = results.map((result, index) => ({ result, key: `${index} ${result.id}` }));
  return (
    <Section title={t('report.group.tests')}>
      {results.length === 0 ? <p>{t('report.noTests')}</p> : null}
      <Accordion collapsible defaultOpenItems={open && rows[0] ? [rows[0].key] : []}>
        {rows.map(({ result, key }) => (
          <AccordionItem key={key} value={key}>
            <AccordionHeader as="h3" expandIconPosition="end">
              <ResultLine
                result={result}
                text={result.outcome === 'ok' ? t('test.resultOk') : failedText(result.diagnosis, t)}
                time={utcTime(result.startedAt)}
              />
            </AccordionHeader>
            <AccordionPanel>
              <ResultView result={result} context={context} isNamed />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {canCompare ? <CompareResults results={results} /> : null}
      {resultsLeftOut > 0 ? (
        <p className={styles.quiet}>{t('report.leftOut', { n: resultsLeftOut })}</p>
      ) : null}
    </Section>
  );
}
