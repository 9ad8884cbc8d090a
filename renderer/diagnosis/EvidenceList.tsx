import { makeStyles, tokens } from '@fluentui/react-components';
import { AddCircle20Regular } from '@fluentui/react-icons/svg/add-circle';
import { SubtractCircle20Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { Explanation } from '../../shared/causes/explain.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';

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
  icon: { color: tokens.colorNeutralForeground3, display: 'inline-flex' },
  side: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  raw: {
    display: 'block',
    marginTop: '4px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What was seen, each said to speak for or against the cause. */
export function EvidenceList({ evidence }: { readonly evidence: Explanation['evidence'] }) {
  const t = useText();
  const styles = useStyles();
  if (evidence.length === 0) return <p>{t('diagnosis.noEvidence')}</p>;
  return (
    <ul className={styles.list}>
      {evidence.map((item) => (
        <li key={`${item.text}${item.raw ?? ''}`} className={styles.item}>
          <span className={styles.icon} aria-hidden="true">
            {item.for ? <AddCircle20Regular /> : <SubtractCircle20Regular />}
          </span>
          <div>
            <span className={styles.side}>{item.for ? t('diagnosis.supports') : t('diagnosis.against')}</span>
            <RichText text={item.text} />
            {item.raw ? <q className={styles.raw}>{item.raw}</q> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
