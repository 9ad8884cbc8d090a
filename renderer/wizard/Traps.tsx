import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';

// Quiet on purpose: several stand beside one step, and the alarming colours belong to what fails or waits.
const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    listStyleType: 'none',
    margin: 0,
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  trap: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '12px' },
});

/** Where the vendor's guide, or the people who follow it, go wrong at this step. */
export function Traps({ traps }: { readonly traps: Recipe['traps'] }) {
  const t = useText();
  const styles = useStyles();
  return (
    <Section title={t('wizard.traps')}>
      <ul className={styles.list}>
        {traps.map((trap) => {
          const text = localized(trap.text, t.language);
          return (
            <li key={text} className={styles.trap}>
              <Warning20Regular aria-hidden="true" />
              <RichText text={text} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
