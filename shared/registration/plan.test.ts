import { describe, expect, it } from 'vitest';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { actionId } from './action.ts';
import { desiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import { isCaution } from './notes.ts';
import { actionsFor, planView } from './plan.ts';
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

const keep = { now, credential: 'keep' } as const;
const missing = { now, credential: 'missing' } as const;

function desiredOf(recipe: string, facts: Parameters<typeof setupOf>[1] = {}) {
  return desiredRegistration(builtInRecipe(recipe), setupOf(recipe, facts));
}

/** Ten ways in which people break a registration by hand, and what repairs each. */
const breakages: readonly {
  readonly what: string;
  readonly recipe: string;
  readonly break: (observed: ObservedDirectory) => ObservedDirectory;
  readonly repairs: readonly string[];
}[] = [
  {
    what: 'other account types',
    recipe: 'aktion-next',
    break: (observed) => withApplication(observed, { signInAudience: 'AzureADMultipleOrgs' }),
    repairs: ['change-audience'],
  },
  {
    what: 'no redirect URI',
    recipe: 'winmentor-enterprise',
    break: (observed) => withApplication(observed, { redirectUris: { web: [], spa: [], publicClient: [] } }),
    repairs: ['change-redirects'],
  },
  {
    what: 'a redirect URI on the wrong platform',
    recipe: 'winmentor-enterprise',
    break: (observed) =>
      withApplication(observed, {
        redirectUris: { web: ['http://localhost:2132'], spa: [], publicClient: [] },
      }),
    repairs: ['change-redirects'],
  },
  {
    what: 'localhost twice, with different ports',
    recipe: 'winmentor-enterprise',
    break: (observed) =>
      withApplication(observed, {
        redirectUris: {
          web: [],
          spa: [],
          publicClient: ['http://localhost:2132', 'http://localhost:3000/', 'https://other.example'],
        },
      }),
    repairs: ['change-redirects'],
  },
  {
    what: 'public client flows switched on',
    recipe: 'monitor-erp',
    break: (observed) => withApplication(observed, { isFallbackPublicClient: true }),
    repairs: ['change-public-client'],
  },
  {
    what: 'a permission that is not asked for',
    recipe: 'aevo-innovate',
    break: (observed) => withApplication(observed, { requested: [] }),
    repairs: ['request-permissions'],
  },
  {
    what: 'a consent that was taken back',
    recipe: 'aevo-innovate',
    break: (observed) => ({ ...observed, roleAssignments: [] }),
    repairs: ['grant-role:exchange:SMTP.SendAsApp'],
  },
  {
    what: 'a consent of one person instead of everybody',
    recipe: 'glpi',
    break: (observed) => ({
      ...observed,
      grants: observed.grants.map((grant) => ({
        ...grant,
        consentType: 'Principal' as const,
        principalId: 'user-2',
      })),
    }),
    repairs: ['grant-scopes:graph'],
  },
  {
    what: 'an enterprise application that is switched off',
    recipe: 'aktion-next',
    break: (observed) => ({
      ...observed,
      servicePrincipal: observed.servicePrincipal && { ...observed.servicePrincipal, accountEnabled: false },
    }),
    repairs: ['enable-service-principal'],
  },
  {
    what: 'assignment required',
    recipe: 'glpi',
    break: (observed) => ({
      ...observed,
      servicePrincipal: observed.servicePrincipal && {
        ...observed.servicePrincipal,
        appRoleAssignmentRequired: true,
      },
    }),
    repairs: ['drop-assignment-required'],
  },
  {
    what: 'a secret that was removed',
    recipe: 'aktion-next',
    break: (observed) => withApplication(observed, { credentials: [] }),
    repairs: ['add-secret'],
  },
  {
    what: 'no owner',
    recipe: 'aktion-next',
    break: (observed) => withApplication(observed, { owners: [] }),
    repairs: ['add-owner'],
  },
];

describe('the plan', () => {
  it.each(everyWay)('of $recipe, $way makes everything in an empty tenant, and then nothing more', (row) => {
    const desired = desiredOf(row.recipe, { way: row.way });
    const actions = actionsFor(desired, emptyDirectory, missing);
    expect(actions[0]?.kind).toBe('create-application');
    expect(actions.slice(1, 3).map(({ kind }) => kind)).toEqual(['add-owner', 'create-service-principal']);
    expect(actions.at(-1)?.kind).toBe('add-secret');
    expect(new Set(actions.map(actionId)).size).toBe(actions.length);
    expect(actionsFor(desired, applied(actions, desired, emptyDirectory), keep)).toEqual([]);
  });

  it.each(breakages)('repairs $what, and that alone', ({ recipe, break: broken, repairs }) => {
    const { desired, observed } = finished(recipe);
    const before = broken(observed);
    const actions = actionsFor(desired, before, keep);
    expect(actions.map(actionId)).toEqual(repairs);
    expect(actionsFor(desired, applied(actions, desired, before), keep)).toEqual([]);
  });

  it('goes on after each of its actions where it was left', () => {
    for (const { recipe, way } of everyWay) {
      const desired = desiredOf(recipe, { way });
      const actions = actionsFor(desired, emptyDirectory, missing);
      for (const count of actions.keys()) {
        const there = applied(actions.slice(0, count), desired, emptyDirectory);
        expect(actionsFor(desired, there, missing)).toEqual(actions.slice(count));
      }
    }
  });

  it('adopts a registration of the same kind that others made, without a second one', () => {
    const { desired, observed } = finished('glpi');
    const theirs = withApplication(observed, { tags: [], displayName: 'GLPI Mail (Ana)' });
    expect(actionsFor(desired, theirs, keep)).toEqual([]);
    expect(planView([], desired, theirs).adopts).toMatchObject({
      displayName: 'GLPI Mail (Ana)',
      ours: false,
    });
  });

  it('guesses nothing where several registrations could be meant', () => {
    const { desired, observed } = finished('aktion-next');
    const { application } = observed;
    if (!application) throw new Error('The registration is missing');
    const several = { ...emptyDirectory, candidates: [application, { ...application, appId: 'other' }] };
    expect(actionsFor(desired, several, missing)).toEqual([]);
    expect(planView([], desired, several).notes[0]?.key).toBe('register.note.several');
  });

  it('leaves alone what others have registered beside ours', () => {
    const { desired, observed } = finished('winmentor-enterprise');
    const redirectUris = {
      web: ['https://a.example/'],
      spa: ['https://b.example/'],
      publicClient: ['app://c'],
    };
    const [action] = actionsFor(desired, withApplication(observed, { redirectUris }), keep);
    expect(action).toMatchObject({
      kind: 'change-redirects',
      to: { ...redirectUris, publicClient: ['app://c', 'http://localhost:2132'] },
    });
  });

  it('asks for no consent in Entra where a role in Exchange opens the mailbox', () => {
    const desired = desiredOf('monitor-erp', { way: 'graph-application' });
    const actions = actionsFor(desired, emptyDirectory, missing);
    expect(actions.map(({ kind }) => kind)).not.toContain('grant-role');
    expect(actions[0]).toMatchObject({ permissions: [] });
    const { notes } = planView(actions, desired, emptyDirectory);
    expect(notes.map(({ key }) => key)).toContain('register.note.exchangeDecides');
    expect(notes.filter(isCaution)).toEqual([]);
  });

  it('names a consent for the whole organisation that undoes what Exchange limits', () => {
    const { desired, observed } = finished('aktion-next');
    const open = {
      ...observed,
      roleAssignments: [
        { id: 'r', resourceId: 'sp-graph', appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96' },
      ],
    };
    const { actions, notes } = planView(actionsFor(desired, open, keep), desired, open);
    expect(actions).toEqual([]);
    expect(notes).toContainEqual({
      key: 'register.leftover.addsUp',
      params: { name: 'Mail.Send', api: 'Microsoft Graph' },
    });
    expect(notes.filter(isCaution).map(({ key }) => key)).toEqual(['register.leftover.addsUp']);
    // Of what Apply leaves to Exchange nobody is told before it where nothing is left to apply.
    expect(notes.map(({ key }) => key)).not.toContain('register.note.exchangeDecides');
  });

  it('makes an API known first where the tenant never used it', () => {
    const desired = desiredOf('aevo-innovate');
    const actions = actionsFor(desired, { ...emptyDirectory, apis: [] }, missing);
    expect(actions.map(actionId)).toEqual([
      'create-application',
      'add-owner',
      'create-service-principal',
      'create-api:exchange',
      'grant-role:exchange:SMTP.SendAsApp',
      'add-secret',
    ]);
  });

  it('changes no consent where consents could not be read', () => {
    const { desired, observed } = finished('glpi');
    const unread = { ...observed, grants: [], grantsUnreadable: '403' };
    const plan = planView(actionsFor(desired, unread, keep), desired, unread);
    expect(plan.actions).toEqual([]);
    expect(plan.notes.map(({ key }) => key)).toContain('register.note.grantsUnreadable');
  });

  it('stands for the same world by the same fingerprint, and for another by another', () => {
    const { desired, observed } = finished('aktion-next');
    const bare = withApplication(observed, { credentials: [] });
    const at = (time: string, there = bare) =>
      planView(actionsFor(desired, there, { now: new Date(time), credential: 'missing' }), desired, there)
        .fingerprint;
    expect(at('2026-11-20T22:00:00Z')).toBe(at('2026-11-23T08:00:00Z'));
    expect(at('2026-11-20T22:00:00Z')).not.toBe(
      at('2026-11-20T22:00:00Z', withApplication(bare, { isFallbackPublicClient: true })),
    );
    expect(at('2026-11-20T22:00:00Z')).not.toBe(at('2026-11-20T22:00:00Z', { ...bare, tenantId: 'another' }));
  });
});

describe('the secret', () => {
  const { desired, observed } = finished('aktion-next');
  const policyOf = (secretMaxDays: number | undefined, secretsForbidden = false): ObservedDirectory => ({
    ...emptyDirectory,
    policy: { state: 'seen', value: { secretsForbidden, secretMaxDays, certificateMaxDays: undefined } },
  });
  const endOf = (there: ObservedDirectory) => {
    const last = actionsFor(desired, there, missing).at(-1);
    return last?.kind === 'add-secret' ? last.endDateTime : undefined;
  };

  it.each([
    { days: undefined, end: '2027-05-19T00:00:00.000Z' },
    { days: 700, end: '2027-05-19T00:00:00.000Z' },
    { days: 90, end: '2027-02-18T00:00:00.000Z' },
    { days: 1, end: '2026-11-21T00:00:00.000Z' },
  ])('ends on $end where the tenant allows $days days', ({ days, end }) => {
    expect(endOf(policyOf(days))).toBe(end);
  });

  it('is not made where the tenant forbids secrets, and the plan says so', () => {
    const there = policyOf(undefined, true);
    expect(endOf(there)).toBeUndefined();
    const { notes } = planView(actionsFor(desired, there, missing), desired, there);
    expect(notes.map(({ key }) => key)).toContain('register.note.secretsForbidden');
  });

  it('is made anew where the one kept here is not among those on record', () => {
    expect(actionsFor(desired, observed, { ...keep, secretHint: 'abc' })).toEqual([]);
    expect(actionsFor(desired, observed, { ...keep, secretHint: 'xyz' }).map(actionId)).toEqual([
      'add-secret',
    ]);
  });

  it('is made anew once the old one has ended', () => {
    const later = new Date('2027-06-01T00:00:00Z');
    expect(actionsFor(desired, observed, { now: later, credential: 'keep' }).map(actionId)).toEqual([
      'add-secret',
    ]);
  });

  it('gives way to a certificate, which is added once', () => {
    const certificate = { kind: 'certificate', thumbprint: 'ab:'.repeat(19).concat('ab') } as const;
    const row = finished('aktion-next', { credential: certificate });
    expect(row.observed.application?.credentials).toMatchObject([{ thumbprint: 'AB'.repeat(20) }]);
    expect(actionsFor(row.desired, row.observed, missing)).toEqual([]);
  });
});

describe('the words of a plan', () => {
  const rows = everyWay.flatMap((row) =>
    (Object.keys(languages) as Language[]).map((language) => ({ ...row, language })),
  );

  it.each(rows)('say for $recipe, $way in $language what happens, why, and what it opens', (row) => {
    const t = translatorFor(row.language);
    const desired = desiredOf(row.recipe, { way: row.way });
    const plan = planView(actionsFor(desired, emptyDirectory, missing), desired, emptyDirectory);
    for (const { what, why, risk } of plan.actions)
      for (const said of [what, why, risk]) if (said) expect(t(said)).toMatch(/^\S.{10,}/u);
    for (const { why } of plan.scopes) expect(t(why).length).toBeGreaterThan(20);
    for (const note of plan.notes) expect(t(note).length).toBeGreaterThan(20);
  });

  it('tell what a permission for every mailbox opens, with the recipe’s own reason', () => {
    const recipe = builtInRecipe('aktion-next');
    const [way] = recipe.ways;
    const open = { ...recipe, ways: way ? [{ ...way, exchange: [] }] : [] };
    const desired = desiredRegistration(open, setupOf('aktion-next'));
    const { actions } = planView(actionsFor(desired, emptyDirectory, missing), desired, emptyDirectory);
    const grant = actions.find(({ id }) => id === 'grant-role:graph:Mail.Send');
    expect(grant?.risk).toEqual({ key: 'register.risk.everyMailbox', params: { opens: 'send' } });
    expect(grant?.reasons?.[0]?.text.en).toContain('every mailbox');
    expect(grant?.graph).toEqual({
      method: 'POST',
      path: '/servicePrincipals/sp-graph/appRoleAssignedTo',
      body: {
        principalId: '{servicePrincipal}',
        resourceId: 'sp-graph',
        appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
      },
    });
  });

  it('ask the administrator for exactly the rights that the plan needs', () => {
    const names = (recipe: string, there = emptyDirectory) => {
      const desired = desiredOf(recipe);
      return planView(actionsFor(desired, there, missing), desired, there).scopes.map(({ name }) => name);
    };
    expect(names('aevo-innovate')).toEqual([
      'Application.ReadWrite.All',
      'AppRoleAssignment.ReadWrite.All',
      'Directory.Read.All',
    ]);
    expect(names('glpi')).toEqual(['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All']);
    const { desired, observed } = finished('glpi');
    expect(planView([], desired, observed).scopes.map(({ name }) => name)).toEqual([
      'Application.Read.All',
      'Directory.Read.All',
    ]);
  });
});
