import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import {
  errorOf,
  exchangeAppId,
  graphAppId,
  objectIds,
  registered,
  roleIds,
  withOptions,
} from '../../testing/directory-tenant.ts';
import { askToken } from '../../testing/mail.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
let graph: string;
let exchange: string;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  ask = directoryClient(tenant, await directoryToken(tenant));
  ({ graph, exchange } = objectIds(tenant));
});
afterAll(() => tenant.stop());

const assign = (resource: string, body: object) =>
  ask('POST', `/servicePrincipals/${resource}/appRoleAssignedTo`, body);
const sending = { appRoleId: roleIds['Mail.Send'] };

describe('an application permission granted through Graph', () => {
  test('is listed on both sides, works in a token, and is taken back', async () => {
    const { id, appId, principalId } = await registered(ask, {}, true);
    const made = await assign(graph, { principalId, resourceId: graph, ...sending });
    expect(made).toMatchObject({
      status: 201,
      body: { principalId, resourceId: graph, ...sending, principalType: 'ServicePrincipal' },
    });
    const held = await ask('GET', `/servicePrincipals/${principalId}/appRoleAssignments`);
    expect(held.body.value).toMatchObject([{ id: made.body.id, resourceDisplayName: 'Microsoft Graph' }]);
    const given = await ask('GET', `/servicePrincipals/${graph}/appRoleAssignedTo`);
    expect(given.body.value).toMatchObject([{ id: made.body.id, principalDisplayName: 'Scanner' }]);

    const { body: secret } = await ask('POST', `/applications/${id}/addPassword`, {});
    const scope = 'https://graph.microsoft.com/.default';
    const form = {
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secret.secretText,
      scope,
    };
    const { body: token } = await askToken(tenant, form);
    const [, claims = ''] = String(token.access_token).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString()).roles).toEqual(['Mail.Send']);

    const taken = `/servicePrincipals/${graph}/appRoleAssignedTo/${made.body.id}`;
    expect((await ask('DELETE', taken)).status).toBe(204);
    expect((await ask('DELETE', taken)).status).toBe(404);
    expect((await ask('GET', `/servicePrincipals/${principalId}/appRoleAssignments`)).body.value).toEqual([]);
  });

  test('is granted once', async () => {
    const { principalId } = await registered(ask, {}, true);
    const body = { principalId, resourceId: exchange, appRoleId: roleIds['SMTP.SendAsApp'] };
    expect((await assign(exchange, body)).status).toBe(201);
    expect(errorOf(await assign(exchange, body))).toBe(
      '400 Request_BadRequest: Permission being assigned already exists on the object',
    );
  });

  test('refers to object ids: client ids, the registration’s id and another API’s permission are refused', async () => {
    const { id, appId, principalId } = await registered(ask, {}, true);
    const invalid = '400 Request_BadRequest: Not a valid reference update.';
    for (const wrong of [appId, id]) {
      expect(errorOf(await assign(graph, { principalId: wrong, resourceId: graph, ...sending }))).toBe(
        invalid,
      );
    }
    expect(errorOf(await assign(graph, { principalId, resourceId: graphAppId, ...sending }))).toBe(invalid);
    expect((await assign(graphAppId, { principalId, resourceId: graph, ...sending })).status).toBe(404);
    expect(errorOf(await assign(exchange, { principalId, resourceId: exchange, ...sending }))).toBe(
      `400 Request_BadRequest: Permission being assigned was not found on application '${exchangeAppId}'.`,
    );
  });

  test('is an assignment too where an account is let in to an application', async () => {
    const { principalId } = await registered(ask, {}, true);
    const ana = objectIds(tenant).account('ana');
    const body = {
      principalId: ana,
      resourceId: principalId,
      appRoleId: '00000000-0000-0000-0000-000000000000',
    };
    expect(await assign(principalId, body)).toMatchObject({ status: 201, body: { principalType: 'User' } });
    expect((await assign(principalId, body)).status).toBe(400);
  });
});

describe('delegated permissions granted through Graph', () => {
  const grants = '/oauth2PermissionGrants';
  const forAll = (clientId: string, scope: string) => ({
    clientId,
    consentType: 'AllPrincipals',
    resourceId: graph,
    scope,
  });

  test('are one grant for each API and person, changed as a whole and taken back', async () => {
    const { principalId } = await registered(ask, {}, true);
    const made = await ask('POST', grants, forAll(principalId, 'User.Read SMTP.Send'));
    expect(made).toMatchObject({ status: 201, body: { principalId: null, scope: 'User.Read SMTP.Send' } });
    expect(errorOf(await ask('POST', grants, forAll(principalId, 'Mail.Send')))).toBe(
      '409 Request_MultipleObjectsWithSameKeyValue: Permission entry already exists.',
    );
    const ana = objectIds(tenant).account('ana');
    const forAna = { ...forAll(principalId, 'Mail.Send'), consentType: 'Principal', principalId: ana };
    expect((await ask('POST', grants, forAna)).status).toBe(201);

    const one = `${grants}/${made.body.id}`;
    expect((await ask('PATCH', one, { scope: 'SMTP.Send offline_access' })).status).toBe(204);
    expect((await ask('GET', one)).body.scope).toBe('SMTP.Send offline_access');
    const listed = await ask('GET', withOptions(grants, { $filter: `clientId eq '${principalId}'` }));
    expect(listed.body.value.map((each: { consentType: string }) => each.consentType)).toEqual([
      'AllPrincipals',
      'Principal',
    ]);
    expect((await ask('DELETE', one)).status).toBe(204);
    const left = await ask('GET', `/servicePrincipals/${principalId}${grants}`);
    expect(left.body.value).toMatchObject([{ principalId: ana, scope: 'Mail.Send' }]);
  });

  test('are what the portal shows as granted, and what it grants is read back', async () => {
    const access = [{ id: '258f6531-6087-4cc4-bb90-092c5fb3ed3f', type: 'Scope' }];
    const { appId, principalId } = await registered(
      ask,
      { requiredResourceAccess: [{ resourceAppId: graphAppId, resourceAccess: access }] },
      true,
    );
    const page = `${tenant.portal}/app-registrations/${appId}/permissions`;
    await fetch(`${page}/consent`, { method: 'POST', headers: { Origin: tenant.portal } });
    const { body } = await ask('GET', `/servicePrincipals/${principalId}${grants}`);
    expect(body.value).toMatchObject([{ consentType: 'AllPrincipals', scope: 'SMTP.Send' }]);
    await ask('DELETE', `${grants}/${body.value[0].id}`);
    expect(await (await fetch(page)).text()).not.toContain('Granted for');
  });

  test.each([
    ['a client id', (client: string) => ({ ...forAll(client, 'User.Read'), clientId: graphAppId }), 404],
    [
      'an API’s client id',
      (client: string) => ({ ...forAll(client, 'User.Read'), resourceId: graphAppId }),
      404,
    ],
    [
      'another kind of consent',
      (client: string) => ({ ...forAll(client, 'User.Read'), consentType: 'All' }),
      400,
    ],
    [
      'one person without saying whom',
      (client: string) => ({ ...forAll(client, 'a'), consentType: 'Principal' }),
      400,
    ],
    ['an expiry', (client: string) => ({ ...forAll(client, 'a'), expiryTime: '2027-01-01T00:00:00Z' }), 400],
  ])('are refused with %s', async (_, body, status) => {
    const { principalId } = await registered(ask, {}, true);
    expect((await ask('POST', grants, body(principalId))).status).toBe(status);
  });
});
