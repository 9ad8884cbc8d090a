import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Fixer } from '../../shared/causes/cause-id.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A message for the person who may do what the one at the keyboard may not: what, where, why. */
export function HandOver({ text, to }: { readonly text: string; readonly to: Fixer }) {
  const t = useText();
  const styles = useStyles();
  return (
    <section className={styles.sheet}>
      <Subtitle2 as="h2" block>
        {t('wizard.handOver.title')}
      </Subtitle2>
      <p>{t('wizard.handOver.text')}</p>
      <CodeBlock title={`${t('wizard.handOver.label')}: ${t(`fixers.${to}`)}`} text={text} />
    </section>
  );
}
