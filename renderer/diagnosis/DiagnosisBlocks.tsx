import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { type ExplainContext, type Explanation, explain } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { RichText } from '../components/RichText.tsx';
import { Blocks } from './Blocks.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { FixList } from './FixList.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  label: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  others: { margin: 0, paddingLeft: '20px' },
});

/** What it means, and what else it can be: whoever is not told so takes the first cause for the only one. */
function Meaning({ explanation: { meaning, alternatives } }: { readonly explanation: Explanation }) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <RichText text={meaning} />
      {alternatives.length > 0 ? (
        <div>
          <span className={styles.label}>{t('diagnosis.alternatives')}</span>
          <ul className={styles.others}>
            {alternatives.map(({ cause, title }) => (
              <li key={cause}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function Seen({
  diagnosis,
  explanation,
}: {
  readonly diagnosis: Diagnosis;
  readonly explanation: Explanation;
}) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <span className={styles.quiet}>{t(`diagnosis.confidenceText.${diagnosis.confidence}`)}</span>
      <EvidenceList evidence={explanation.evidence} />
      {explanation.nextQuestion ? (
        <div>
          <span className={styles.label}>{t('diagnosis.ask')}</span>
          <RichText text={explanation.nextQuestion} />
        </div>
      ) : null}
    </div>
  );
}

function rawBlock(diagnosis: Diagnosis, t: Translate): ReactNode {
  return diagnosis.raw ? <CodeBlock title={t('diagnosis.raw')} text={diagnosis.raw} /> : t('diagnosis.noRaw');
}

interface DiagnosisBlocksProps {
  readonly diagnosis: Diagnosis;
  readonly context?: ExplainContext | undefined;
  readonly headingLevel: 'h3' | 'h4';
  /** Follows "What we saw". */
  readonly moreSeen?: ReactNode;
  /** Follows the raw answer. */
  readonly moreRaw?: ReactNode;
}

/** The four blocks of a failure, always in this order: meaning, evidence, action, raw answer. */
export function DiagnosisBlocks({
  diagnosis,
  context,
  headingLevel,
  moreSeen,
  moreRaw,
}: DiagnosisBlocksProps) {
  const t = useText();
  const styles = useStyles();
  const explanation = explain(diagnosis, t, context);
  const blocks = [
    { id: 'meaning', title: t('diagnosis.meaning'), content: <Meaning explanation={explanation} /> },
    {
      id: 'evidence',
      title: t('diagnosis.evidence'),
      content: (
        <div className={styles.stack}>
          <Seen diagnosis={diagnosis} explanation={explanation} />
          {moreSeen}
        </div>
      ),
    },
    { id: 'action', title: t('diagnosis.action'), content: <FixList fixes={explanation.fixes} /> },
    {
      id: 'raw',
      title: t('diagnosis.raw'),
      content: (
        <div className={styles.stack}>
          {rawBlock(diagnosis, t)}
          {moreRaw}
        </div>
      ),
    },
  ];
  return <Blocks blocks={blocks} open={['meaning', 'action']} headingLevel={headingLevel} />;
}
