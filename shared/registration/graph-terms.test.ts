import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../test-data/graph-metadata.ts';
import type { Action } from './action.ts';
import { desiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import { graphTerms, requestedWith } from './graph-terms.ts';
import { actionsFor } from './plan.ts';
import type { GraphTerms } from './plan-view.ts';
import {
  builtInRecipe,
  emptyDirectory,
  everyWay,
  finished,
  now,
  setupOf,
  withApplication,
} from './testing/registration-facts.ts';

const guid = '11111111-2222-4333-8444-555555555555';

/** The request with everything filled in that is known only once the actions before it are done. */
function filledIn(terms: GraphTerms): GraphTerms {
  const text = JSON.stringify(terms)
    .replaceAll('{graph}', 'https://graph.microsoft.com')
    .replaceAll('{certificate}', 'AAECAw==')
    .replace(/\{[A-Za-z][^{}":]*\}/gu, guid)
    .replace(/"(?:sp|app|user)-\w+"/gu, `"${guid}"`)
    .replace(/\b(?:sp|app|user|grant)-\w+/gu, guid);
  return JSON.parse(text);
}

const made: readonly {
  readonly action: Action;
  readonly observed: ObservedDirectory;
  readonly recipe: string;
}[] = everyWay.flatMap(({ recipe, way }) => {
  const desired = desiredRegistration(builtInRecipe(recipe), setupOf(recipe, { way }));
  const bare = { ...emptyDirectory, apis: [] };
  return actionsFor(desired, bare, { now, credential: 'missing' }).map((action) => ({
    action,
    observed: bare,
    recipe,
  }));
});

const { observed: there } = finished('winmentor-enterprise');
const changes: readonly Action[] = [
  { kind: 'change-audience', from: 'AzureADMultipleOrgs', to: 'AzureADMyOrg' },
  {
    kind: 'change-redirects',
    from: { web: ['http://localhost'], spa: [], publicClient: [] },
    to: { web: [], spa: [], publicClient: ['http://localhost'] },
  },
  { kind: 'change-public-client', to: true },
  {
    kind: 'request-permissions',
    add: [{ resource: 'exchange', type: 'application', name: 'SMTP.SendAsApp' }],
  },
  { kind: 'enable-service-principal' },
  { kind: 'drop-assignment-required' },
  { kind: 'add-owner' },
  { kind: 'grant-scopes', resource: 'graph', add: ['Mail.Send'], held: ['SMTP.Send'] },
  { kind: 'add-certificate', thumbprint: 'AB'.repeat(20) },
];

describe('the requests that a plan shows', () => {
  it.each([
    ...made,
    ...changes.map((action) => ({ action, observed: there, recipe: 'winmentor-enterprise' })),
  ])('are what Graph’s metadata knows: $action.kind of $recipe', ({ action, observed, recipe }) => {
    const desired = desiredRegistration(builtInRecipe(recipe), setupOf(recipe));
    expect(checkRequest(filledIn(graphTerms(action, desired, observed)))).toEqual([]);
  });

  it('write only the platforms that change', () => {
    const [, action] = changes;
    if (!action) throw new Error('There is no such change');
    const desired = desiredRegistration(
      builtInRecipe('winmentor-enterprise'),
      setupOf('winmentor-enterprise'),
    );
    expect(graphTerms(action, desired, there)).toEqual({
      method: 'PATCH',
      path: '/applications/app-1',
      body: { web: { redirectUris: [] }, publicClient: { redirectUris: ['http://localhost'] } },
    });
  });

  it('keep in the list of permissions what others asked for', () => {
    const theirs = { resourceAppId: 'their-api', id: 'their-permission', type: 'Role' as const };
    const observed = withApplication(there, { requested: [theirs] });
    const add = [{ resource: 'graph', type: 'delegated', name: 'SMTP.Send' }] as const;
    expect(requestedWith(add, observed)).toEqual([
      { resourceAppId: 'their-api', resourceAccess: [{ id: 'their-permission', type: 'Role' }] },
      {
        resourceAppId: '00000003-0000-0000-c000-000000000000',
        resourceAccess: [{ id: '258f6531-6087-4cc4-bb90-092c5fb3ed3f', type: 'Scope' }],
      },
    ]);
  });

  it('add to a consent for everybody that is there, instead of making a second one', () => {
    const action = changes.find(({ kind }) => kind === 'grant-scopes');
    if (!action) throw new Error('There is no such change');
    const desired = desiredRegistration(
      builtInRecipe('winmentor-enterprise'),
      setupOf('winmentor-enterprise'),
    );
    expect(graphTerms(action, desired, there)).toMatchObject({
      method: 'PATCH',
      path: '/oauth2PermissionGrants/grant-graph',
      body: { scope: 'SMTP.Send Mail.Send' },
    });
  });
});
