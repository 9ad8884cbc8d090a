import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { Plan, Reachable } from '../../shared/registration/plan-view.ts';
import { isUnknownReach } from '../../shared/registration/reach.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)' },
  icon: { display: 'inline-flex', color: tokens.colorNeutralForeground2 },
  all: { color: tokens.colorStatusWarningForeground3 },
});

/** Shape before colour: every mailbox, what nobody could look at, or a limit. */
function ReachIcon({ of: { what, all } }: { readonly of: Reachable }) {
  const styles = useStyles();
  if (all) return <Warning20Filled className={styles.all} />;
  return isUnknownReach(what) ? <QuestionCircle20Regular /> : <CheckmarkCircle20Regular />;
}

function Column({ title, reachable }: { readonly title: string; readonly reachable: readonly Reachable[] }) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <span className={styles.title}>{title}</span>
      {reachable.length === 0 ? <span>{t('registerScreens.reach.nothing')}</span> : null}
      <ul className={styles.list}>
        {reachable.map((one) => (
          <li key={JSON.stringify(one.what)} className={styles.item}>
            <span className={styles.icon} aria-hidden="true">
              <ReachIcon of={one} />
            </span>
            <RichText text={t(one.what)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the application can reach now and afterwards, side by side, or once where nothing changes; every mailbox of the organisation is marked. */
export function ReachView({ reach }: { readonly reach: NonNullable<Plan['reach']> }) {
  const t = useText();
  const styles = useStyles();
  const isSame = JSON.stringify(reach.now) === JSON.stringify(reach.after);
  return (
    <Section title={t('registerScreens.reach.title')}>
      <div className={styles.columns}>
        <Column title={t('registerScreens.reach.now')} reachable={reach.now} />
        {isSame ? null : <Column title={t('registerScreens.reach.after')} reachable={reach.after} />}
      </div>
    </Section>
  );
}
