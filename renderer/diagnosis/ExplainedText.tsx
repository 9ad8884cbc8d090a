import { makeStyles } from '@fluentui/react-components';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { causeEntries } from '../../shared/causes/entries.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { CustomerText } from './CustomerText.tsx';
import { DiagnosisView } from './DiagnosisView.tsx';
import { MarkedEvidence } from './MarkedEvidence.tsx';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', gap: '24px' } });

interface ExplainedTextProps {
  readonly text: string;
  readonly diagnosis: Diagnosis;
  /** Where links lead. */
  readonly context?: ExplainContext | undefined;
}

/** A pasted text explained: the cause, where it stands in the text, what to send on, and the step of the guide it belongs to. */
export function ExplainedText({ text, diagnosis, context }: ExplainedTextProps) {
  const t = useText();
  const styles = useStyles();
  const { cause } = diagnosis;
  const step = t(`steps.${causeEntries[cause].step}.short`);
  return (
    <div className={styles.stack}>
      <DiagnosisView diagnosis={diagnosis} level="h2" context={context} />
      {cause === 'unknown' ? null : (
        <p>
          <RichText text={t('report.explain.step', { step })} />
        </p>
      )}
      <MarkedEvidence text={text} diagnosis={diagnosis} />
      <CustomerText diagnosis={diagnosis} />
    </div>
  );
}
