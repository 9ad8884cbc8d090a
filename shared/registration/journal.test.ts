import { describe, expect, it } from 'vitest';
import { translatorFor } from '../text/index.ts';
import type { Action } from './action.ts';
import { madeHere, whatOfUndo } from './describe-undo.ts';
import { desiredRegistration } from './desired.ts';
import {
  answered,
  begun,
  done,
  emptyJournal,
  forgotten,
  isUnfinished,
  type Journal,
  journalSchema,
  lostSecrets,
} from './journal.ts';
import { actionsFor } from './plan.ts';
import { applied } from './testing/applied.ts';
import {
  builtInRecipe,
  emptyDirectory,
  everyWay,
  finished,
  now,
  setupOf,
  withApplication,
} from './testing/registration-facts.ts';
import { restoredRedirects, undoActions } from './undo.ts';
import { settled, visible } from './visible.ts';

const at = now.toISOString();
const empty = emptyJournal('contoso', emptyDirectory.tenantId);
const lastId = (journal: Journal) => journal.entries.at(-1)?.id ?? '';

/** A journal in which these actions were done, one after the other. */
function journalOf(actions: readonly Action[]): Journal {
  return actions.reduce((journal, action) => {
    const next = begun(journal, action, at);
    return done(next, lastId(next), { id: `made-${next.entries.length}` });
  }, empty);
}

const repairs: readonly Action[] = [
  { kind: 'change-audience', from: 'AzureADMultipleOrgs', to: 'AzureADMyOrg' },
  { kind: 'change-public-client', to: false },
  { kind: 'grant-scopes', resource: 'graph', add: ['SMTP.Send'], held: ['User.Read'] },
  { kind: 'enable-service-principal' },
  { kind: 'create-api', resource: 'exchange' },
  { kind: 'add-secret', displayName: 'Sendproof 1', endDateTime: at },
];

describe('the journal', () => {
  it('knows at any moment what was made and what nobody saw the end of', () => {
    const [action] = repairs;
    if (!action) throw new Error('There is no action');
    const started = begun(empty, action, at);
    expect(isUnfinished(started)).toBe(true);
    expect(isUnfinished(done(started, lastId(started)))).toBe(false);
    expect(forgotten(started, [lastId(started)])).toEqual(empty);
    expect(journalSchema.parse(JSON.parse(JSON.stringify(started)))).toEqual(started);
  });

  it('loses no secret: what was made and not kept is named until it is kept or gone', () => {
    const started = begun(empty, { kind: 'add-secret', displayName: 'Sendproof 1', endDateTime: at }, at);
    const made = answered(started, lastId(started), { keyId: 'key-1', stored: false });
    expect(lostSecrets(made)).toHaveLength(1);
    expect(lostSecrets(done(made, lastId(made)))).toHaveLength(1);
    expect(lostSecrets(answered(made, lastId(made), { stored: true }))).toEqual([]);
  });

  it.each(everyWay)(
    'finds out after a crash what the directory shows of $recipe, $way',
    ({ recipe, way }) => {
      const desired = desiredRegistration(builtInRecipe(recipe), setupOf(recipe, { way }));
      const actions = actionsFor(desired, emptyDirectory, { now, credential: 'missing' });
      for (const [index, action] of actions.entries()) {
        const before = applied(actions.slice(0, index), desired, emptyDirectory);
        const crashed = begun(empty, action, at);
        expect(isUnfinished(settled(crashed, before)), action.kind).toBe(true);
        const after = applied([action], desired, before);
        expect(settled(crashed, after).entries[0], action.kind).toMatchObject({ state: 'done' });
      }
    },
  );

  it('does not take for made here what others made', () => {
    const { observed } = finished('aktion-next');
    const creation: Action = {
      kind: 'create-application',
      displayName: 'AktionNEXT',
      audience: 'AzureADMyOrg',
      redirectUris: { web: [], spa: [], publicClient: [] },
      isFallbackPublicClient: false,
      permissions: [],
    };
    expect(visible(creation, observed, 'contoso')).toMatchObject({ id: 'app-1' });
    expect(visible(creation, observed, 'another')).toBeUndefined();
    expect(visible(creation, withApplication(observed, { tags: [] }), 'contoso')).toBeUndefined();
  });

  it('says in words what was made', () => {
    const t = translatorFor('en');
    const made = madeHere(journalOf(repairs), 'GLPI');
    expect(made.map(({ state }) => state)).toEqual(repairs.map(() => 'done'));
    expect(made.map(({ what }) => t(what)).join('\n')).toContain(
      'Switch the enterprise application `GLPI` on again',
    );
  });
});

describe('taking back', () => {
  it('deletes a registration that was made here, with all on it, and the API after it', () => {
    const { desired } = finished('aevo-innovate');
    const actions = actionsFor(desired, { ...emptyDirectory, apis: [] }, { now, credential: 'missing' });
    const journal = journalOf(actions);
    const undo = undoActions(journal);
    expect(undo.map(({ kind }) => kind)).toEqual(['delete-application', 'delete-api']);
    expect(undo.flatMap(({ entries }) => entries).toSorted()).toEqual(
      journal.entries.map(({ id }) => id).toSorted(),
    );
  });

  it('changes back what was changed in a registration of others, newest first', () => {
    expect(undoActions(journalOf(repairs))).toMatchObject([
      { kind: 'remove-secret', displayName: 'Sendproof 1' },
      { kind: 'disable-service-principal' },
      { kind: 'revoke-scopes', scopes: ['SMTP.Send'], whole: false },
      { kind: 'restore-public-client', to: true },
      { kind: 'restore-audience', from: 'AzureADMyOrg', to: 'AzureADMultipleOrgs' },
      { kind: 'delete-api', resource: 'exchange' },
    ]);
  });

  it('says of each what it takes back, and what is not certain', () => {
    const journal = begun(journalOf(repairs), { kind: 'add-owner' }, at);
    const t = translatorFor('ro');
    const [first, ...others] = undoActions(journal);
    expect(first).toMatchObject({ kind: 'remove-owner', certain: false });
    expect(others.every(({ certain }) => certain)).toBe(true);
    for (const undo of undoActions(journal)) expect(t(whatOfUndo(undo)).length).toBeGreaterThan(10);
  });

  it('puts redirect URIs back and keeps what others added since', () => {
    const [undo] = undoActions(
      journalOf([
        {
          kind: 'change-redirects',
          from: { web: ['http://localhost:2132'], spa: [], publicClient: ['app://theirs'] },
          to: { web: [], spa: [], publicClient: ['app://theirs', 'http://localhost:2132'] },
        },
      ]),
    );
    if (undo?.kind !== 'restore-redirects') throw new Error('Nothing puts the redirect URIs back');
    const nowThere = {
      web: ['https://new.example/'],
      spa: [],
      publicClient: ['app://theirs', 'http://localhost:2132'],
    };
    expect(restoredRedirects(nowThere, undo)).toEqual({
      web: ['https://new.example/', 'http://localhost:2132'],
      spa: [],
      publicClient: ['app://theirs'],
    });
  });
});
