import type { Recipe } from '../../shared/recipes/schema.ts';
import { desiredRegistration } from '../../shared/registration/desired.ts';
import type { ObservedApplication, ObservedDirectory } from '../../shared/registration/directory.ts';
import { findingsOf } from '../../shared/registration/findings.ts';
import { actionsFor, planView } from '../../shared/registration/plan.ts';
import type { Finding, Plan, RegisterState } from '../../shared/registration/plan-view.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { RegisterRun, RunLine } from '../registration/register-run.ts';
import { sampleDiagnosis, sampleIds, sampleTime } from './sample-data.ts';

/** A tenant in which nothing is registered yet. */
const emptyDirectory: ObservedDirectory = {
  signedIn: { id: '4f5a6b7c-8d9e-4f0a-9b1c-2d3e4f5a6b7c', username: 'admin@contoso.com' },
  tenantId: sampleIds.tenantId,
  application: undefined,
  candidates: [],
  servicePrincipal: undefined,
  apis: [],
  roleAssignments: [],
  grants: [],
  policy: {
    state: 'seen',
    value: { secretsForbidden: false, secretMaxDays: undefined, certificateMaxDays: undefined },
  },
  conditionalAccess: { state: 'seen', value: ['Require MFA for everybody'] },
};

/** A registration that somebody else has made, with a redirect on the wrong platform and a public client that must not be one. */
const brokenApplication: ObservedApplication = {
  id: '5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d',
  appId: sampleIds.clientId,
  displayName: 'Mail - Winmentor Enterprise',
  signInAudience: 'AzureADMyOrg',
  tags: [],
  redirectUris: { web: ['http://localhost:2132'], spa: [], publicClient: [] },
  isFallbackPublicClient: true,
  requested: [],
  credentials: [],
  owners: ['4f5a6b7c-8d9e-4f0a-9b1c-2d3e4f5a6b7c'],
};

/** What would change in an empty tenant, or where somebody has begun. */
export function samplePlan(recipe: Recipe, setup: Setup, isBegun = false): Plan {
  const desired = desiredRegistration(recipe, setup);
  const observed = isBegun ? { ...emptyDirectory, application: brokenApplication } : emptyDirectory;
  const actions = actionsFor(desired, observed, { now: new Date(sampleTime), credential: 'missing' });
  return planView(actions, desired, observed);
}

/** What reading a broken registration back would find. */
export function sampleFindings(recipe: Recipe, setup: Setup): readonly Finding[] {
  const desired = desiredRegistration(recipe, setup);
  return findingsOf(
    desired,
    { ...emptyDirectory, application: brokenApplication },
    { now: new Date(sampleTime) },
  );
}

export const signedInState: RegisterState = {
  signedIn: { username: 'admin@contoso.com', access: 'write' },
  client: { source: 'cloud-file', id: '8e9f0a1b-2c3d-4e4f-8a5b-6c7d8e9f0a1b' },
  made: [],
  unfinished: false,
  lostSecret: false,
};

/** Before anybody has signed in, and nothing is configured to sign in with. */
export const signedOutState: RegisterState = {
  client: { source: 'none' },
  made: [],
  unfinished: false,
  lostSecret: false,
};

/** What a plan has made, as the state lists it. */
export function madeOf(plan: Plan): RegisterState['made'] {
  return plan.actions.map(({ id, what }) => ({ id, what, state: 'done', at: sampleTime }));
}

/** The lines of a plan, the first so many of them seen, the next one in another state. */
function linesOf(plan: Plan, seen: number, next: Exclude<RunLine['state'], 'todo'>): readonly RunLine[] {
  return plan.actions.map(({ id, what }, index): RunLine => {
    if (index < seen) return { id, what, state: 'visible' };
    if (index > seen) return { id, what, state: 'todo' };
    return next === 'failed'
      ? { id, what, state: next, diagnosis: sampleDiagnosis('graph-permission-missing') }
      : { id, what, state: next };
  });
}

export function runningRun(plan: Plan): Extract<RegisterRun, { kind: 'running' }> {
  return { kind: 'running', work: 'apply', lines: linesOf(plan, 2, 'waiting'), isCancelling: false };
}

export function stoppedRun(plan: Plan): Extract<RegisterRun, { kind: 'ended' }> {
  return {
    kind: 'ended',
    work: 'apply',
    lines: linesOf(plan, 1, 'failed'),
    outcome: 'failed',
    failure: undefined,
  };
}

export function appliedRun(plan: Plan): Extract<RegisterRun, { kind: 'ended' }> {
  const lines = linesOf(plan, plan.actions.length, 'visible');
  return { kind: 'ended', work: 'apply', lines, outcome: 'ok', failure: undefined };
}
