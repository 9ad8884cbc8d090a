import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Recipe, recipeSchema } from '../recipes/schema.ts';
import { applyChange, withEvidence } from './change.ts';
import { isExchangeLeft, nextStep, planFor, redirectUriFor } from './plan.ts';
import { type Setup, setupSchema } from './setup.ts';
import type { StepKind } from './step.ts';

const now = '2026-11-20T10:00:00.000Z';

function builtIn(id: string): Recipe {
  const file = new URL(`../recipes/builtin/${id}.json`, import.meta.url);
  return recipeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function setupOf(recipe: string, facts: Partial<Setup> = {}): Setup {
  return setupSchema.parse({
    schema: 1,
    id: 'one',
    name: 'One',
    recipe,
    createdAt: now,
    updatedAt: now,
    ...facts,
  });
}

const ids = {
  kind: 'ids',
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
} as const;

function stateOf(recipe: Recipe, setup: Setup, kind: StepKind) {
  return planFor(recipe, setup).find((step) => step.kind === kind)?.state;
}

describe('the plan of a set-up', () => {
  const aktion = builtIn('aktion-next');
  const winmentor = builtIn('winmentor-enterprise');

  it('asks for a sign-in only where a person signs in', () => {
    expect(stateOf(aktion, setupOf('aktion-next'), 'signin')).toBe('not-needed');
    expect(stateOf(winmentor, setupOf('winmentor-enterprise'), 'signin')).toBe('todo');
  });

  it('signs in over the redirect that the recipe names, and over none without a sign-in', () => {
    expect(redirectUriFor(winmentor, {})).toBe('http://localhost:2132');
    expect(redirectUriFor(aktion, {})).toBeUndefined();
  });

  it('starts with who is at the keyboard and moves on with the facts', () => {
    let setup = setupOf('aktion-next');
    expect(nextStep(planFor(aktion, setup))).toBe('who');
    setup = applyChange(setup, { kind: 'who', mayConsent: true, mayRunExchange: false }, now);
    expect(nextStep(planFor(aktion, setup))).toBe('register');
    setup = applyChange(setup, { kind: 'say', step: 'register' }, now);
    setup = applyChange(setup, ids, now);
    expect(nextStep(planFor(aktion, setup))).toBe('credential');
  });

  it('calls what was only said said, and proven only what was seen', () => {
    let setup = applyChange(setupOf('aktion-next'), { kind: 'say', step: 'permissions' }, now);
    expect(stateOf(aktion, setup, 'permissions')).toBe('said');
    setup = withEvidence(
      setup,
      { permissions: { state: 'proven', seen: [{ key: 'app.name' }], at: now } },
      now,
    );
    expect(stateOf(aktion, setup, 'permissions')).toBe('proven');
  });

  it('keeps a step open where we could not look', () => {
    const setup = withEvidence(
      setupOf('aktion-next'),
      { ids: { state: 'unknown', reason: { key: 'app.name' }, at: now } },
      now,
    );
    expect(stateOf(aktion, setup, 'ids')).toBe('todo');
  });

  it('waits for a failure that passes by itself', () => {
    const diagnosis = {
      cause: 'permission-propagating',
      stage: 'mail',
      confidence: 'likely',
      evidence: [],
      alternatives: [],
      params: {},
      raw: '403',
      seenAt: now,
    } as const;
    const failing = (cause: 'permission-propagating' | 'graph-permission-missing') =>
      withEvidence(
        setupOf('aktion-next'),
        { test: { state: 'failing', diagnosis: { ...diagnosis, cause }, at: now } },
        now,
      );
    expect(stateOf(aktion, failing('permission-propagating'), 'test')).toBe('waiting');
    expect(stateOf(aktion, failing('graph-permission-missing'), 'test')).toBe('failing');
  });

  it('leaves Exchange to do until somebody says that it was told, and nothing where a consent opens every mailbox', () => {
    const setup = setupOf('aktion-next', { reach: 'mailbox' });
    expect(isExchangeLeft(aktion, setup)).toBe(true);
    expect(isExchangeLeft(aktion, applyChange(setup, { kind: 'say', step: 'exchange' }, now))).toBe(false);
    expect(isExchangeLeft(aktion, setupOf('aktion-next', { reach: 'organisation' }))).toBe(false);
  });
});

describe('changing a set-up', () => {
  const proven = { state: 'proven', seen: [{ key: 'app.name' }], at: now } as const;

  it('lets nothing stay green for another application', () => {
    const seen = withEvidence(
      applyChange(setupOf('aktion-next'), ids, now),
      { ids: proven, test: proven },
      now,
    );
    const other = applyChange(seen, { ...ids, clientId: '33333333-3333-4333-8333-333333333333' }, now);
    expect(other.evidence).toEqual({});
  });

  it('keeps what was seen when the same values are entered again', () => {
    const seen = withEvidence(applyChange(setupOf('aktion-next'), ids, now), { ids: proven }, now);
    expect(applyChange(seen, ids, now).evidence).toEqual({ ids: proven });
  });

  it('forgets the test, not the registration, for another mailbox', () => {
    const seen = withEvidence(
      setupOf('aktion-next', { mailbox: 'a@contoso.com' }),
      { ids: proven, test: proven },
      now,
    );
    expect(applyChange(seen, { kind: 'mailbox', mailbox: 'b@contoso.com' }, now).evidence).toEqual({
      ids: proven,
    });
  });

  it('proves Exchange anew for another object ID, and forgets it with the application', () => {
    const objectId = '44444444-4444-4444-8444-444444444444';
    const seen = withEvidence(
      applyChange(setupOf('aktion-next'), ids, now),
      { ids: proven, exchange: proven, test: proven },
      now,
    );
    const known = applyChange(seen, { kind: 'enterprise-object-id', objectId }, now);
    expect(known).toMatchObject({ enterpriseObjectId: objectId, evidence: { ids: proven } });
    expect(Object.keys(known.evidence)).toEqual(['ids']);
    const other = applyChange(known, { ...ids, clientId: '33333333-3333-4333-8333-333333333333' }, now);
    expect(other.enterpriseObjectId).toBeUndefined();
  });
});
