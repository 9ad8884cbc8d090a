import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Compared, type ComparedRow, comparison } from '../../shared/results/compare.ts';
import type { Translate } from '../../shared/text/index.ts';
import { durationText } from '../app/duration-text.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import type { Pair } from './default-pair.ts';
import { exactTime } from './exact-time.ts';

/** On a phone three columns would break every word: the name of a row stands above its two values. */
const stacked = '@media (max-width: 479px)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
  },
  row: { [stacked]: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
  name: { width: '30%', [stacked]: { width: 'auto', gridColumnStart: 1, gridColumnEnd: 3 } },
  value: { [stacked]: { borderTopStyle: 'none' } },
  caption: { textAlign: 'start', paddingBottom: '8px', fontSize: tokens.fontSizeBase300 },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  loud: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
  },
  differs: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

function cellText(cell: Compared, t: Translate): string {
  switch (cell.kind) {
    case 'none':
      return t('compare.none');
    case 'text':
      return cell.text;
    case 'message':
      return t(cell.message);
    case 'time':
      return exactTime(cell.at, t.language);
    case 'duration':
      return durationText(cell.ms, t);
  }
}

interface RowProps {
  readonly row: ComparedRow;
  /** Stands among rows that are the same: what colour tells of it is said, too. */
  readonly isMixed: boolean;
}

function Row({ row, isMixed }: RowProps) {
  const t = useText();
  const styles = useStyles();
  const look = mergeClasses(styles.cell, row.differs && styles.loud);
  const value = mergeClasses(look, styles.value);
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(look, styles.name)}>
        {t(row.label)}
        {row.differs && isMixed ? <span className={styles.differs}>{t('compare.differs')}</span> : null}
      </th>
      <td className={value}>
        <RichText text={cellText(row.before, t)} />
      </td>
      <td className={value}>
        <RichText text={cellText(row.after, t)} />
      </td>
    </tr>
  );
}

function isEmpty({ before, after }: ComparedRow): boolean {
  return before.kind === 'none' && after.kind === 'none';
}

/** Two tests row by row; only the differences are loud, and only they are shown until the rest is asked for. */
export function ComparisonTable({ before, after }: Pair) {
  const t = useText();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const rows = comparison(before, after).filter((row) => !isEmpty(row));
  const count = rows.filter(({ differs }) => differs).length;
  const heads = [
    t('compare.what'),
    `${t('compare.earlier')} (${exactTime(before.startedAt, t.language)})`,
    `${t('compare.later')} (${exactTime(after.startedAt, t.language)})`,
  ];
  return (
    <div>
      <Switch
        checked={showsAll}
        label={t('compare.all')}
        onChange={(_, { checked }) => setShowsAll(checked)}
      />
      <table className={styles.table}>
        <caption className={styles.caption}>
          {count === 0 ? t('compare.same') : t('compare.differences', { n: count })}
        </caption>
        <thead>
          <tr className={styles.row}>
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, index === 0 ? styles.name : styles.value)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ differs }) => differs || showsAll)
            .map((row) => (
              <Row key={row.id} row={row} isMixed={showsAll} />
            ))}
        </tbody>
      </table>
    </div>
  );
}
