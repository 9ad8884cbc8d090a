import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import { errorOf, graphAppId, registered, roleIds } from '../../testing/directory-tenant.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  ask = directoryClient(tenant, await directoryToken(tenant));
});
afterAll(() => tenant.stop());

const unknownRole = { id: '11111111-2222-4333-8444-555555555555', type: 'Role' };
const smtpSend = { id: '258f6531-6087-4cc4-bb90-092c5fb3ed3f', type: 'Scope' };

describe('a registration made through Graph', () => {
  test('has what was sent, an object id beside its client id, and no enterprise application', async () => {
    const sent = {
      displayName: 'Scanner',
      signInAudience: 'AzureADMultipleOrgs',
      isFallbackPublicClient: false,
      tags: ['sendproof:1'],
      notes: 'for the scanner',
      publicClient: { redirectUris: ['http://localhost'] },
      requiredResourceAccess: [{ resourceAppId: graphAppId, resourceAccess: [smtpSend, unknownRole] }],
    };
    const made = await ask('POST', '/applications', sent);
    expect(made).toMatchObject({ status: 201, body: sent });
    const { id, appId } = made.body;
    expect(id).not.toBe(appId);
    for (const key of [`/applications/${id}`, `/applications(appId='${appId}')`]) {
      expect(await ask('GET', key)).toMatchObject({ status: 200, body: { ...sent, id, appId } });
    }
    expect((await ask('GET', `/applications/${appId}`)).status).toBe(404);
    expect((await ask('GET', `/servicePrincipals(appId='${appId}')`)).status).toBe(404);
  });

  test('stands in the portal, and what is changed there is read through Graph', async () => {
    const { id, appId } = await registered(ask, { displayName: 'Both ways', notes: 'Ask Jan' });
    const page = `${tenant.portal}/app-registrations/${appId}`;
    const shown = await (await fetch(page)).text();
    for (const text of ['Both ways', 'Ask Jan', 'Create Service Principal']) expect(shown).toContain(text);
    const answer = await fetch(`${page}/authentication/add`, {
      method: 'POST',
      headers: { Origin: tenant.portal },
      body: new URLSearchParams({ platform: 'publicClient', redirectUri: 'http://localhost:2132' }),
    });
    expect(answer.ok).toBe(true);
    const { body } = await ask('GET', `/applications/${id}`);
    expect(body.publicClient.redirectUris).toEqual(['http://localhost:2132']);
  });

  test('keeps what a change does not name, and gets whole lists for those it names', async () => {
    const { id } = await registered(ask, {
      web: { redirectUris: ['https://a.example'], homePageUrl: 'https://home.example' },
      publicClient: { redirectUris: ['http://localhost'] },
      tags: ['a', 'b'],
    });
    const change = {
      web: { redirectUris: ['https://b.example'] },
      tags: ['c'],
      isFallbackPublicClient: true,
    };
    expect((await ask('PATCH', `/applications/${id}`, change)).status).toBe(204);
    expect((await ask('GET', `/applications/${id}`)).body).toMatchObject({
      displayName: 'Scanner',
      web: { redirectUris: ['https://b.example'], homePageUrl: 'https://home.example' },
      publicClient: { redirectUris: ['http://localhost'] },
      tags: ['c'],
      isFallbackPublicClient: true,
    });
  });

  test.each([
    [
      'an account type that does not exist',
      { signInAudience: 'Everybody' },
      "400 Request_BadRequest: Invalid value specified for property 'signInAudience' of resource 'Application'.",
    ],
    [
      'a property that does not exist',
      { replyUrls: [] },
      "400 Request_BadRequest: Property 'replyUrls' does not exist as a declared property or extension property.",
    ],
    [
      'a member that does not exist',
      { web: { redirectUrls: [] } },
      "400 BadRequest: The property 'redirectUrls' does not exist on type 'microsoft.graph.webApplication'. Make sure to only use property names that are defined by the type.",
    ],
    [
      'a text for a truth value',
      { isFallbackPublicClient: 'true' },
      "400 BadRequest: Cannot convert a primitive value to the expected type 'Edm.Boolean'. See the inner exception for more details.",
    ],
    [
      'no name',
      { displayName: undefined },
      "400 Request_BadRequest: A value is required for property 'displayName' of resource 'Application'.",
    ],
    [
      'a client id of one’s own',
      { appId: graphAppId },
      "400 Request_BadRequest: Property 'appId' is read-only and cannot be set.",
    ],
    [
      'a web address without TLS',
      { web: { redirectUris: ['http://erp.example'] } },
      "400 Request_BadRequest: Invalid value specified for property 'web' of resource 'Application'.",
    ],
    [
      'one address twice',
      { web: { redirectUris: ['https://a.example', 'https://a.example'] } },
      '400 Request_BadRequest: Redirect URIs must have distinct values.',
    ],
    [
      'one address on two platforms',
      { web: { redirectUris: ['http://localhost'] }, publicClient: { redirectUris: ['http://localhost'] } },
      '400 Request_BadRequest: Redirect URIs must have distinct values.',
    ],
    [
      'one tag twice',
      { tags: ['a', 'a'] },
      '400 Request_BadRequest: Request contains a property with duplicate values.',
    ],
    [
      'one permission twice',
      { requiredResourceAccess: [{ resourceAppId: graphAppId, resourceAccess: [smtpSend, smtpSend] }] },
      '400 Request_BadRequest: Request contains a property with duplicate values.',
    ],
    [
      'a secret of one’s own',
      { passwordCredentials: [{ displayName: 'x' }] },
      '400 Request_BadRequest: Updates to passwordCredentials property with new values are not allowed. Use the addPassword action.',
    ],
    [
      'personal accounts without tokens of version 2',
      { signInAudience: 'AzureADandPersonalMicrosoftAccount' },
      "400 Request_BadRequest: Invalid value specified for property 'api.requestedAccessTokenVersion' of resource 'Application'.",
    ],
  ])('is refused with %s, and nothing is made', async (_, more, error) => {
    const before = tenant.state.apps.length;
    expect(errorOf(await ask('POST', '/applications', { displayName: 'Scanner', ...more }))).toBe(error);
    expect(tenant.state.apps).toHaveLength(before);
  });

  test('takes its enterprise application and what was granted along when it is deleted; then it lies among the deleted', async () => {
    const { id, appId, principalId } = await registered(ask, {}, true);
    const graph = tenant.state.apiObjectIds['Microsoft Graph'] ?? '';
    const role = { principalId, resourceId: graph, appRoleId: roleIds['Mail.Send'] };
    expect((await ask('POST', `/servicePrincipals/${graph}/appRoleAssignedTo`, role)).status).toBe(201);

    expect((await ask('DELETE', `/applications/${id}`)).status).toBe(204);
    expect(errorOf(await ask('GET', `/applications/${id}`))).toBe(
      `404 Request_ResourceNotFound: Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
    expect((await ask('GET', `/servicePrincipals/${principalId}`)).status).toBe(404);
    const { body: assigned } = await ask('GET', `/servicePrincipals/${graph}/appRoleAssignedTo`);
    expect(assigned.value).toEqual([]);

    const deleted = await ask('GET', '/directory/deletedItems/microsoft.graph.application');
    expect(deleted.body.value).toMatchObject([{ id, appId, deletedDateTime: expect.any(String) }]);
    expect((await ask('DELETE', `/directory/deletedItems/${id}`)).status).toBe(204);
    expect((await ask('DELETE', `/directory/deletedItems/${id}`)).status).toBe(404);
  });

  test('has owners: an account once, and no longer when taken out', async () => {
    const { id } = await registered(ask);
    const { body: me } = await ask('GET', '/me');
    const owner = { '@odata.id': `${tenant.services.graph}/v1.0/directoryObjects/${me.id}` };
    expect((await ask('POST', `/applications/${id}/owners/$ref`, owner)).status).toBe(204);
    expect(errorOf(await ask('POST', `/applications/${id}/owners/$ref`, owner))).toBe(
      "400 Request_BadRequest: One or more added object references already exist for the following modified properties: 'owners'.",
    );
    const { body: owners } = await ask('GET', `/applications/${id}/owners`);
    expect(owners.value).toMatchObject([{ '@odata.type': '#microsoft.graph.user', id: me.id }]);
    await ask('DELETE', `/applications/${id}/owners/${me.id}/$ref`);
    expect((await ask('GET', `/applications/${id}/owners`)).body.value).toEqual([]);
  });
});

describe('an enterprise application', () => {
  test('is made for a registration, once', async () => {
    const { appId } = await registered(ask);
    expect(await ask('POST', '/servicePrincipals', { appId })).toMatchObject({
      status: 201,
      body: { appId, displayName: 'Scanner', accountEnabled: true, appRoleAssignmentRequired: false },
    });
    expect(errorOf(await ask('POST', '/servicePrincipals', { appId }))).toBe(
      `409 Request_MultipleObjectsWithSameKeyValue: The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    );
  });

  test('is not made for a client id that nobody registered', async () => {
    const answer = await ask('POST', '/servicePrincipals', { appId: unknownRole.id });
    expect(errorOf(answer)).toBe(
      `400 Request_BadRequest: The appId '${unknownRole.id}' of the service principal does not reference a valid application object.`,
    );
    expect(answer.body.error.details).toMatchObject([
      { code: 'NoBackingApplicationObject', target: 'appId' },
    ]);
  });

  test('stands for an API too, with the permissions it offers; one that was never used is made like any other', async () => {
    const { body } = await ask('GET', `/servicePrincipals(appId='${graphAppId}')`);
    expect(body.id).not.toBe(graphAppId);
    expect(body.appRoles).toContainEqual(
      expect.objectContaining({ value: 'Mail.Send', id: roleIds['Mail.Send'], isEnabled: true }),
    );
    expect(body.oauth2PermissionScopes).toContainEqual(
      expect.objectContaining({ value: 'SMTP.Send', id: smtpSend.id, type: 'User' }),
    );
    delete tenant.state.apiObjectIds['Office 365 Exchange Online'];
    const exchange = { appId: '00000002-0000-0ff1-ce00-000000000000' };
    expect((await ask('GET', `/servicePrincipals(appId='${exchange.appId}')`)).status).toBe(404);
    expect(await ask('POST', '/servicePrincipals', exchange)).toMatchObject({ status: 201, body: exchange });
    expect((await ask('GET', `/servicePrincipals(appId='${exchange.appId}')`)).status).toBe(200);
  });

  test('is switched off, demands assignment, and can be changed back', async () => {
    const { principalId } = await registered(ask, {}, true);
    const change = { accountEnabled: false, appRoleAssignmentRequired: true, tags: ['x'], notes: 'n' };
    expect((await ask('PATCH', `/servicePrincipals/${principalId}`, change)).status).toBe(204);
    expect((await ask('GET', `/servicePrincipals/${principalId}`)).body).toMatchObject(change);
  });
});
