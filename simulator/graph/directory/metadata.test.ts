import { afterAll, beforeAll, expect, test } from 'vitest';
import { checked } from '../../../test-data/checked.ts';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { newAppCertificate } from '../../testing/certificate.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import { directoryRoutes } from './service.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
const faults: string[] = [];
const accepted = new Set<string>();

/** The route that a path took, as the table of routes writes it. */
function routeOf(method: string, address: string): string | undefined {
  const path = address.replace(/\?.*$/u, '').replace(/^(\/\w+)\((?:[^)]*)\)/u, '$1/x');
  const matches = (pattern: string) => {
    const [asked, wanted] = [path.split('/'), pattern.split('/')];
    return (
      asked.length === wanted.length && wanted.every((part, at) => part.startsWith('{') || part === asked[at])
    );
  };
  const found = directoryRoutes.filter((route) => route.method === method && matches(route.path));
  // A route without names in it goes before one that would take the word for an id.
  return (found.find(({ path: each }) => each === path) ?? found[0])?.path;
}

beforeAll(async () => {
  tenant = await startTenant();
  tenant.state.conditionalAccess.push({
    id: '11111111-2222-4333-8444-555555555555',
    name: 'MFA for everybody',
    state: 'enabled',
    applications: ['All'],
    users: ['All'],
    controls: ['mfa'],
    createdAt: Date.now(),
  });
  tenant.state.credentialPolicy.secretMaxDays = 365;
  const plain = directoryClient(tenant, await directoryToken(tenant));
  const noted: AskDirectory = async (method, path, body) => {
    const answer = await plain(method, path, body);
    expect([method, path, answer.status < 400, answer.body?.error]).toEqual([method, path, true, undefined]);
    accepted.add(`${method} ${routeOf(method, path)}`);
    return answer;
  };
  ask = checked(noted, faults);
});
afterAll(() => tenant.stop());

const graphApi = '00000003-0000-0000-c000-000000000000';
const mailSend = 'b633e1c5-b582-4048-a93e-9f11b44c7e96';

async function readEverything(): Promise<void> {
  const owner = { '@odata.id': '' };
  for (const path of [
    '/applications',
    '/servicePrincipals',
    '/oauth2PermissionGrants',
    '/organization',
    '/me',
  ]) {
    await ask('GET', path);
  }
  const me = (await ask('GET', '/me')).body;
  await ask('GET', `/users/${me.id}`);
  await ask('GET', '/policies/defaultAppManagementPolicy');
  await ask('GET', '/identity/conditionalAccess/policies');
  owner['@odata.id'] = `https://graph.microsoft.com/v1.0/directoryObjects/${me.id}`;
  const app = await register();
  await ask('POST', `/applications/${app.id}/owners/$ref`, owner);
  await ask('GET', `/applications/${app.id}/owners`);
  await ask('DELETE', `/applications/${app.id}/owners/${me.id}/$ref`);
  await changeCredentials(app.id);
  await grantEverything(app.appId);
  await removeEverything(app);
}

async function register(): Promise<{ readonly id: string; readonly appId: string }> {
  const { body } = await ask('POST', '/applications', {
    displayName: 'Checked',
    signInAudience: 'AzureADMyOrg',
    isFallbackPublicClient: true,
    publicClient: { redirectUris: ['http://localhost'] },
    tags: ['a'],
    notes: 'b',
    requiredResourceAccess: [{ resourceAppId: graphApi, resourceAccess: [{ id: mailSend, type: 'Role' }] }],
  });
  await ask('PATCH', `/applications(appId='${body.appId}')`, {
    web: { redirectUris: ['https://erp.example/callback'], homePageUrl: 'https://erp.example' },
    info: { supportUrl: 'https://erp.example/help' },
    api: { requestedAccessTokenVersion: 2 },
  });
  return body;
}

async function changeCredentials(id: string): Promise<void> {
  const endDateTime = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const made = await ask('POST', `/applications/${id}/addPassword`, {
    passwordCredential: { displayName: 'Sendproof', endDateTime },
  });
  const { der: key } = await newAppCertificate();
  await ask('PATCH', `/applications/${id}`, {
    keyCredentials: [{ type: 'AsymmetricX509Cert', usage: 'Verify', key, displayName: 'c' }],
  });
  const app = await ask('GET', `/applications/${id}?$select=id,keyCredentials,passwordCredentials`);
  expect(app.body.keyCredentials).toHaveLength(1);
  expect(app.body.passwordCredentials).toHaveLength(1);
  await ask('POST', `/applications/${id}/removePassword`, { keyId: made.body.keyId });
}

async function grantEverything(appId: string): Promise<void> {
  const { body: client } = await ask('POST', '/servicePrincipals', { appId, tags: ['a'] });
  await ask('PATCH', `/servicePrincipals/${client.id}`, {
    accountEnabled: true,
    appRoleAssignmentRequired: false,
  });
  const { body: api } = await ask('GET', `/servicePrincipals(appId='${graphApi}')`);
  const role = { principalId: client.id, resourceId: api.id, appRoleId: mailSend };
  const { body: assigned } = await ask('POST', `/servicePrincipals/${api.id}/appRoleAssignedTo`, role);
  await ask('GET', `/servicePrincipals/${client.id}/appRoleAssignments?$filter=resourceId eq ${api.id}`);
  await ask('GET', `/servicePrincipals/${api.id}/appRoleAssignedTo?$top=5`);
  await ask('DELETE', `/servicePrincipals/${api.id}/appRoleAssignedTo/${assigned.id}`);
  const grant = { clientId: client.id, consentType: 'AllPrincipals', resourceId: api.id, scope: 'User.Read' };
  const { body: granted } = await ask('POST', '/oauth2PermissionGrants', grant);
  await ask('PATCH', `/oauth2PermissionGrants/${granted.id}`, { scope: 'User.Read SMTP.Send' });
  await ask('GET', `/oauth2PermissionGrants/${granted.id}`);
  await ask(
    'GET',
    `/oauth2PermissionGrants?$filter=clientId eq '${client.id}' and consentType eq 'AllPrincipals'`,
  );
  await ask('GET', `/servicePrincipals/${client.id}/oauth2PermissionGrants`);
  await ask('DELETE', `/oauth2PermissionGrants/${granted.id}`);
  await ask('DELETE', `/servicePrincipals/${client.id}`);
}

async function removeEverything({ id }: { readonly id: string }): Promise<void> {
  await ask('GET', `/applications/${id}`);
  await ask('DELETE', `/applications/${id}`);
  await ask('GET', '/directory/deletedItems/microsoft.graph.application');
  await ask('GET', `/directory/deletedItems/${id}`);
  await ask('DELETE', `/directory/deletedItems/${id}`);
}

test('every route of the directory answers with what Graph’s metadata says, and takes nothing else', async () => {
  await readEverything();
  expect(faults).toEqual([]);
  const untouched = directoryRoutes.filter(({ method, path }) => !accepted.has(`${method} ${path}`));
  expect(untouched.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
