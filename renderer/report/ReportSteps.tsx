import { makeStyles, tokens } from '@fluentui/react-components';
import type { Report, ReportStep } from '../../shared/report/schema.ts';
import { seenText, stateWord } from '../../shared/report/step-text.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  step: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)' },
  word: { fontWeight: tokens.fontWeightSemibold },
  seen: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** How a step stood, and what was seen of it: shape, word and sentence. */
export function StepStanding({ step, name }: { readonly step: ReportStep; readonly name?: string }) {
  const t = useText();
  const styles = useStyles();
  const seen = seenText(step, t);
  return (
    <div className={styles.step}>
      <EvidenceIcon state={step.state} />
      <span>
        {name === undefined ? null : `${name}: `}
        <span className={styles.word}>{stateWord(step, t)}</span>
        {seen === '' ? null : (
          <span className={styles.seen}>
            <RichText text={seen} />
          </span>
        )}
      </span>
    </div>
  );
}

/** All steps of a support file. */
export function ReportSteps({ report }: { readonly report: Report }) {
  const t = useText();
  const styles = useStyles();
  if (report.steps.length === 0) return null;
  return (
    <Section title={t('report.group.steps')}>
      <ol className={styles.list}>
        {report.steps.map((step) => (
          <li key={step.kind}>
            <StepStanding step={step} name={t(`steps.${step.kind}.short`)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
