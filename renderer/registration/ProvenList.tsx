import { makeStyles } from '@fluentui/react-components';
import type { Setup } from '../../shared/setup/setup.ts';
import { type StepKind, stepKinds } from '../../shared/setup/step.ts';
import type { Message } from '../../shared/text/message.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { Folded } from '../components/Folded.tsx';
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

/** From so many sentences on, only the first stands there. */
const mostShown = 2;

/** What was seen of one step; of a long list the rest is folded away. */
function ProvenStep({ kind, seen }: { readonly kind: StepKind; readonly seen: readonly Message[] }) {
  const t = useText();
  const shown = seen.length > mostShown ? seen.slice(0, 1) : seen;
  const rest = seen.slice(shown.length);
  const step = t(`steps.${kind}.short`);
  return (
    <div>
      <RichText text={`*${step}*: ${shown.map((each) => t(each)).join(' ')}`} />
      {rest.length > 0 ? (
        <Folded
          look="quiet"
          summary={t('registerScreens.ended.seenMore', { count: rest.length })}
          label={`${step}: ${t('registerScreens.ended.seenMore', { count: rest.length })}`}
        >
          {rest.map((each) => (
            <div key={t(each)}>
              <RichText text={t(each)} />
            </div>
          ))}
        </Folded>
      ) : null}
    </div>
  );
}

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
            <ProvenStep kind={kind} seen={seen} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
