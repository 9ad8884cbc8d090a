import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { msalNetwork } from '../testing/msal.ts';
import { personSignsIn } from '../testing/person.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

function options(clientId: string, tenantId = tenant.tenantId) {
  return {
    auth: {
      clientId,
      authority: `${tenant.services.entra}/${tenantId}`,
      knownAuthorities: [new URL(tenant.services.entra).host],
    },
    system: { networkClient: msalNetwork(tenant.cloudFile) },
  };
}

const desktopApp = () => new PublicClientApplication(options(tenant.ready['winmentor-enterprise'].clientId));

interface Returned {
  readonly query: URLSearchParams;
}

/** A loopback listener like a desktop program's: one answer, then it is gone. */
async function loopback(): Promise<{ redirectUri: string; returned: Promise<Returned> }> {
  const server = createServer();
  const returned = new Promise<Returned>((resolve) => {
    server.on('request', (request, response) => {
      response.end('done');
      server.close();
      resolve({ query: new URL(request.url ?? '/', 'http://localhost').searchParams });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { redirectUri: `http://localhost:${(server.address() as AddressInfo).port}`, returned };
}

const smtpScopes = ['https://outlook.office.com/SMTP.Send', 'offline_access'];

async function signIn(app: PublicClientApplication, scopes = smtpScopes) {
  const { redirectUri, returned } = await loopback();
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const url = await app.getAuthCodeUrl({
    scopes,
    redirectUri,
    state: 's1',
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  });
  const end = await personSignsIn(url);
  const { query } = await returned;
  const code = query.get('code') ?? '';
  return {
    end,
    query,
    redeem: () => app.acquireTokenByCode({ code, codeVerifier: verifier, redirectUri, scopes }),
  };
}

describe('signing in with MSAL', () => {
  test('a person signs in, consents, and the token is for SMTP alone', async () => {
    const app = desktopApp();
    const { end, query, redeem } = await signIn(app);
    expect(end.kind).toBe('returned');
    expect(query.get('state')).toBe('s1');
    const result = await redeem();
    expect(result.account?.username).toBe(`ana@${tenant.domain}`);
    expect(decodeJwt(result.accessToken)).toMatchObject({
      aud: 'https://outlook.office.com',
      scp: 'SMTP.Send',
      appid: tenant.ready['winmentor-enterprise'].clientId,
      tid: tenant.tenantId,
      upn: `ana@${tenant.domain}`,
    });
  });

  test('a second token comes from the cache, and a forced one from the refresh token', async () => {
    const app = desktopApp();
    const { redeem } = await signIn(app);
    const first = await redeem();
    if (first.account === null) throw new Error('no account');
    const cached = await app.acquireTokenSilent({ account: first.account, scopes: smtpScopes });
    expect(cached.fromCache).toBe(true);
    const renewed = await app.acquireTokenSilent({
      account: first.account,
      scopes: smtpScopes,
      forceRefresh: true,
    });
    expect(renewed.fromCache).toBe(false);
    expect(renewed.accessToken).not.toBe(first.accessToken);
  });

  test('an application gets an app-only token with the roles that were granted', async () => {
    const { clientId, clientSecret = '' } = tenant.ready['aktion-next'];
    const base = options(clientId);
    const app = new ConfidentialClientApplication({ ...base, auth: { ...base.auth, clientSecret } });
    const result = await app.acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    });
    expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      roles: ['Mail.Send'],
      idtyp: 'app',
    });
  });
});
