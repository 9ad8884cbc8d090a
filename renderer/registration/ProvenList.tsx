import { makeStyles } from '@fluentui/react-components';
import type { Setup } from '../../shared/setup/setup.ts';
import { stepKinds } from '../../shared/setup/step.ts';
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
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', overflowWrap: 'anywhere' },
});

/** The steps that were proven by now, with what was seen. */
export function ProvenList({ setup }: { readonly setup: Setup }) {
  const t = useText();
  const styles = useStyles();
  const proven = stepKinds.flatMap((kind) => {
    const evidence = setup.evidence[kind];
    return evidence?.state === 'proven' ? [{ kind, seen: evidence.seen }] : [];
  });
  if (proven.length === 0) return null;
  return (
    <Section title={t('registerScreens.ended.proven')}>
      <ul className={styles.list}>
        {proven.map(({ kind, seen }) => (
          <li key={kind} className={styles.item}>
            <EvidenceIcon state="proven" />
            <RichText text={`*${t(`steps.${kind}.short`)}*: ${seen.map((each) => t(each)).join(' ')}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
