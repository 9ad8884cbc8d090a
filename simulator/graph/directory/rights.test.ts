import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import {
  type AskDirectory,
  type DirectorySignIn,
  directoryClient,
  directoryToken,
  registeringScopes,
} from '../../testing/directory.ts';
import { errorOf, objectIds, registered, roleIds } from '../../testing/directory-tenant.ts';

let tenant: PracticeTenant;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
});
beforeEach(() => {
  // Consents add up in the tokens that follow.
  Object.assign(tenant.state, { apps: [], servicePrincipals: [], grants: [], usersMayRegister: true });
});
afterAll(() => tenant.stop());

const as = async (signIn: DirectorySignIn): Promise<AskDirectory> =>
  directoryClient(tenant, await directoryToken(tenant, signIn));

/** A member has the scopes where an administrator has consented for everybody. */
async function asMember(): Promise<AskDirectory> {
  await as({});
  const bootstrap = tenant.state.foreignApps[0]?.appId ?? '';
  for (const scope of registeringScopes) {
    const grant = { appId: bootstrap, scope, principal: 'everybody', permissionEffectiveAt: 0 } as const;
    tenant.state.grants.push({ kind: 'delegated', api: 'Microsoft Graph', ...grant });
  }
  return as({ account: 'ana' });
}

const refused = '403 Authorization_RequestDenied: Insufficient privileges to complete the operation.';
const unknownId = '11111111-2222-4333-8444-555555555555';

describe('the scopes of a token', () => {
  test.each([
    [['Application.Read.All'], 'GET', '/applications', 200],
    [['User.Read'], 'GET', '/applications', 403],
    [['Application.Read.All'], 'POST', '/applications', 403],
    [['Application.ReadWrite.All'], 'POST', '/applications', 400],
    [['Application.ReadWrite.All'], 'POST', `/servicePrincipals/${unknownId}/appRoleAssignedTo`, 403],
    [['AppRoleAssignment.ReadWrite.All'], 'POST', `/servicePrincipals/${unknownId}/appRoleAssignedTo`, 403],
    [
      ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
      'POST',
      `/servicePrincipals/${unknownId}/appRoleAssignedTo`,
      404,
    ],
    [['Application.ReadWrite.All'], 'POST', '/oauth2PermissionGrants', 403],
    [['DelegatedPermissionGrant.ReadWrite.All'], 'POST', '/oauth2PermissionGrants', 400],
    [['DelegatedPermissionGrant.ReadWrite.All'], 'GET', '/oauth2PermissionGrants', 200],
    [['Application.Read.All'], 'GET', '/oauth2PermissionGrants', 403],
    [['Directory.Read.All'], 'GET', '/oauth2PermissionGrants', 200],
    [['Directory.Read.All'], 'GET', '/organization', 200],
    [['Application.Read.All'], 'GET', '/policies/defaultAppManagementPolicy', 403],
    [['Policy.Read.All'], 'GET', '/policies/defaultAppManagementPolicy', 200],
    [['Policy.Read.All'], 'GET', '/identity/conditionalAccess/policies', 200],
  ])('%j: %s %s is answered with %i', async (scopes, method, path, status) => {
    const ask = await as({ scopes });
    expect((await ask(method, path, method === 'GET' ? undefined : {})).status).toBe(status);
  });

  test('Conditional Access has its own words for missing ones', async () => {
    const ask = await as({ scopes: ['Directory.Read.All'] });
    expect(errorOf(await ask('GET', '/identity/conditionalAccess/policies'))).toBe(
      '403 AccessDenied: You cannot perform the requested operation, required scopes are missing in the token.',
    );
  });

  test('without a token nothing is told', async () => {
    const answer = await directoryClient(tenant, '')('GET', '/applications');
    expect(errorOf(answer)).toBe('401 InvalidAuthenticationToken: Access token is empty.');
  });

  test('come with Microsoft’s command-line client as with the one that the cloud file names', async () => {
    const ask = await as({ clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e' });
    expect((await ask('GET', '/applications')).body.value).toEqual([]);
    const { body } = await ask(
      'GET',
      "/servicePrincipals?$filter=startswith(displayName,'Microsoft Graph Command')",
    );
    expect(body.value).toMatchObject([{ appId: '14d82eec-204b-4c2f-b7e8-296a70dab67e' }]);
  });
});

describe('the person who is signed in', () => {
  test('an application administrator does everything but give Graph’s application permissions', async () => {
    const ask = await as({ account: 'eva' });
    const { principalId } = await registered(ask, {}, true);
    const { graph, exchange } = objectIds(tenant);
    const grant = {
      clientId: principalId,
      consentType: 'AllPrincipals',
      resourceId: graph,
      scope: 'Mail.Send',
    };
    expect((await ask('POST', '/oauth2PermissionGrants', grant)).status).toBe(201);
    const assign = (resourceId: string, appRoleId: string) =>
      ask('POST', `/servicePrincipals/${resourceId}/appRoleAssignedTo`, {
        principalId,
        resourceId,
        appRoleId,
      });
    expect((await assign(exchange, roleIds['SMTP.SendAsApp'])).status).toBe(201);
    expect(errorOf(await assign(graph, roleIds['Mail.Send']))).toBe(refused);
    expect(errorOf(await ask('GET', '/identity/conditionalAccess/policies'))).toBe(refused);
  });

  test('a member registers what then is its own, and neither consents nor touches what others own', async () => {
    const { id: others } = await registered(await as({}), { displayName: 'Of others' });
    const ask = await asMember();
    const { id, principalId } = await registered(ask, {}, true);
    expect(tenant.state.apps.at(-1)?.owners).toEqual([objectIds(tenant).account('ana')]);
    expect((await ask('POST', `/applications/${id}/addPassword`, {})).status).toBe(200);
    expect(errorOf(await ask('PATCH', `/applications/${others}`, { notes: 'x' }))).toBe(refused);
    const resourceId = objectIds(tenant).exchange;
    const grant = { clientId: principalId, consentType: 'AllPrincipals', resourceId, scope: 'SMTP.Send' };
    expect(errorOf(await ask('POST', '/oauth2PermissionGrants', grant))).toBe(refused);
    const role = { principalId, resourceId, appRoleId: roleIds['SMTP.SendAsApp'] };
    const assigned = await ask('POST', `/servicePrincipals/${resourceId}/appRoleAssignedTo`, role);
    expect(errorOf(assigned)).toBe(refused);
  });

  test('a member registers nothing where the tenant does not let members', async () => {
    tenant.state.usersMayRegister = false;
    expect(errorOf(await (await asMember())('POST', '/applications', { displayName: 'X' }))).toBe(refused);
  });

  test('a member cannot consent to these scopes itself', async () => {
    expect(await directoryToken(tenant, { account: 'ana' })).toBe('undefined');
  });
});
