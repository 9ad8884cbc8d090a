import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { worstFirst } from './finding-order.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    padding: '10px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { display: 'inline-flex' },
  right: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
  text: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  word: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
});

const shapes = {
  right: CheckmarkCircle20Filled,
  wrong: DismissCircle20Filled,
  warning: Warning20Filled,
  unknown: QuestionCircle20Regular,
} as const satisfies Record<Finding['state'], unknown>;

function FindingItem({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const styles = useStyles();
  const { state, what, found, expected } = finding;
  const Shape = shapes[state];
  const facts = [
    ...(found === undefined ? [] : [['registerScreens.verify.found', found] as const]),
    ...(expected === undefined ? [] : [['registerScreens.verify.expected', expected] as const]),
  ];
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        <Shape className={styles[state]} />
      </span>
      <div className={styles.text}>
        <span>
          <span className={styles.word}>{t(`registerScreens.verify.state.${state}`)}</span>
          {': '}
          <RichText text={t(what)} />
        </span>
        {state !== 'right' && facts.length > 0 ? (
          <dl className={styles.facts}>
            {facts.map(([key, fact]) => [
              <dt key={key} className={styles.term}>
                {t(key)}
              </dt>,
              <dd key={`${key}-fact`} className={styles.fact}>
                {fact}
              </dd>,
            ])}
          </dl>
        ) : null}
      </div>
    </li>
  );
}

/** What reading back found, the worst first: shape, colour and word; found beside expected where it is not right. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {worstFirst(findings).map((finding) => (
        <FindingItem key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}
