import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { answerOf, authorizeUrl, newVerifier } from '../testing/delegated.ts';
import { askHttps, askToken } from '../testing/mail.ts';
import { personSignsIn } from '../testing/person.ts';

let tenant: PracticeTenant;
let other: PracticeTenant;
beforeAll(async () => {
  [tenant, other] = await Promise.all([startTenant(), startTenant({ name: 'Fabrikam' })]);
});
afterAll(() => Promise.all([tenant.stop(), other.stop()]));

const secret = () => tenant.ready['aktion-next'];
const graphDefault = 'https://graph.microsoft.com/.default';

const appOnly = (more: Readonly<Record<string, string>> = {}) => ({
  grant_type: 'client_credentials',
  client_id: secret().clientId,
  client_secret: secret().clientSecret ?? '',
  scope: graphDefault,
  ...more,
});

const codesOf = async (form: Readonly<Record<string, string>>, path = tenant.tenantId) => {
  const { status, body } = await askToken(tenant, form, path);
  return [status, body.error, ...(Array.isArray(body.error_codes) ? body.error_codes : [])];
};

describe('a refusal of the token endpoint', () => {
  test('has every field that Entra sends, and echoes the client’s correlation id', async () => {
    const correlationId = '0f0e0d0c-0b0a-4908-8706-050403020100';
    const answer = await askHttps(tenant, `${tenant.services.entra}/${tenant.domain}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'client-request-id': correlationId,
      },
      body: new URLSearchParams(appOnly({ client_secret: 'wrong' })).toString(),
    });
    const body = JSON.parse(answer.text);
    expect(answer.status).toBe(401);
    expect(body).toMatchObject({
      error: 'invalid_client',
      error_codes: [7000215],
      correlation_id: correlationId,
      error_uri: 'https://login.microsoftonline.com/error?code=7000215',
    });
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/u);
    expect(body.error_description).toBe(
      `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${secret().clientId}'. Trace ID: ${body.trace_id} Correlation ID: ${correlationId} Timestamp: ${body.timestamp}`,
    );
    expect(tenant.transcript()).toContain('AADSTS7000215');
    expect(tenant.transcript()).not.toContain(secret().clientSecret ?? '-');
  });

  test.each([
    [
      'an unknown application',
      { client_id: '00000000-1111-2222-3333-444444444444' },
      [400, 'unauthorized_client', 700016],
    ],
    [
      'a scope without .default',
      { scope: 'https://graph.microsoft.com/Mail.Send' },
      [400, 'invalid_scope', 1002012],
    ],
    ['two scopes', { scope: `${graphDefault} offline_access` }, [400, 'invalid_scope', 1002012]],
    ['an unknown resource', { scope: 'https://nowhere.example/.default' }, [400, 'invalid_resource', 500011]],
    ['no secret', { client_secret: '' }, [401, 'invalid_client', 7000218]],
    ['an unknown grant', { grant_type: 'password' }, [400, 'unsupported_grant_type', 70003]],
    ['no grant at all', { grant_type: '' }, [400, 'invalid_request', 900144]],
  ])('for %s', async (_, more, expected) => {
    expect(await codesOf(appOnly(more))).toEqual(expected);
  });

  test('for app-only requests that name no tenant', async () => {
    const form = appOnly({ client_id: tenant.ready['winmentor-enterprise'].clientId });
    expect(await codesOf(form, 'common')).toEqual([400, 'invalid_request', 9001023]);
  });

  test('for a single-tenant application under organizations', async () => {
    expect(await codesOf(appOnly(), 'organizations')).toEqual([400, 'invalid_request', 50194]);
  });

  test('for a tenant that is not here, also when another practice tenant has it', async () => {
    expect(await codesOf(appOnly(), other.tenantId)).toEqual([400, 'invalid_request', 90002]);
    const url = `${tenant.services.entra}/${other.tenantId}/v2.0/.well-known/openid-configuration`;
    const answer = await askHttps(tenant, url);
    expect(JSON.parse(answer.text)).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });

  test('one tenant’s authority is not the other’s', async () => {
    const url = `${other.services.entra}/${other.tenantId}/v2.0/.well-known/openid-configuration`;
    await expect(askHttps(tenant, url)).rejects.toThrow(/certificate/iu);
  });

  test('an app-only token is issued even when no permission was granted, and then has no roles', async () => {
    const form = appOnly({ scope: 'https://outlook.office365.com/.default' });
    const { status, body } = await askToken(tenant, form);
    const claims = JSON.parse(
      Buffer.from(String(body.access_token).split('.')[1] ?? '', 'base64url').toString(),
    );
    expect([status, 'roles' in claims, claims.idtyp]).toEqual([200, false, 'app']);
  });
});

