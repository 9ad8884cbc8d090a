import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TokenReport } from '../../shared/results/test-result.ts';
import { useText } from '../app/language-context.ts';
import { type TokenRow, tokenRows } from './token-rows.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', minWidth: '420px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: '4px',
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 8px 6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  loud: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

function Row({ row }: { readonly row: TokenRow }) {
  const t = useText();
  const styles = useStyles();
  const isLoud = row.verdict === 'differs' || row.verdict === 'missing';
  const actual = row.actual.join(', ') || t('test.token.none');
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {t(row.label)}
      </th>
      <td className={mergeClasses(styles.cell, styles.mono)}>
        {row.expected.join(', ') || t('test.token.any')}
      </td>
      <td className={mergeClasses(styles.cell, styles.mono, isLoud && styles.loud)}>
        {isLoud
          ? `${actual} (${t(`test.token.${row.verdict === 'missing' ? 'missing' : 'differs'}`)})`
          : actual}
      </td>
    </tr>
  );
}

/** What the token says beside what the way needs; only the differences are loud. */
export function TokenTable({ token }: { readonly token: TokenReport }) {
  const t = useText();
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled by keyboard
    <section className={styles.scroll} aria-label={t('test.token.title')} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('test.token.title')}</caption>
        <thead>
          <tr>
            {(['claim', 'expected', 'actual'] as const).map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {t(`test.token.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tokenRows(token).map((row) => (
            <Row key={row.label} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
