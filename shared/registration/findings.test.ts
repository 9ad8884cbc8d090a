import { describe, expect, it } from 'vitest';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { desiredRegistration } from './desired.ts';
import type { ListedCredential, ObservedDirectory } from './directory.ts';
import { evidenceOf } from './evidence.ts';
import { findingsOf } from './findings.ts';
import type { Finding } from './plan-view.ts';
import {
  builtInRecipe,
  emptyDirectory,
  everyWay,
  finished,
  now,
  setupOf,
  tenantId,
  withApplication,
} from './testing/registration-facts.ts';

const at = now.toISOString();
const clientId = '11111111-2222-3333-4444-555555555555';
const ids = { tenantId, clientId };

function withPrincipal(
  observed: ObservedDirectory,
  change: Partial<NonNullable<ObservedDirectory['servicePrincipal']>>,
): ObservedDirectory {
  return {
    ...observed,
    servicePrincipal: observed.servicePrincipal && { ...observed.servicePrincipal, ...change },
  };
}

function secretOf(change: Partial<ListedCredential>): ListedCredential {
  return {
    keyId: 'key-1',
    kind: 'secret',
    displayName: 'Sendproof',
    hint: 'abc',
    thumbprint: undefined,
    endDateTime: '2027-05-19T00:00:00Z',
    ...change,
  };
}

const withSecrets =
  (...secrets: readonly Partial<ListedCredential>[]) =>
  (observed: ObservedDirectory) =>
    withApplication(observed, { credentials: secrets.map(secretOf) });

interface Row {
  readonly what: string;
  readonly recipe: string;
  readonly look: (observed: ObservedDirectory) => ObservedDirectory;
  readonly finds: Pick<Finding, 'id' | 'state'> & { readonly cause?: Finding['cause'] };
}

