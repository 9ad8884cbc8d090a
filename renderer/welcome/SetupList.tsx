import { Button, Caption1, Card, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { LoadedRecipe, Recipe } from '../../shared/recipes/schema.ts';
import { nextStep, planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepState } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { useRoute } from '../app/use-route.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { Modal } from '../components/Modal.tsx';
import { RichText } from '../components/RichText.tsx';
import { ReportLink } from '../report/ReportLink.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { flexDirection: 'row', alignItems: 'center', gap: '12px', flexWrap: 'wrap', padding: '12px 16px' },
  about: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  state: { display: 'flex', gap: '6px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', alignItems: 'center', gap: '12px' },
  question: { padding: '12px 0 20px' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

interface Standing {
  readonly state: StepState;
  readonly text: string;
}

/** How a set-up stands, in one line: proven, or the step it is at. */
function standingOf(setup: Setup, recipe: Recipe, t: Translate): Standing {
  const steps = planFor(recipe, setup);
  const test = steps.find(({ kind }) => kind === 'test');
  if (test?.state === 'proven') return { state: 'proven', text: t('welcome.done') };
  const kind = nextStep(steps);
  const state = steps.find((step) => step.kind === kind)?.state ?? 'todo';
  const step = t(`steps.${kind}.short`);
  if (state === 'failing') return { state, text: t('welcome.stopped', { step }) };
  if (state === 'waiting') return { state, text: t('welcome.waiting', { step }) };
  return { state: 'todo', text: t('welcome.next', { step }) };
}

interface DeletionProps {
  readonly setup: Setup;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

function Deletion({ setup, onDeleted, onClose }: DeletionProps) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const remove = async () => {
    await host.call('setup.delete', { setup: setup.id });
    onDeleted();
  };
  return (
    <Modal title={t('welcome.deleteTitle', { name: setup.name })} size="small" kind="alert" onClose={onClose}>
      <p className={styles.question}>{t('welcome.deleteText')}</p>
      <div className={styles.answers}>
        <Button onClick={onClose}>{t('welcome.keep')}</Button>
        <Button appearance="primary" onClick={() => void remove()}>
          {t('welcome.delete')}
        </Button>
      </div>
    </Modal>
  );
}

function DeleteButton({ setup, onDeleted }: Pick<DeletionProps, 'setup' | 'onDeleted'>) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={`${t('welcome.delete')}: ${setup.name}`}
        onClick={() => setAsked(true)}
      />
      {asked ? <Deletion setup={setup} onDeleted={onDeleted} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

interface SetupCardProps {
  readonly setup: Setup;
  readonly recipe: Recipe | undefined;
  readonly onDeleted: () => void;
  /** The one changed last is the one most likely meant. */
  readonly isFirst: boolean;
}

function SetupCard({ setup, recipe, onDeleted, isFirst }: SetupCardProps) {
  const t = useText();
  const styles = useStyles();
  const { go } = useRoute();
  const standing = recipe
    ? standingOf(setup, recipe, t)
    : ({ state: 'failing', text: t('welcome.noProduct', { id: setup.recipe }) } as const);
  const isDone = standing.state === 'proven';
  return (
    <Card appearance="outline" className={styles.card}>
      <div className={styles.about}>
        <Subtitle2 as="h3" block>
          {setup.name}
        </Subtitle2>
        <span className={styles.state}>
          <EvidenceIcon state={standing.state} />
          <RichText text={standing.text} />
        </span>
        <Caption1 block className={styles.quiet}>
          {[setup.mailbox, t('welcome.changed', { time: momentTime(setup.updatedAt, t.language) })]
            .filter(Boolean)
            .join(' · ')}
        </Caption1>
      </div>
      <div className={styles.actions}>
        {recipe ? (
          <Button
            appearance={isFirst ? 'primary' : 'secondary'}
            aria-label={t(isDone ? 'welcome.showOf' : 'welcome.openOf', { name: setup.name })}
            onClick={() => go({ kind: 'setup', id: setup.id })}
          >
            {t(isDone ? 'welcome.show' : 'welcome.open')}
          </Button>
        ) : null}
        <ReportLink setup={setup.id} of={setup.name} />
        <DeleteButton setup={setup} onDeleted={onDeleted} />
      </div>
    </Card>
  );
}

interface SetupListProps {
  readonly setups: readonly Setup[];
  readonly recipes: readonly LoadedRecipe[];
  readonly onDeleted: () => void;
}

/** The set-ups there are, the one changed last on top, each with how it stands. */
export function SetupList({ setups, recipes, onDeleted }: SetupListProps) {
  const styles = useStyles();
  const ordered = [...setups].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <ul className={styles.list}>
      {ordered.map((setup, index) => (
        <li key={setup.id}>
          <SetupCard
            setup={setup}
            recipe={recipes.find(({ recipe }) => recipe.id === setup.recipe)?.recipe}
            onDeleted={onDeleted}
            isFirst={index === 0}
          />
        </li>
      ))}
    </ul>
  );
}
