import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  ask = directoryClient(tenant, await directoryToken(tenant));
});
afterAll(() => tenant.stop());

const errorOf = ({ status, body }: Awaited<ReturnType<AskDirectory>>) =>
  `${status} ${body.error.code}: ${body.error.message}`;

async function newApplication(more: object = {}) {
  const made = await ask('POST', '/applications', { displayName: 'Scanner', ...more });
  expect([made.status, made.body.error]).toEqual([201, undefined]);
  return made.body;
}

describe('a registration made through Graph', () => {
  test('has what was sent, an object id beside its client id, and no enterprise application', async () => {
    const made = await newApplication({
      signInAudience: 'AzureADMultipleOrgs',
      isFallbackPublicClient: false,
      tags: ['sendproof:1'],
      notes: 'for the scanner',
      publicClient: { redirectUris: ['http://localhost'] },
      requiredResourceAccess: [
        {
          resourceAppId: '00000003-0000-0000-c000-000000000000',
          resourceAccess: [
            { id: '258f6531-6087-4cc4-bb90-092c5fb3ed3f', type: 'Scope' },
            { id: '11111111-2222-4333-8444-555555555555', type: 'Role' },
          ],
        },
      ],
    });
    expect(made.id).not.toBe(made.appId);
    for (const key of [`/applications/${made.id}`, `/applications(appId='${made.appId}')`]) {
      const { status, body } = await ask('GET', key);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        id: made.id,
        displayName: 'Scanner',
        signInAudience: 'AzureADMultipleOrgs',
        isFallbackPublicClient: false,
        tags: ['sendproof:1'],
        notes: 'for the scanner',
        publicClient: { redirectUris: ['http://localhost'] },
        requiredResourceAccess: [{ resourceAccess: [{ type: 'Scope' }, { type: 'Role' }] }],
      });
    }
    expect((await ask('GET', `/servicePrincipals(appId='${made.appId}')`)).status).toBe(404);
    const principal = await ask('POST', '/servicePrincipals', { appId: made.appId });
    expect(principal).toMatchObject({ status: 201, body: { appId: made.appId, accountEnabled: true } });
    expect(errorOf(await ask('POST', '/servicePrincipals', { appId: made.appId }))).toBe(
      `409 Request_MultipleObjectsWithSameKeyValue: The service principal cannot be created, updated, or restored because the service principal name ${made.appId} is already in use.`,
    );
  });
});
