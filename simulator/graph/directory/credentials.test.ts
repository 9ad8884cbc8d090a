import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { newAppCertificate } from '../../testing/certificate.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import { errorOf, registered } from '../../testing/directory-tenant.ts';
import { askToken } from '../../testing/mail.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
let app: Awaited<ReturnType<typeof registered>>;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  ask = directoryClient(tenant, await directoryToken(tenant));
  app = await registered(ask, {}, true);
});
beforeEach(() => {
  tenant.state.credentialPolicy = { secretsForbidden: false, secretMaxDays: null, certificateMaxDays: null };
});
afterAll(() => tenant.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const addPassword = (passwordCredential?: object) =>
  ask('POST', `/applications/${app.id}/addPassword`, { passwordCredential });

const withCredential = (credential: Readonly<Record<string, string>>) =>
  askToken(tenant, {
    grant_type: 'client_credentials',
    client_id: app.appId,
    scope: 'https://graph.microsoft.com/.default',
    ...credential,
  });

const policyOf = "assigned policy '00000000-0000-0000-0000-000000000000'.";

describe('a secret made through Graph', () => {
  test('is told once, signs the application in, and is listed by its beginning', async () => {
    const { status, body } = await addPassword({ displayName: 'Sendproof', endDateTime: inDays(180) });
    expect(status).toBe(200);
    expect(body.secretText).toHaveLength(40);
    expect((await withCredential({ client_secret: body.secretText })).status).toBe(200);
    const { body: read } = await ask('GET', `/applications/${app.id}`);
    expect(read.passwordCredentials).toEqual([
      expect.objectContaining({
        keyId: body.keyId,
        displayName: 'Sendproof',
        hint: body.secretText.slice(0, 3),
        secretText: null,
      }),
    ]);
    expect(JSON.stringify(tenant.state)).not.toContain(body.secretText);
    expect(tenant.transcript()).not.toContain(body.secretText);
  });

  test('ends after two years where nothing is said', async () => {
    const { body } = await addPassword();
    const wanted = new Date(body.startDateTime);
    wanted.setUTCFullYear(wanted.getUTCFullYear() + 2);
    expect(Date.parse(body.endDateTime)).toBe(wanted.getTime());
  });

  test('is taken away by its key id, and signs nobody in any more', async () => {
    const { body } = await addPassword({ endDateTime: inDays(1) });
    const { keyId, secretText } = body;
    const remove = () => ask('POST', `/applications/${app.id}/removePassword`, { keyId });
    expect((await remove()).status).toBe(204);
    expect(errorOf(await remove())).toBe(
      `400 Request_BadRequest: No password credential found with keyId '${keyId}'.`,
    );
    expect((await withCredential({ client_secret: secretText })).body.error_codes).toEqual([7000215]);
  });

  test('is not made where the tenant’s policy forbids secrets, nor with a longer life than it allows', async () => {
    tenant.state.credentialPolicy.secretMaxDays = 180;
    expect(errorOf(await addPassword({ endDateTime: inDays(181) }))).toBe(
      `400 CredentialInvalidLifetimeAsPerAppPolicy: Credential lifetime exceeds the max value allowed as per ${policyOf}`,
    );
    expect(errorOf(await addPassword())).toContain('CredentialInvalidLifetimeAsPerAppPolicy');
    expect((await addPassword({ endDateTime: inDays(180) })).status).toBe(200);
    tenant.state.credentialPolicy.secretsForbidden = true;
    expect(errorOf(await addPassword({ endDateTime: inDays(1) }))).toBe(
      `400 CredentialTypeNotAllowedAsPerAppPolicy: Credential type not allowed as per ${policyOf}`,
    );
  });

  test('has a policy that can be read beforehand', async () => {
    tenant.state.credentialPolicy = { secretsForbidden: true, secretMaxDays: 90, certificateMaxDays: 365 };
    const { body } = await ask('GET', '/policies/defaultAppManagementPolicy');
    expect(body).toMatchObject({
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [
          { restrictionType: 'passwordAddition', state: 'enabled', maxLifetime: null },
          { restrictionType: 'passwordLifetime', state: 'enabled', maxLifetime: 'P90D' },
        ],
        keyCredentials: [{ restrictionType: 'asymmetricKeyLifetime', maxLifetime: 'P365D' }],
      },
    });
  });

  test.each([
    ['an end before its beginning', { startDateTime: inDays(2), endDateTime: inDays(1) }],
    ['a day instead of a time', { endDateTime: '2030-01-01' }],
    ['a value of one’s own', { secretText: 'mine' }],
  ])('is not made with %s', async (_, credential) => {
    expect((await addPassword(credential)).status).toBe(400);
  });
});

/** Proves the application by its certificate: learn.microsoft.com/entra/identity-platform/certificate-credentials */
function assertionWith(der: string, privateKey: string): Readonly<Record<string, string>> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const thumbprint = createHash('sha256').update(Buffer.from(der, 'base64')).digest('base64url');
  const now = Math.floor(Date.now() / 1000);
  const aud = `${tenant.services.entra}/${tenant.tenantId}/oauth2/v2.0/token`;
  const claims = { iss: app.appId, sub: app.appId, aud, jti: randomUUID(), nbf: now, exp: now + 300 };
  const signed = `${part({ alg: 'RS256', typ: 'JWT', 'x5t#S256': thumbprint })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), createPrivateKey(privateKey)).toString('base64url');
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${signed}.${signature}`,
  };
}

describe('a certificate put in through Graph', () => {
  const put = (keyCredentials: readonly object[]) =>
    ask('PATCH', `/applications/${app.id}`, { keyCredentials });
  const entry = { type: 'AsymmetricX509Cert', usage: 'Verify' };
  const held = async () => (await ask('GET', `/applications/${app.id}`)).body.keyCredentials;

  test('signs the application in, and stays when the list is sent back without its key', async () => {
    const { der, privateKey } = await newAppCertificate();
    expect((await put([{ ...entry, key: der, displayName: 'Sendproof' }])).status).toBe(204);
    expect((await withCredential(assertionWith(der, privateKey))).status).toBe(200);
    const [first] = await held();
    expect(first).toMatchObject({ displayName: 'Sendproof', key: null });
    const second = await newAppCertificate();
    expect((await put([first, { ...entry, key: second.der }])).status).toBe(204);
    expect(await held()).toHaveLength(2);
    expect((await put([])).status).toBe(204);
    expect((await withCredential(assertionWith(der, privateKey))).body.error_codes).toEqual([700027]);
  });

  test('is refused where it is none, or lives longer than the policy allows', async () => {
    expect(errorOf(await put([{ ...entry, key: 'bm9uZQ==' }]))).toContain('400 Request_BadRequest');
    tenant.state.credentialPolicy.certificateMaxDays = 30;
    const { der } = await newAppCertificate(31);
    expect(errorOf(await put([{ ...entry, key: der }]))).toContain('CredentialInvalidLifetimeAsPerAppPolicy');
  });
});
