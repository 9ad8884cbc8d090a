import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: '8px' },
  number: {
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '2px' },
});

/** What to do in the portal, in order. */
export function ActionList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ol className={styles.list}>{children}</ol>;
}

/** One action; the number is drawn, the list's own semantics count for a screen reader. */
export function Action({ n, children }: { readonly n: number; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      <div className={styles.body}>{children}</div>
    </li>
  );
}
