import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CallOutput, Info } from '../../shared/contract/calls.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import type { Loadable } from '../app/loadable.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useEvent } from '../app/use-event.ts';
import { useRoute } from '../app/use-route.ts';
import { Hint } from '../components/Hint.tsx';
import { Section } from '../components/Section.tsx';
import { BrokenFiles } from './BrokenFiles.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ProductChoice } from './ProductChoice.tsx';
import { SetupList } from './SetupList.tsx';

const useStyles = makeStyles({
  page: {
    width: '100%',
    maxWidth: '960px',
    margin: '0 auto',
    padding: '40px 24px 56px',
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
  },
  intro: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    fontSize: 'clamp(24px, 5vw, 40px)',
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  lead: { maxWidth: '640px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center', justifyContent: 'flex-end' },
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'center',
    // Whatever wraps: all buttons end at the same edge.
    justifyContent: 'flex-end',
  },
  paste: { flex: '1 1 320px', maxWidth: '640px', marginRight: 'auto', color: tokens.colorNeutralForeground2 },
});

type Recipes = CallOutput<'recipe.list'>;
type Setups = CallOutput<'setup.list'>;

function WelcomeTitle() {
  const t = useText();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.title', { page: t('welcome.title') });
  }, [t]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {t('welcome.title')}
    </h1>
  );
}

function Saved({
  setups,
  recipes,
  reload,
}: {
  setups: Loadable<Setups>;
  recipes: Recipes;
  reload: () => void;
}) {
  const t = useText();
  if (setups.kind === 'loading') return null;
  if (setups.kind === 'failed') return <FailureView failure={setups.failure} />;
  return setups.value.length === 0 ? null : (
    <Section title={t('welcome.setups')}>
      <SetupList setups={setups.value} recipes={recipes.recipes} onDeleted={reload} />
    </Section>
  );
}

/** Where everything begins: continue a set-up, start one for a product, or have an error explained. */
export function Welcome({ info }: { readonly info: Info }) {
  const t = useText();
  const styles = useStyles();
  const { go } = useRoute();
  const recipes = useAnswer('recipe.list', {});
  const setups = useAnswer('setup.list', {});
  useEvent('setup.changed', setups.reload);
  // Both come at once: what is read must not be pushed down by what follows.
  const isLoading = recipes.answer.kind === 'loading' || setups.answer.kind === 'loading';

  return (
    <div className={styles.page}>
      <div className={styles.intro}>
        <WelcomeTitle />
        <p className={styles.lead}>{t('welcome.lead')}</p>
      </div>
      {info.cloud.practice ? <Hint intent="info">{t('welcome.practice')}</Hint> : null}
      {isLoading ? <Busy /> : null}
      {recipes.answer.kind === 'failed' ? <FailureView failure={recipes.answer.failure} /> : null}
      {recipes.answer.kind === 'loaded' && !isLoading ? (
        <>
          <Saved setups={setups.answer} recipes={recipes.answer.value} reload={setups.reload} />
          <Section title={t('welcome.products')}>
            <ProductChoice
              recipes={recipes.answer.value.recipes.filter(({ hidden }) => !hidden)}
              setups={setups.answer}
            />
          </Section>
          <BrokenFiles broken={recipes.answer.value.broken} />
        </>
      ) : null}
      <Section title={t('welcome.paste')}>
        <div className={styles.action}>
          <p className={styles.paste}>{t('welcome.pasteText')}</p>
          <Button onClick={() => go({ kind: 'paste' })}>{t('welcome.paste')}</Button>
        </div>
      </Section>
      <Section title={t('report.files')}>
        <div className={styles.action}>
          <p className={styles.paste}>{t('report.filesText')}</p>
          <div className={styles.row}>
            <Button onClick={() => go({ kind: 'support' })}>{t('report.open')}</Button>
            <ImportButton />
          </div>
        </div>
      </Section>
    </div>
  );
}
