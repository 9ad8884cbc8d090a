import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { useText } from '../app/language-context.ts';
import { Section } from '../components/Section.tsx';
import { markedText } from './marks.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '320px',
    overflowY: 'auto',
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface MarkedEvidenceProps {
  /** As it was pasted. */
  readonly text: string;
  readonly diagnosis: Diagnosis;
}

/** The pasted text with what the cause was found by marked in it. Nothing where it cannot be pointed at. */
export function MarkedEvidence({ text, diagnosis }: MarkedEvidenceProps) {
  const t = useText();
  const styles = useStyles();
  const marked = useMemo(() => markedText(text, diagnosis), [text, diagnosis]);
  if (!marked) return null;
  let at = 0;
  const parts = marked.parts.map((part) => {
    const key = at;
    at += part.text.length;
    return part.isMarked ? (
      <mark key={key} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
  return (
    <Section title={t('report.explain.marked')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {parts}
      </pre>
      {marked.linesLeftOut > 0 ? (
        <p className={styles.quiet}>{t('report.explain.cut', { n: marked.linesLeftOut })}</p>
      ) : null}
    </Section>
  );
}
