import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TokenReport } from '../../shared/results/test-result.ts';
import { useText } from '../app/language-context.ts';
import { type TokenRow, tokenRows } from './token-rows.ts';

/** In a column beside others, and on a phone: the name of a row stands above its two values. */
const stacked = '@container (max-width: 419px)';

const useStyles = makeStyles({
  room: { containerType: 'inline-size' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  row: { [stacked]: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
  name: { [stacked]: { gridColumnStart: 1, gridColumnEnd: 3 } },
  value: { [stacked]: { borderTopStyle: 'none' } },
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
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {t(row.label)}
      </th>
      <td className={mergeClasses(styles.cell, styles.value, styles.mono)}>
        {row.expected.join(', ') || t('test.token.any')}
      </td>
      <td className={mergeClasses(styles.cell, styles.value, styles.mono, isLoud && styles.loud)}>
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
    <div className={styles.room}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('test.token.title')}</caption>
        <thead>
          <tr className={styles.row}>
            {(['claim', 'expected', 'actual'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(styles.cell, column === 'claim' ? styles.name : styles.value)}
              >
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
    </div>
  );
}
