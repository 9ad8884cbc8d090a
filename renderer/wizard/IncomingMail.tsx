import { makeStyles } from '@fluentui/react-components';
import { localized } from '../../shared/text/localized-text.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import { AccountCheck } from './AccountCheck.tsx';
import { ProductField } from './ProductField.tsx';
import type { StepProps } from './step-props.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** The incoming side, where the product fetches mail: what goes where in its own dialog, and the accounts validated one by one. */
export function IncomingMail({ of }: { readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  const { incoming } = of.recipe;
  if (!incoming) return null;
  return (
    <>
      <Section title={t('incoming.title')}>
        <RichText text={localized(incoming.place, t.language)} />
        <div className={styles.column}>
          {incoming.fields.map((field) => (
            <ProductField key={field.label} field={field} of={of} section={t('incoming.title')} />
          ))}
        </div>
        <RichText text={localized(incoming.finish, t.language)} />
      </Section>
      <AccountCheck incoming={incoming} of={of} />
    </>
  );
}
