import type { Recipe } from '../../shared/recipes/schema.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { type StepKind, stepKinds } from '../../shared/setup/step.ts';
import {
  builtIn,
  failedResult,
  failing,
  okResult,
  practiceInfo,
  proven,
  sampleDiagnosis,
  sampleIds,
  sampleInfo,
  sampleLogo,
  sampleSetup,
  sampleTime,
  shipped,
  shippedRecipes,
} from '../testing/sample-data.ts';
import type { World } from '../testing/world.ts';
import type { Scene } from './scene.ts';

const aktion = shipped('aktion-next');
const winmentor = shipped('winmentor-enterprise');
const recipes = shippedRecipes.map(
  (recipe) => ({ ...builtIn(recipe), source: recipe === winmentor ? 'vendor' : 'built-in' }) as const,
);

function world(setups: readonly Setup[], more: Partial<World> = {}): World {
  return { info: sampleInfo, recipes, setups, ...more };
}

function stepScene(
  step: StepKind,
  recipe: Recipe,
  facts: Partial<Setup>,
  results: readonly TestResult[] = [],
): Scene {
  const setup = sampleSetup(recipe, facts);
  return {
    kind: 'screen',
    route: { kind: 'setup', id: setup.id, step },
    world: world([setup], { results }),
  };
}

const begun = {
  who: { mayConsent: true, mayRunExchange: true },
  said: { register: sampleTime },
  ...sampleIds,
} as const;
const missing = sampleDiagnosis('graph-permission-missing', { confidence: 'certain', alternatives: [] });
const propagating = sampleDiagnosis('permission-propagating');
const stored = {
  ...begun,
  credential: { kind: 'secret', expiresAt: '2027-05-19' },
  secretStored: 'system',
} as const;
const done = {
  ...stored,
  evidence: {
    ids: proven({ key: 'seen.tenantExists', params: { tenantId: sampleIds.tenantId } }),
    credential: proven({ key: 'seen.secretAccepted' }),
    permissions: proven({ key: 'seen.permissionsCarried', params: { permissions: 'Mail.Send' } }),
    test: proven({
      key: 'seen.accepted',
      params: { transport: 'graph', id: okResult.id, from: okResult.from, to: okResult.to },
    }),
  },
} as const satisfies Partial<Setup>;

function firstLooks(recipe: Recipe): Readonly<Record<string, Scene>> {
  return Object.fromEntries(
    stepKinds.map((kind) => [
      `step-${recipe.id}-${kind}`,
      stepScene(kind, recipe, kind === 'who' ? {} : begun),
    ]),
  );
}

const many = Array.from({ length: 8 }, (_, n) =>
  builtIn({ ...aktion, id: `product-${n}`, name: `${aktion.name} ${n + 1}` }),
);

/** Whole screens: Welcome in its states, and every step of both products, with the states that differ. */
export const screenScenes: Readonly<Record<string, Scene>> = {
  'welcome-empty': { kind: 'screen', route: { kind: 'welcome' }, world: world([]) },
  'welcome-practice': {
    kind: 'screen',
    route: { kind: 'welcome' },
    world: world([], { info: practiceInfo }),
  },
  'welcome-setups': {
    kind: 'screen',
    route: { kind: 'welcome' },
    world: world([
      sampleSetup(aktion, done),
      sampleSetup(winmentor, {
        ...begun,
        evidence: { exchange: failing(sampleDiagnosis('smtp-auth-disabled-mailbox')) },
      }),
      sampleSetup(aktion, {
        id: 'waiting',
        name: 'Fabrikam',
        ...stored,
        evidence: { test: failing(propagating) },
      }),
      sampleSetup(aktion, { id: 'gone', name: 'Northwind', recipe: 'gone' }),
    ]),
  },
  'welcome-broken': {
    kind: 'screen',
    route: { kind: 'welcome' },
    world: world([], {
      broken: [{ key: 'files.notJson', params: { file: 'recipes/erp.json', line: 12, column: 3 } }],
    }),
  },
  'welcome-logo': {
    kind: 'screen',
    route: { kind: 'welcome' },
    world: world([], {
      recipes: [builtIn(winmentor), { recipe: aktion, source: 'vendor', logo: sampleLogo }],
    }),
  },
  'welcome-many': { kind: 'screen', route: { kind: 'welcome' }, world: world([], { recipes: many }) },
  'welcome-none': { kind: 'screen', route: { kind: 'welcome' }, world: world([], { recipes: [] }) },
  paste: { kind: 'screen', route: { kind: 'paste' }, world: world([]) },
  'setup-gone': { kind: 'screen', route: { kind: 'setup', id: 'gone' }, world: world([]) },
  ...Object.assign({}, ...shippedRecipes.map(firstLooks)),
  'step-practice': {
    kind: 'screen',
    route: { kind: 'setup', id: aktion.id, step: 'register' },
    world: world([sampleSetup(aktion, { ...begun, cloud: practiceInfo.cloud.id })], { info: practiceInfo }),
  },
  'step-who-hand-over': stepScene('who', aktion, {
    ...begun,
    who: { mayConsent: false, mayRunExchange: false },
  }),
  'step-ids-proven': stepScene('ids', aktion, done),
  'step-ids-failing': stepScene('ids', aktion, {
    ...begun,
    evidence: {
      ids: failing(
        sampleDiagnosis('app-not-found-in-tenant', {
          params: { code: 'AADSTS700016' },
          raw: "AADSTS700016: Application with identifier '7d8e9f0a-1b2c-4d3e-9f4a-5b6c7d8e9f0a' was not found in the directory 'Contoso'.",
        }),
      ),
    },
  }),
  'step-credential-stored': stepScene('credential', aktion, done),
  'step-permissions-failing': stepScene('permissions', aktion, {
    ...stored,
    evidence: { permissions: failing(missing) },
  }),
  'step-permissions-proven': stepScene('permissions', aktion, done, [okResult]),
  'step-exchange-said': stepScene('exchange', winmentor, { ...begun, said: { exchange: sampleTime } }),
  'step-signin-other': stepScene('signin', winmentor, { ...begun, signedInAs: 'ana@contoso.com' }),
  'step-test-failed': stepScene('test', aktion, { ...stored, evidence: { test: failing(missing) } }, [
    failedResult(missing, { roles: [] }),
    failedResult(propagating),
  ]),
  'step-test-proven': stepScene('test', aktion, done, [okResult, failedResult(missing, { roles: [] })]),
  'step-values-proven': stepScene('values', aktion, done, [okResult]),
  'report-open': { kind: 'screen', route: { kind: 'support' }, world: world([]) },
  'report-make': {
    kind: 'screen',
    route: { kind: 'report', id: aktion.id },
    world: world([sampleSetup(aktion, { ...stored, evidence: { test: failing(missing) } })], {
      results: [{ ...failedResult(missing, { roles: [] }), id: 'sp-6e2b10' }, okResult],
    }),
  },
  'report-make-recipe-gone': {
    kind: 'screen',
    route: { kind: 'report', id: 'gone' },
    world: world([sampleSetup(aktion, { id: 'gone', recipe: 'gone' })]),
  },
};
