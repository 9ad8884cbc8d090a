import { PublicClientApplication } from '@azure/msal-node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { msalNetwork } from '../testing/msal.ts';
import { type Person, personSignsIn } from '../testing/person.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
  tenant.state.deviceCodeIntervalSeconds = 1;
  for (const app of tenant.state.apps) app.isFallbackPublicClient = true;
});
afterEach(() => tenant.stop());

function signIn(person: Person, scopes = ['https://outlook.office.com/SMTP.Send']) {
  const app = new PublicClientApplication({
    auth: {
      clientId: tenant.ready['winmentor-enterprise'].clientId,
      authority: `${tenant.services.entra}/${tenant.tenantId}`,
      knownAuthorities: [new URL(tenant.services.entra).host],
    },
    system: { networkClient: msalNetwork(tenant.cloudFile) },
  });
  let said = '';
  const tokens = app.acquireTokenByDeviceCode({
    scopes,
    deviceCodeCallback: ({ verificationUri, userCode, message }) => {
      said = message;
      personSignsIn(verificationUri, { ...person, userCode }).catch((error: unknown) => {
        said = String(error);
      });
    },
  });
  return { tokens, said: () => said };
}

describe('signing in by device code', () => {
  test('a person types the code elsewhere and the waiting program gets its token', async () => {
    const { tokens, said } = signIn({ account: `jan@${tenant.domain}` });
    expect((await tokens)?.account?.username).toBe(`jan@${tenant.domain}`);
    expect(said()).toContain('/devicelogin and enter the code');
  });

  test('a person who declines ends the waiting', async () => {
    const { tokens } = signIn({ consent: 'cancel' });
    await expect(tokens).rejects.toMatchObject({ errorMessage: 'authorization_declined' });
  });

  test('an application that demands a credential is refused', async () => {
    for (const app of tenant.state.apps) app.isFallbackPublicClient = false;
    const { tokens } = signIn({});
    await expect(tokens).rejects.toThrow(/7000218|invalid_client|post_request_failed/u);
  });

  test('a wrong code says so on the page', async () => {
    const end = await personSignsIn(`${tenant.portal}/devicelogin`, { userCode: 'WRONGCODE' });
    expect(end).toMatchObject({
      kind: 'stopped',
      sentence: expect.stringContaining("That code didn't work"),
    });
  });
});
