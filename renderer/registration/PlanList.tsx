import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { PlannedAction } from '../../shared/registration/plan-view.ts';
import { inlineText } from '../../shared/text/inline-parts.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { ActionIcon } from './ActionIcon.tsx';
import { GraphRequest } from './GraphRequest.tsx';
import { planGroups } from './plan-groups.ts';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: '24px' },
  list: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    padding: '12px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  what: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

function PlannedItem({ planned }: { readonly planned: PlannedAction }) {
  const t = useText();
  const styles = useStyles();
  const what = t(planned.what);
  return (
    <li className={styles.item}>
      <ActionIcon kind={planned.action.kind} />
      <div className={styles.text}>
        <span className={styles.what}>
          <RichText text={what} />
        </span>
        {planned.why ? (
          <span className={styles.quiet}>
            <RichText text={t('registerScreens.plan.why', { text: t(planned.why) })} />
          </span>
        ) : null}
        {planned.risk ? (
          <span>
            <RichText text={t('registerScreens.plan.risk', { text: t(planned.risk) })} />
          </span>
        ) : null}
        <GraphRequest graph={planned.graph} of={inlineText(what)} />
      </div>
    </li>
  );
}

/** What a plan would do, under the guided steps that it does: plain words first, the request one click away. */
export function PlanList({ actions }: { readonly actions: readonly PlannedAction[] }) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.groups}>
      {planGroups(actions).map(({ step, actions: ofStep }) => (
        <section key={step}>
          <Subtitle2 as="h2" block>
            {t(`steps.${step}.title`, { product: '' })}
          </Subtitle2>
          <ul className={styles.list}>
            {ofStep.map((planned) => (
              <PlannedItem key={planned.id} planned={planned} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
