import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Recipe, recipeSchema } from '../recipes/schema.ts';
import { applyChange } from './change.ts';
import { canBeLimited, exchangeOf, reachOf, withFoundReach } from './reach.ts';
import { type Setup, setupSchema } from './setup.ts';

const now = '2026-11-20T10:00:00.000Z';

function wayOf(id: string): Recipe['ways'][number] {
  const file = new URL(`../recipes/builtin/${id}.json`, import.meta.url);
  const [way] = recipeSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).ways;
  if (!way) throw new Error(`Recipe ${id} has no way`);
  return way;
}

function setupOf(facts: Partial<Setup> = {}): Setup {
  const base = { schema: 1, id: 'one', name: 'One', recipe: 'aktion-next', createdAt: now, updatedAt: now };
  return setupSchema.parse({ ...base, ...facts });
}

describe('how far an application reaches', () => {
  it.each([
    ['winmentor-enterprise', undefined, 'person'],
    ['glpi', 'mailbox', 'person'],
    ['aevo-innovate', undefined, 'organisation'],
    ['aevo-innovate', 'mailbox', 'organisation'],
    ['aktion-next', undefined, undefined],
    ['aktion-next', 'mailbox', 'mailbox'],
    ['monitor-erp', 'organisation', 'organisation'],
  ] as const)('%s with %s chosen: %s', (recipe, reach, found) => {
    expect(reachOf(wayOf(recipe), { reach })).toBe(found);
    expect(canBeLimited(wayOf(recipe))).toBe(recipe === 'aktion-next' || recipe === 'monitor-erp');
  });

  it('is no choice where the recipe itself demands the role in Exchange', () => {
    const way = wayOf('aktion-next');
    const strict = { ...way, exchange: [{ id: 'rbac-scope', need: 'required' }] } as const;
    expect(canBeLimited(strict)).toBe(false);
    expect(reachOf(strict, { reach: 'organisation' })).toBe('mailbox');
  });

  it('makes the role in Exchange required where nothing else opens the mailbox', () => {
    const needs = (reach?: 'mailbox' | 'organisation') =>
      exchangeOf(wayOf('monitor-erp'), { reach }).map(({ need }) => need);
    expect([needs(), needs('organisation'), needs('mailbox')]).toEqual([
      ['required', 'recommended'],
      ['required', 'recommended'],
      ['required', 'required'],
    ]);
  });

  it('is as it is found where nobody has decided, and stays as it was decided', () => {
    const way = wayOf('aktion-next');
    const reachAfter = (setup: Setup, granted: readonly string[]) =>
      withFoundReach(setup, way, granted).reach;
    expect(reachAfter(setupOf(), ['Mail.Send'])).toBe('organisation');
    expect(reachAfter(setupOf(), ['User.Read.All'])).toBeUndefined();
    expect(reachAfter(setupOf({ reach: 'mailbox' }), ['Mail.Send'])).toBe('mailbox');
  });

  it('takes back what was seen under another decision', () => {
    const proven = { state: 'proven', seen: [{ key: 'reach.seen.found' }], at: now } as const;
    const evidence = { permissions: proven, test: proven, credential: proven };
    const left = (setup: Setup, reach: 'mailbox' | 'organisation') =>
      Object.keys(applyChange(setup, { kind: 'reach', reach }, now).evidence);
    expect(left(setupOf({ evidence }), 'mailbox')).toEqual(['credential']);
    expect(left(setupOf({ evidence }), 'organisation')).toHaveLength(3);
    expect(left(setupOf({ evidence, reach: 'mailbox' }), 'organisation')).toEqual(['credential']);
  });
});