const rows: readonly Row[] = [
  {
    what: 'account types that the product cannot use',
    recipe: 'glpi',
    look: (observed) => withApplication(observed, { signInAudience: 'PersonalMicrosoftAccount' }),
    finds: { id: 'audience', state: 'wrong', cause: 'account-type-mismatch' },
  },
  {
    what: 'a missing redirect URI',
    recipe: 'winmentor-enterprise',
    look: (observed) => withApplication(observed, { redirectUris: { web: [], spa: [], publicClient: [] } }),
    finds: {
      id: 'redirect:publicClient:http://localhost:2132',
      state: 'wrong',
      cause: 'redirect-uri-mismatch',
    },
  },
  {
    what: 'a redirect URI on the wrong platform',
    recipe: 'winmentor-enterprise',
    look: (observed) =>
      withApplication(observed, {
        redirectUris: { web: [], spa: ['http://localhost:2132'], publicClient: [] },
      }),
    finds: {
      id: 'redirect:publicClient:http://localhost:2132',
      state: 'wrong',
      cause: 'wrong-platform-type',
    },
  },
  {
    what: 'localhost with another port on another platform, which Entra may take instead',
    recipe: 'winmentor-enterprise',
    look: (observed) =>
      withApplication(observed, {
        redirectUris: { web: ['http://localhost:9999'], spa: [], publicClient: ['http://localhost:2132'] },
      }),
    finds: {
      id: 'redirect:publicClient:http://localhost:2132',
      state: 'wrong',
      cause: 'wrong-platform-type',
    },
  },
  {
    what: 'localhost twice on one platform',
    recipe: 'winmentor-enterprise',
    look: (observed) =>
      withApplication(observed, {
        redirectUris: { web: [], spa: [], publicClient: ['http://localhost:2132', 'http://localhost'] },
      }),
    finds: { id: 'duplicate:publicClient:http://localhost:2132', state: 'warning' },
  },
  {
    what: 'localhost with another port, which Entra takes for the same',
    recipe: 'winmentor-enterprise',
    look: (observed) =>
      withApplication(observed, {
        redirectUris: { web: [], spa: [], publicClient: ['http://localhost:3000/'] },
      }),
    finds: { id: 'redirect:publicClient:http://localhost:2132', state: 'right' },
  },
  {
    what: 'public client flows where a secret is used',
    recipe: 'monitor-erp',
    look: (observed) => withApplication(observed, { isFallbackPublicClient: true }),
    finds: { id: 'public-client', state: 'wrong', cause: 'secret-sent-to-public-client' },
  },
  {
    what: 'no owner',
    recipe: 'glpi',
    look: (observed) => withApplication(observed, { owners: [] }),
    finds: { id: 'owner', state: 'warning' },
  },
  {
    what: 'owners that nobody may read',
    recipe: 'glpi',
    look: (observed) => withApplication(observed, { owners: undefined }),
    finds: { id: 'owner', state: 'unknown' },
  },
  {
    what: 'no enterprise application',
    recipe: 'glpi',
    look: (observed) => ({ ...observed, servicePrincipal: undefined }),
    finds: { id: 'service-principal', state: 'wrong', cause: 'service-principal-missing' },
  },
  {
    what: 'an enterprise application that is switched off',
    recipe: 'glpi',
    look: (observed) => withPrincipal(observed, { accountEnabled: false }),
    finds: { id: 'service-principal', state: 'wrong', cause: 'app-disabled' },
  },
  {
    what: 'assignment required, without knowing who is assigned',
    recipe: 'glpi',
    look: (observed) => withPrincipal(observed, { appRoleAssignmentRequired: true }),
    finds: { id: 'assignment', state: 'wrong', cause: 'user-not-assigned' },
  },
  {
    what: 'Conditional Access that may stop the sign-in',
    recipe: 'glpi',
    look: (observed) => ({ ...observed, conditionalAccess: { state: 'seen', value: ['MFA for all'] } }),
    finds: { id: 'conditional-access', state: 'warning' },
  },
  {
    what: 'Conditional Access that nobody may read',
    recipe: 'glpi',
    look: (observed) => ({ ...observed, conditionalAccess: { state: 'unreadable', raw: '403' } }),
    finds: { id: 'conditional-access', state: 'unknown' },
  },
  {
    what: 'a permission that is not asked for',
    recipe: 'aevo-innovate',
    look: (observed) => withApplication(observed, { requested: [] }),
    finds: {
      id: 'requested:exchange/application/SMTP.SendAsApp',
      state: 'wrong',
      cause: 'smtp-oauth-rejected',
    },
  },
  {
    what: 'the delegated permission of the same name, where the one of the application is needed',
    recipe: 'aevo-innovate',
    look: (observed) =>
      withApplication(observed, {
        requested: [
          {
            resourceAppId: '00000003-0000-0000-c000-000000000000',
            id: 'e383f46e-2787-4529-855e-0e479a3ffac0',
            type: 'Scope',
          },
        ],
      }),
    finds: { id: 'leftover:requested:Microsoft Graph:delegated:Mail.Send', state: 'warning' },
  },
  {
    what: 'a consent that is missing',
    recipe: 'glpi',
    look: (observed) => ({ ...observed, grants: [] }),
    finds: { id: 'granted:graph/delegated/SMTP.Send', state: 'wrong', cause: 'consent-missing' },
  },
  {
    what: 'a consent of one person only',
    recipe: 'glpi',
    look: (observed) => ({
      ...observed,
      grants: observed.grants.map((grant) => ({ ...grant, consentType: 'Principal' as const })),
    }),
    finds: { id: 'granted:graph/delegated/SMTP.Send', state: 'wrong', cause: 'consent-missing' },
  },
  {
    what: 'consents that nobody may read',
    recipe: 'glpi',
    look: (observed) => ({ ...observed, grants: [], grantsUnreadable: '403' }),
    finds: { id: 'granted:graph/delegated/SMTP.Send', state: 'unknown' },
  },
  {
    what: 'a consent for the whole organisation beside a role in Exchange',
    recipe: 'aktion-next',
    look: (observed) => ({
      ...observed,
      roleAssignments: [
        { id: 'r', resourceId: 'sp-graph', appRoleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96' },
      ],
    }),
    finds: { id: 'leftover:granted:Microsoft Graph:Mail.Send', state: 'warning' },
  },
  {
    what: 'a delegated consent that the product does not need',
    recipe: 'glpi',
    look: (observed) => ({
      ...observed,
      grants: observed.grants.map((grant) => ({ ...grant, scopes: [...grant.scopes, 'Mail.ReadWrite'] })),
    }),
    finds: { id: 'leftover:granted:Microsoft Graph:Mail.ReadWrite:all', state: 'warning' },
  },
  {
    what: 'no secret',
    recipe: 'aktion-next',
    look: withSecrets(),
    finds: { id: 'credential', state: 'wrong', cause: 'client-secret-wrong' },
  },
  {
    what: 'a secret that has ended',
    recipe: 'aktion-next',
    look: withSecrets({ endDateTime: '2026-11-01T00:00:00Z' }),
    finds: { id: 'credential', state: 'wrong', cause: 'client-secret-expired' },
  },
  {
    what: 'another secret than the one kept here',
    recipe: 'aktion-next',
    look: withSecrets({ hint: 'xyz' }),
    finds: { id: 'credential', state: 'wrong', cause: 'client-secret-wrong' },
  },
  {
    what: 'the secret that is kept here, beside one that has ended',
    recipe: 'aktion-next',
    look: withSecrets({ hint: 'xyz', endDateTime: '2026-11-01T00:00:00Z' }, {}),
    finds: { id: 'credential', state: 'right' },
  },
  {
    what: 'a secret whose beginning the directory does not tell',
    recipe: 'aktion-next',
    look: withSecrets({ hint: undefined }),
    finds: { id: 'credential', state: 'unknown' },
  },
  {
    what: 'a secret that ends soon',
    recipe: 'aktion-next',
    look: withSecrets({ endDateTime: '2026-12-10T00:00:00Z' }),
    finds: { id: 'credential-end', state: 'warning' },
  },
  {
    what: 'a policy that forbids secrets',
    recipe: 'aktion-next',
    look: (observed) => ({
      ...observed,
      policy: {
        state: 'seen',
        value: { secretsForbidden: true, secretMaxDays: undefined, certificateMaxDays: undefined },
      },
    }),
    finds: { id: 'policy', state: 'warning' },
  },
];

function look(row: Row, facts: Partial<Parameters<typeof findingsOf>[2]> = {}) {
  const { desired, observed } = finished(row.recipe, {
    ...ids,
    ...(row.recipe === 'glpi' ? { productRedirectUri: 'https://helpdesk.contoso.com/callback' } : {}),
  });
  return findingsOf(desired, row.look(observed), { now, secretHint: 'abc', ...facts });
}

describe('what Verify finds', () => {
  it.each(rows)('names $what', (row) => {
    const findings = look(row);
    expect(findings.find(({ id }) => id === row.finds.id)).toMatchObject(row.finds);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  it('warns only, once somebody has signed in, of what keeps others out', () => {
    for (const what of [
      'assignment required, without knowing who is assigned',
      'a consent of one person only',
    ]) {
      const row = rows.find((each) => each.what === what);
      const found = row && look(row, { someoneSignedIn: true }).find(({ id }) => id === row.finds.id);
      expect(found?.state, what).toBe('warning');
    }
  });

  it.each(everyWay)('of $recipe, $way is all right once all was done', ({ recipe, way }) => {
    const facts = { ...ids, way, productRedirectUri: 'https://helpdesk.contoso.com/callback' };
    const { desired, observed } = finished(recipe, facts);
    const findings = findingsOf(desired, observed, { now, secretHint: 'abc' });
    expect(findings.filter(({ state }) => state !== 'right')).toEqual([]);
    const evidence = evidenceOf(findings, at);
    for (const step of ['register', 'ids', 'credential', 'permissions'] as const)
      expect(evidence[step]?.state, step).toBe('proven');
    expect(evidence.signin).toBeUndefined();
  });

  it.each(Object.keys(languages) as Language[])('is said in %s', (language) => {
    const t = translatorFor(language);
    for (const row of rows) for (const { what } of look(row)) expect(t(what)).toMatch(/^.{10,}[.*`]$/u);
  });

  it('of a tenant without the registration is that it is not there', () => {
    const desired = desiredRegistration(builtInRecipe('glpi'), setupOf('glpi'));
    expect(findingsOf(desired, emptyDirectory, { now })).toMatchObject([
      { id: 'application', state: 'wrong', cause: 'app-not-found-in-tenant' },
    ]);
  });

  it('of several registrations of the name is that nobody knows which', () => {
    const { desired, observed } = finished('glpi');
    const { application } = observed;
    const candidates = application ? [application, application] : [];
    expect(findingsOf(desired, { ...emptyDirectory, candidates }, { now })).toMatchObject([
      { id: 'application', state: 'unknown' },
    ]);
  });

  it('tells another tenant and another client ID from the right ones', () => {
    const { desired, observed } = finished('aktion-next', ids);
    const idsOf = (facts: Partial<typeof desired>) =>
      findingsOf({ ...desired, ...facts }, observed, { now }).find(({ id }) => id === 'ids')?.state;
    expect(idsOf({})).toBe('right');
    expect(idsOf({ tenantId: 'contoso.com' })).toBe('right');
    expect(idsOf({ tenantId: clientId })).toBe('wrong');
    expect(idsOf({ clientId: tenantId })).toBe('wrong');
  });
});

describe('the evidence of Verify', () => {
  const evidenceFor = (recipe: string, change: Row['look']) => {
    const { desired, observed } = finished(recipe, ids);
    return evidenceOf(findingsOf(desired, change(observed), { now }), at);
  };

  it('fails the step with what was read as the proof', () => {
    const { permissions } = evidenceFor('aevo-innovate', (observed) => ({
      ...observed,
      roleAssignments: [],
    }));
    expect(permissions).toMatchObject({
      state: 'failing',
      diagnosis: {
        cause: 'smtp-oauth-rejected',
        stage: 'mail',
        evidence: [{ for: true, message: { key: 'register.finding.notGranted' } }],
      },
    });
  });

  it('proves nothing by a secret that may be another’s', () => {
    expect(evidenceFor('aktion-next', withSecrets({})).credential).toMatchObject({ state: 'unknown' });
  });

  it('is not held up by what only deserves to be known', () => {
    const { register } = evidenceFor('aktion-next', (observed) =>
      withApplication({ ...observed, policy: { state: 'unreadable', raw: '403' } }, { owners: undefined }),
    );
    expect(register?.state).toBe('proven');
  });

  it('leaves the registration open while the product’s callback is not entered', () => {
    expect(evidenceFor('glpi', (observed) => observed).register).toMatchObject({
      state: 'unknown',
      reason: { key: 'register.finding.callbackMissing' },
    });
  });
});
