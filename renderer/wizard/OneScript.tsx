import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { scriptBeforeSending } from '../../shared/exchange/before-sending.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', gap: '8px' } });

interface OneScriptProps {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly way: Way;
}

/** All that Exchange needs, to paste once: what each part of it does stands below. */
export function OneScript({ setup, recipe, way }: OneScriptProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <section className={styles.stack}>
      <Subtitle2 as="h2">{t('exchange.together')}</Subtitle2>
      <RichText text={t('exchange.togetherText')} />
      <CodeBlock
        title={t('exchange.apply')}
        text={scriptBeforeSending(setup, { recipe, way }, t)}
        wraps={false}
      />
    </section>
  );
}
