import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { nextStep, planFor, wayOf } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Step } from '../../shared/setup/step.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { Frame } from '../app/Frame.tsx';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { isStepKind, type SetupPlace } from '../app/route.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useRoute } from '../app/use-route.ts';
import { Hint } from '../components/Hint.tsx';
import { narrow } from './layout.ts';
import { neededSteps, neighbours } from './neighbours.ts';
import { Rail, Stepper } from './Rail.tsx';
import { setUpCloud } from './set-up-cloud.ts';
import type { StepProps } from './step-props.ts';
import { stepViews } from './step-views.ts';
import { useSetup } from './use-setup.ts';
import { useSetupActions } from './use-setup-actions.ts';
import { useWatch } from './use-watch.ts';

const useStyles = makeStyles({
  wizard: { display: 'flex', flexGrow: 1, [narrow]: { flexDirection: 'column' } },
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '16px',
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '32px 24px',
  },
});

interface WizardProps extends ScreenProps {
  readonly id: string;
  readonly step: SetupPlace | undefined;
}

interface LoadedWizardProps extends ScreenProps {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly logo: string | undefined;
  readonly shown: SetupPlace | undefined;
  readonly take: (setup: Setup) => void;
}

interface CurrentStepProps
  extends Pick<StepProps, 'info' | 'setup' | 'recipe' | 'logo' | 'portal' | 'practice' | 'onGo'> {
  readonly steps: readonly Step[];
  readonly current: SetupPlace;
  readonly position: StepProps['position'];
  readonly take: (setup: Setup) => void;
  readonly onEnd: () => void;
}

/** The step shown. It is made anew for each step, so that nothing under way or failed is carried over. */
function CurrentStep({ steps, current, take, onEnd, ...rest }: CurrentStepProps) {
  const { setup, recipe, onGo } = rest;
  const actions = useSetupActions(setup.id, take);
  // From a place beside the steps one goes on to the step that the evidence asks for.
  const { before, after } = isStepKind(current)
    ? neighbours(steps, current)
    : { before: undefined, after: nextStep(steps) };
  const StepView = stepViews[current];
  // What a step asked for may be answered after the person went elsewhere; they are not taken away from there.
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const onNext = () => {
    if (!isShown.current) return;
    if (after) onGo(after);
    else onEnd();
  };
  return (
    <StepView
      {...rest}
      way={wayOf(recipe, setup)}
      step={steps.find(({ kind }) => kind === current) ?? { kind: 'register', state: 'todo' }}
      actions={actions}
      onNext={onNext}
      onBack={before ? () => onGo(before) : undefined}
    />
  );
}

function LoadedWizard({ setup, recipe, logo, shown, take, info, preferences }: LoadedWizardProps) {
  const t = useText();
  const styles = useStyles();
  const { go, replace } = useRoute();
  const steps = planFor(recipe, setup);
  useWatch(setup, steps);
  const needed = neededSteps(steps);
  const isShownHere = shown && (!isStepKind(shown) || needed.some(({ kind }) => kind === shown));
  const current = isShownHere ? shown : nextStep(steps);
  const { name, practice, portal } = setUpCloud(setup, info);
  const position = { n: needed.findIndex(({ kind }) => kind === current) + 1, all: needed.length };
  const onGo = (step: SetupPlace) => go({ kind: 'setup', id: setup.id, step });
  const onRegistering = () => onGo('registering');
  const onHome = () => go({ kind: 'welcome' });

  // The evidence chose the step on arrival; from then on the person does, so that nothing jumps away under them.
  useEffect(() => {
    if (shown !== current) replace({ kind: 'setup', id: setup.id, step: current });
  }, [shown, current, replace, setup.id]);

  return (
    <Frame
      subject={{
        name: setup.name,
        product: recipe.name,
        logo,
        cloud: practice ? t('app.practiceCloud') : name,
      }}
      practice={practice ? { portal } : undefined}
      preferences={preferences}
      onHome={onHome}
    >
      <div className={styles.wizard}>
        <Stepper {...{ steps, current, position, onGo, onRegistering }} />
        <Rail {...{ steps, current, position, onGo, onRegistering }} />
        <CurrentStep
          key={current}
          {...{ info, setup, recipe, logo, portal, practice, onGo, steps, current, position, take }}
          onEnd={onHome}
        />
      </div>
    </Frame>
  );
}

/** The guided set-up of one product. Which step comes next is computed from the evidence; nothing about it is kept. */
export function Wizard({ id, step, info, preferences }: WizardProps) {
  const t = useText();
  const styles = useStyles();
  const { go } = useRoute();
  const { setup, take } = useSetup(id);
  const recipes = useAnswer('recipe.list', {}).answer;

  if (setup.kind === 'loaded' && setup.value && recipes.kind === 'loaded') {
    const { value } = setup;
    const loaded = recipes.value.recipes.find(({ recipe }) => recipe.id === value.recipe);
    if (loaded)
      return (
        <LoadedWizard
          setup={value}
          recipe={loaded.recipe}
          logo={loaded.logo}
          shown={step}
          take={take}
          info={info}
          preferences={preferences}
        />
      );
  }
  const failed = [setup, recipes].find((loadable) => loadable.kind === 'failed');
  const isLoading = setup.kind === 'loading' || recipes.kind === 'loading';
  const onHome = () => go({ kind: 'welcome' });
  return (
    <Frame preferences={preferences} onHome={onHome}>
      {isLoading && !failed ? (
        <Busy />
      ) : (
        <div className={styles.note}>
          <PageHeading>{t('wizard.notShown')}</PageHeading>
          {failed ? (
            <FailureView failure={failed.failure} />
          ) : (
            <Hint intent="warning">
              {setup.kind === 'loaded' && setup.value
                ? t('welcome.noProduct', { id: setup.value.recipe })
                : t('wizard.missing')}
            </Hint>
          )}
          <Button appearance="primary" onClick={onHome}>
            {t('frame.home')}
          </Button>
        </div>
      )}
    </Frame>
  );
}
