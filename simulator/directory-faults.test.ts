import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { breakRegistration, type DirectoryFaultId, directoryFaultIds } from './directory-faults.ts';
import { type PracticeTenant, startTenant } from './start.ts';
import type { TenantState } from './tenant.ts';
import { answerOf, authorizeUrl, newVerifier, signedInTokens } from './testing/delegated.ts';
import { type AskDirectory, directoryClient, directoryToken } from './testing/directory.ts';
import { askToken } from './testing/mail.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
let healthy: Pick<TenantState, 'apps' | 'servicePrincipals' | 'grants'>;
beforeAll(async () => {
  tenant = await startTenant();
  ask = directoryClient(tenant, await directoryToken(tenant));
  const { apps, servicePrincipals, grants } = tenant.state;
  healthy = structuredClone({ apps, servicePrincipals, grants });
});
beforeEach(() => {
  Object.assign(tenant.state, structuredClone(healthy));
});
afterAll(() => tenant.stop());

const desktop = () => tenant.ready['winmentor-enterprise'].clientId;
const application = () => tenant.ready['aktion-next'].clientId;

/** Everything that Graph says of a registration, as one text. */
async function seen(appId: string): Promise<string> {
  const app = await ask('GET', `/applications(appId='${appId}')`);
  const owners = await ask('GET', `/applications(appId='${appId}')/owners`);
  const principal = await ask('GET', `/servicePrincipals(appId='${appId}')`);
  const key = `/servicePrincipals(appId='${appId}')`;
  const roles = await ask('GET', `${key}/appRoleAssignments`);
  const grants = await ask('GET', `${key}/oauth2PermissionGrants`);
  const said = [app, owners, principal, roles, grants].map(({ status, body }) => [
    status,
    body.error?.code ?? body,
  ]);
  return JSON.stringify(said);
}

function prepare(appId: string): void {
  const { state } = tenant;
  const app = state.apps.find((each) => each.appId === appId);
  app?.owners.push(state.accounts[0]?.oid ?? '');
  const grant = { appId, scope: 'SMTP.Send', principal: 'everybody', permissionEffectiveAt: 0 } as const;
  state.grants.push({ kind: 'delegated', api: 'Microsoft Graph', ...grant });
}

describe('a registration broken by hand', () => {
  test.each(directoryFaultIds)('%s shows in what Graph answers', async (id) => {
    prepare(desktop());
    const before = await seen(desktop());
    expect(await seen(desktop())).toBe(before);
    expect(breakRegistration(tenant.state, desktop(), id)).toBe(true);
    expect(await seen(desktop())).not.toBe(before);
  });

  test('what an app has not cannot be broken', () => {
    expect(breakRegistration(tenant.state, application(), 'owner-missing')).toBe(false);
    expect(breakRegistration(tenant.state, 'nobody', 'secret-removed')).toBe(false);
  });

  const signIn = (scope = 'https://outlook.office.com/SMTP.Send') => ({
    clientId: desktop(),
    scope,
    redirectUri: 'http://localhost:2132',
  });

  test.each([
    ['service-principal-missing', 'AADSTS7000229'],
    ['service-principal-disabled', 'AADSTS7000112'],
    ['assignment-required', 'AADSTS50105'],
  ] as const)('%s stops a sign-in on Entra’s page with %s', async (id, code) => {
    breakRegistration(tenant.state, desktop(), id);
    const end = await answerOf(authorizeUrl(tenant, signIn(), newVerifier().challenge));
    expect(end).toMatchObject({ kind: 'stopped', sentence: expect.stringContaining(code) });
  });

  test.each([
    ['redirect-on-wrong-platform', 7000218],
    ['localhost-twice', undefined],
  ] as const)('%s: the token endpoint answers %s', async (id, code) => {
    breakRegistration(tenant.state, desktop(), id);
    const body = await signedInTokens(tenant, signIn());
    expect(body.error_codes).toEqual(code === undefined ? undefined : [code]);
  });

  test.each([
    ['secret-removed', [7000215]],
    ['secret-expired', [7000222]],
    ['service-principal-missing', [7000229]],
    ['service-principal-disabled', [7000112]],
    ['assignment-required', undefined],
  ] as const satisfies readonly (readonly [DirectoryFaultId, unknown])[])(
    '%s: an application that acts by itself is answered %j',
    async (id, codes) => {
      const { clientId, clientSecret = '' } = tenant.ready['aktion-next'];
      breakRegistration(tenant.state, application(), id);
      const scope = 'https://graph.microsoft.com/.default';
      const form = {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      };
      expect((await askToken(tenant, form)).body.error_codes).toEqual(codes);
    },
  );

  test('assignment lets in who is assigned, through Graph or in the portal, also when a sign-in is renewed', async () => {
    breakRegistration(tenant.state, desktop(), 'assignment-required');
    const page = `${tenant.portal}/enterprise-apps/${desktop()}`;
    const assigned = await fetch(`${page}/assign`, {
      method: 'POST',
      headers: { Origin: tenant.portal },
      body: new URLSearchParams({ user: `ana@${tenant.domain}` }),
    });
    expect(await assigned.text()).toContain(`ana@${tenant.domain}</li>`);
    const first = await signedInTokens(tenant, signIn('https://outlook.office.com/SMTP.Send offline_access'));
    expect(first.error).toBeUndefined();
    tenant.state.servicePrincipals.find(({ appId }) => appId === desktop())?.assignments.pop();
    const renewed = await askToken(tenant, {
      grant_type: 'refresh_token',
      client_id: desktop(),
      refresh_token: String(first.refresh_token),
    });
    expect(renewed.body).toMatchObject({ error: 'invalid_grant', error_codes: [50105] });
  });
});