describe('the authorize page', () => {
  const redirectUri = 'http://localhost:2132';
  const url = (more: Readonly<Record<string, string>> = {}, challenge = newVerifier().challenge) =>
    authorizeUrl(
      tenant,
      {
        clientId: tenant.ready['winmentor-enterprise'].clientId,
        scope: 'https://outlook.office.com/SMTP.Send',
        redirectUri,
        more,
      },
      challenge,
    );

  const told = async (more: Readonly<Record<string, string>>, person = {}) => {
    const answer = await answerOf(url(more), person);
    return answer instanceof URLSearchParams ? Object.fromEntries(answer) : answer;
  };

  test('keeps what cannot be sent to an unknown address on the page', async () => {
    expect(await told({ redirect_uri: 'https://localhost:2132' })).toMatchObject({
      kind: 'stopped',
      sentence: expect.stringMatching(/^AADSTS50011: The redirect URI 'https:\/\/localhost:2132'/u),
    });
    expect(await told({ client_id: '00000000-1111-2222-3333-444444444444' })).toMatchObject({
      sentence: expect.stringMatching(/^AADSTS700016: /u),
    });
  });

  test('takes another port of localhost, but no other path', async () => {
    expect(await told({ redirect_uri: 'http://localhost:4000' })).toHaveProperty('code');
    expect(await told({ redirect_uri: 'http://localhost:4000/path' })).toMatchObject({ kind: 'stopped' });
    expect(await told({ redirect_uri: 'http://127.0.0.1:2132' })).toMatchObject({ kind: 'stopped' });
  });

  test('tells the application that the person cancelled', async () => {
    expect(await told({ prompt: 'consent' }, { consent: 'cancel' })).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringMatching(/^AADSTS65004: User declined to consent/u),
      state: 'state-1',
    });
  });

  test('demands PKCE of a public client', async () => {
    expect(await told({ code_challenge_method: 'plain' })).toMatchObject({ error: 'invalid_request' });
  });

  test('refuses a scope that does not exist, and a silent request', async () => {
    expect(await told({ scope: 'https://outlook.office.com/SMTP.Sned' })).toMatchObject({
      error_description: expect.stringMatching(/^AADSTS650053: .*'SMTP\.Sned'/u),
    });
    expect(await told({ prompt: 'none' })).toMatchObject({ error: 'login_required' });
  });

  test('asks an administrator for what users may not consent to', async () => {
    const scope = 'https://graph.microsoft.com/Directory.Read.All';
    expect(await told({ scope })).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringMatching(/^AADSTS90094/u),
    });
    expect(await told({ scope }, { account: `admin@${tenant.domain}` })).toHaveProperty('code');
  });

  test('offers the hinted account first and the administrator last', async () => {
    const page = await (await fetch(url({ login_hint: `jan@${tenant.domain}` }))).text();
    const offered = [...page.matchAll(/name="account"\s+value="([^"@]+)@/gu)].map(([, name]) => name);
    expect(offered).toEqual(['jan', 'ana', 'eva', 'admin']);
  });

  test('sends the answer by a form where that is asked', async () => {
    const { createServer } = await import('node:http');
    const server = createServer();
    const posted = new Promise<string>((resolve) => {
      server.on('request', (request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        request.on('end', () => {
          response.end();
          resolve(`${request.method} ${body}`);
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await personSignsIn(url({ response_mode: 'form_post', redirect_uri: `http://localhost:${port}` }));
    expect(await posted).toMatch(/^POST .*code=.*state=state-1/u);
    server.close();
  });
});

describe('redeeming a code', () => {
  const redirectUri = 'http://localhost:2132';
  const scope = 'https://outlook.office.com/SMTP.Send';

  async function freshCode() {
    const { clientId } = tenant.ready['winmentor-enterprise'];
    const { verifier, challenge } = newVerifier();
    const answer = await answerOf(authorizeUrl(tenant, { clientId, scope, redirectUri }, challenge));
    const code = answer instanceof URLSearchParams ? (answer.get('code') ?? '') : '';
    const form = { grant_type: 'authorization_code', client_id: clientId, code, redirect_uri: redirectUri };
    return { ...form, code_verifier: verifier };
  }

  test('works once', async () => {
    const form = await freshCode();
    expect((await askToken(tenant, form)).status).toBe(200);
    expect(await codesOf(form)).toEqual([400, 'invalid_grant', 54005]);
  });

  test('fails with another verifier, another redirect, or a made-up code', async () => {
    const form = await freshCode();
    expect(await codesOf({ ...form, code_verifier: newVerifier().verifier })).toEqual([
      400,
      'invalid_grant',
      501481,
    ]);
    expect(await codesOf({ ...form, redirect_uri: 'http://localhost:1' })).toEqual([
      400,
      'invalid_request',
      50011,
    ]);
    expect(await codesOf({ ...form, code: 'made-up' })).toEqual([400, 'invalid_request', 9002313]);
  });

  test('fails with a secret, since the redirect is a public client’s', async () => {
    const form = { ...(await freshCode()), client_secret: 'anything' };
    expect(await codesOf(form)).toEqual([401, 'invalid_client', 700025]);
  });
});

describe('which resource a token is for', () => {
  test('the first resource scope decides, and a bare name is Graph’s', async () => {
    const audience = async (scope: string) => {
      const { clientId } = tenant.ready['winmentor-enterprise'];
      const redirectUri = 'http://localhost:2132';
      const { verifier, challenge } = newVerifier();
      const answer = await answerOf(authorizeUrl(tenant, { clientId, scope, redirectUri }, challenge));
      const { body } = await askToken(tenant, {
        grant_type: 'authorization_code',
        client_id: clientId,
        code: answer instanceof URLSearchParams ? (answer.get('code') ?? '') : '',
        redirect_uri: redirectUri,
        code_verifier: verifier,
        scope,
      });
      const claims = String(body.access_token).split('.')[1] ?? '';
      return JSON.parse(Buffer.from(claims, 'base64url').toString()).aud;
    };
    expect(await audience('https://outlook.office.com/SMTP.Send User.Read')).toBe(
      'https://outlook.office.com',
    );
    expect(await audience('User.Read https://outlook.office.com/SMTP.Send')).toBe(
      'https://graph.microsoft.com',
    );
    expect(await audience('https://outlook.office365.com/SMTP.Send')).toBe('https://outlook.office365.com');
    expect(await audience('SMTP.Send')).toBe('https://graph.microsoft.com');
  });
});
