import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import { errorOf, graphAppId, objectIds, registered, roleIds } from '../../testing/directory-tenant.ts';
import { askToken } from '../../testing/mail.ts';

const longMs = 600_000;
let tenant: PracticeTenant;
let ask: AskDirectory;
beforeAll(async () => {
  tenant = await startTenant({ empty: true, directoryDelayMs: longMs });
  ask = directoryClient(tenant, await directoryToken(tenant));
});
afterAll(() => tenant.stop());

/** As if the delay had passed. */
function later(): void {
  const { apps, servicePrincipals, grants } = tenant.state;
  for (const each of [...apps, ...servicePrincipals, ...grants]) delete each.visibleAt;
}

test('what was just made is not found, listed or referred to before the directory shows it', async () => {
  const { graph } = objectIds(tenant);
  const { id, appId } = await registered(ask);
  expect((await ask('GET', `/applications/${id}`)).status).toBe(404);
  expect((await ask('PATCH', `/applications/${id}`, { notes: 'x' })).status).toBe(404);
  expect((await ask('POST', `/applications/${id}/addPassword`, {})).status).toBe(404);
  expect((await ask('GET', '/applications')).body.value).toEqual([]);
  expect(errorOf(await ask('POST', '/servicePrincipals', { appId }))).toContain(
    'does not reference a valid application object',
  );
  const scope = 'https://graph.microsoft.com/.default';
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: 'x', scope };
  expect((await askToken(tenant, form)).body.error_codes).toEqual([700016]);
  later();
  expect((await ask('GET', `/applications/${id}`)).status).toBe(200);

  const { body: principal } = await ask('POST', '/servicePrincipals', { appId });
  expect((await ask('GET', `/servicePrincipals/${principal.id}`)).status).toBe(404);
  expect((await ask('POST', '/servicePrincipals', { appId })).status).toBe(409);
  expect((await askToken(tenant, form)).body.error_codes).toEqual([7000229]);
  const role = { principalId: principal.id, resourceId: graph, appRoleId: roleIds['Mail.Send'] };
  const assign = () => ask('POST', `/servicePrincipals/${graph}/appRoleAssignedTo`, role);
  expect(errorOf(await assign())).toBe('400 Request_BadRequest: Not a valid reference update.');
  const grant = {
    clientId: principal.id,
    consentType: 'AllPrincipals',
    resourceId: graph,
    scope: 'User.Read',
  };
  expect((await ask('POST', '/oauth2PermissionGrants', grant)).status).toBe(404);
  later();

  expect((await assign()).status).toBe(201);
  expect((await ask('POST', '/oauth2PermissionGrants', grant)).status).toBe(201);
  const held = async () => {
    const roles = await ask('GET', `/servicePrincipals/${principal.id}/appRoleAssignments`);
    const scopes = await ask('GET', `/servicePrincipals/${principal.id}/oauth2PermissionGrants`);
    return [roles.body.value.length, scopes.body.value.length];
  };
  expect(await held()).toEqual([0, 0]);
  expect((await assign()).status).toBe(400);
  expect((await ask('POST', '/oauth2PermissionGrants', grant)).status).toBe(409);
  later();
  expect(await held()).toEqual([1, 1]);
});

test('what was there before is shown at once, and a delay that passes by itself ends', async () => {
  expect((await ask('GET', `/servicePrincipals(appId='${graphAppId}')`)).status).toBe(200);
  tenant.state.directoryDelayMs = 50;
  const { id } = await registered(ask);
  tenant.state.directoryDelayMs = longMs;
  await expect.poll(async () => (await ask('GET', `/applications/${id}`)).status).toBe(200);
});
