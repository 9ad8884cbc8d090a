import type { Recipe } from '../../shared/recipes/schema.ts';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { planFor, wayOf } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { AppliedView } from '../registration/AppliedView.tsx';
import { FindingList } from '../registration/FindingList.tsx';
import { RunningView } from '../registration/RunningView.tsx';
import { StoppedView } from '../registration/StoppedView.tsx';
import { UndoDialog } from '../registration/UndoDialog.tsx';
import {
  builtIn,
  practiceInfo,
  proven,
  sampleIds,
  sampleInfo,
  sampleSetup,
  sampleTime,
  shipped,
  shippedRecipes,
} from '../testing/sample-data.ts';
import {
  appliedRun,
  madeOf,
  runningRun,
  sampleFindings,
  samplePlan,
  signedInState,
  signedOutState,
  stoppedRun,
} from '../testing/sample-registration.ts';
import type { World } from '../testing/world.ts';
import type { StepProps } from '../wizard/step-props.ts';
import type { Scene } from './scene.ts';

const aevo = shipped('aevo-innovate');
const aktion = shipped('aktion-next');
const glpi = shipped('glpi');
const winmentor = shipped('winmentor-enterprise');
const nothing = () => {};

function screen(
  step: 'who' | 'registering' | 'rotation' | 'credential',
  recipe: Recipe,
  facts: Partial<Setup>,
  registering: NonNullable<World['registering']>,
): Scene {
  const setup = sampleSetup(recipe, facts);
  return {
    kind: 'screen',
    route: { kind: 'setup', id: setup.id, step },
    world: { info: sampleInfo, recipes: shippedRecipes.map(builtIn), setups: [setup], registering },
  };
}

function planScene(
  recipe: Recipe,
  facts: Partial<Setup>,
  state: Partial<RegisterState> = {},
  isBegun = false,
): Scene {
  const setup = sampleSetup(recipe, facts);
  return screen('registering', recipe, facts, {
    state: { ...signedInState, ...state },
    plan: samplePlan(recipe, setup, isBegun),
    findings: sampleFindings(recipe, setup),
  });
}

function propsOf(recipe: Recipe, facts: Partial<Setup>): StepProps {
  const setup = sampleSetup(recipe, facts);
  const [step = { kind: 'register', state: 'todo' } as const] = planFor(recipe, setup);
  return {
    info: practiceInfo,
    setup,
    recipe,
    way: wayOf(recipe, setup),
    step,
    position: { n: 1, all: 1 },
    actions: {
      pending: 'nothing',
      failure: undefined,
      change: async () => setup,
    } as unknown as StepProps['actions'],
    onNext: nothing,
    onBack: undefined,
    onGo: nothing,
    portal: undefined,
    practice: true,
  };
}

const mailbox = { mailbox: sampleIds.mailbox } as const;
const aevoSetup = sampleSetup(aevo, mailbox);
const aevoPlan = samplePlan(aevo, aevoSetup);
const seen = {
  ...sampleIds,
  evidence: {
    ids: proven({ key: 'seen.tenantExists', params: { tenantId: sampleIds.tenantId } }),
    permissions: proven({ key: 'seen.permissionsCarried', params: { permissions: 'SMTP.SendAsApp' } }),
  },
} as const satisfies Partial<Setup>;

/** What Verify finds of a person's sign-in is many things. */
const seenDelegated = {
  ...sampleIds,
  evidence: {
    permissions: proven(
      ...['openid', 'offline_access', 'SMTP.Send', 'User.Read'].map((permissions) => ({
        key: 'seen.permissionsCarried' as const,
        params: { permissions },
      })),
    ),
  },
} as const satisfies Partial<Setup>;

const used = {
  ...sampleIds,
  who: { mayConsent: true, mayRunExchange: true },
  credential: { kind: 'secret', expiresAt: '2026-12-05' },
  secretStored: 'system',
} as const satisfies Partial<Setup>;

/** Registering through Graph in its states. */
export const registeringScenes: Readonly<Record<string, Scene>> = {
  'registering-start': screen('who', aktion, {}, { state: { ...signedInState, signedIn: undefined } }),
  'registering-start-choice': screen('who', glpi, {}, { state: signedOutState }),
  'registering-sign-in': screen('registering', glpi, mailbox, { state: signedOutState }),
  'registering-plan': planScene(aevo, mailbox),
  'registering-plan-delegated': planScene(winmentor, mailbox),
  'registering-plan-adopts': planScene(winmentor, mailbox, {}, true),
  'registering-undecided': screen('registering', aevo, mailbox, {
    state: signedInState,
    plan: {
      ...aevoPlan,
      actions: [],
      notes: [{ key: 'register.note.several', params: { count: 2, ids: sampleIds.clientId } }],
    },
  }),
  'registering-resume': planScene(aevo, mailbox, {
    unfinished: true,
    lostSecret: true,
    made: madeOf(aevoPlan).slice(0, 3),
  }),
  'registering-nothing': screen('registering', aevo, mailbox, {
    state: { ...signedInState, made: madeOf(aevoPlan) },
    plan: {
      ...aevoPlan,
      actions: [],
      notes: [],
      adopts: { displayName: aevo.name, appId: sampleIds.clientId, ours: true },
    },
    findings: sampleFindings(winmentor, sampleSetup(winmentor, mailbox)),
  }),
  'rotation-make': screen('rotation', aktion, used, { state: signedInState }),
  'rotation-sign-in': screen('rotation', aktion, used, { state: signedOutState }),
  'rotation-test': screen('rotation', aktion, used, {
    state: { ...signedInState, rotation: { startedAt: sampleTime, tested: false, oldHint: 'k3P' } },
  }),
  'rotation-hand-over': screen('rotation', aktion, used, {
    state: { ...signedInState, rotation: { startedAt: sampleTime, tested: true, oldHint: 'k3P' } },
  }),
  'credential-care': screen('credential', aktion, used, { state: signedInState }),
  'registering-running': {
    kind: 'part',
    content: <RunningView run={runningRun(aevoPlan)} onCancel={nothing} />,
  },
  'registering-stopped': {
    kind: 'part',
    content: (
      <StoppedView
        of={propsOf(aevo, mailbox)}
        run={stoppedRun(aevoPlan)}
        onPlan={nothing}
        onTakeBack={nothing}
      />
    ),
  },
  'registering-applied': {
    kind: 'part',
    content: <AppliedView of={propsOf(aevo, seen)} run={appliedRun(aevoPlan)} onPlan={nothing} />,
  },
  'registering-applied-delegated': {
    kind: 'part',
    content: (
      <AppliedView
        of={propsOf(winmentor, seenDelegated)}
        run={appliedRun(samplePlan(winmentor, sampleSetup(winmentor, mailbox)))}
        onPlan={nothing}
      />
    ),
  },
  'registering-undo': {
    kind: 'part',
    content: <UndoDialog made={madeOf(aevoPlan)} product={aevo.name} onConfirm={nothing} onClose={nothing} />,
  },
  'registering-findings': {
    kind: 'part',
    content: <FindingList findings={sampleFindings(winmentor, sampleSetup(winmentor, mailbox))} />,
  },
};
