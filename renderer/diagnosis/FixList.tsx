import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons/svg/open';
import type { Explanation } from '../../shared/causes/explain.ts';
import { useText } from '../app/language-context.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  who: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  link: { display: 'inline-flex', gap: '4px', alignItems: 'center', alignSelf: 'flex-start' },
});

/** Who does what, the first to ask first; with the page to go to and the script to run. */
export function FixList({ fixes }: { readonly fixes: Explanation['fixes'] }) {
  const t = useText();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {fixes.map((fix) => (
        <li key={`${fix.who}${fix.text}`} className={styles.item}>
          <span className={styles.who}>{t('diagnosis.by', { who: fix.whoText })}</span>
          <span>
            <RichText text={fix.text} />
          </span>
          {fix.link && fix.page ? (
            <Link href={fix.link} target="_blank" rel="noreferrer" className={styles.link}>
              {t(`diagnosis.page.${fix.page}`)} <Open16Regular aria-hidden="true" />
            </Link>
          ) : null}
          {fix.script ? <CodeBlock title={t('diagnosis.script')} text={fix.script} wraps={false} /> : null}
        </li>
      ))}
    </ul>
  );
}
