import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WalkedRecipe } from '../recipes.ts';
import { type PracticeTenant, startTenant } from '../start.ts';
import { answerOf, authorizeUrl, newVerifier } from '../testing/delegated.ts';
import { askHttps, askToken, sendBySmtp } from '../testing/mail.ts';
import type { exchangeScenarios } from './exchange.ts';
import { type BreakingScenarioId, breakingScenarios, scenarios } from './index.ts';

let tenant: PracticeTenant;
let loopbackPort: number;

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  loopbackPort = await freePort();
  tenant = await startTenant({ redirectUri: `http://localhost:${loopbackPort}` });
});
afterAll(() => tenant.stop());

interface SetupFile {
  readonly tenantId: string;
  readonly clientId: string;
  readonly mailbox: string;
  readonly redirectUri: string;
  readonly credential: { readonly kind: string };
}

async function setupOf(recipe: WalkedRecipe): Promise<SetupFile> {
  return JSON.parse(await readFile(tenant.ready[recipe].setupFile, 'utf8'));
}

const scope = 'https://outlook.office.com/SMTP.Send offline_access';

/** Everything that the product with the desktop registration does, until something answers otherwise than "sent". */
async function desktop(): Promise<string> {
  const setup = await setupOf('winmentor-enterprise');
  const { verifier, challenge } = newVerifier();
  const { clientId, redirectUri } = setup;
  const url = authorizeUrl(tenant, { clientId, scope, redirectUri, tenantPath: setup.tenantId }, challenge);
  const answer = await answerOf(url);
  if (!(answer instanceof URLSearchParams)) return JSON.stringify(answer);
  const code = answer.get('code');
  if (code === null) return answer.toString();
  const secret =
    setup.credential.kind === 'secret' ? tenant.ready['winmentor-enterprise'].clientSecret : undefined;
  const { body } = await askToken(
    tenant,
    {
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
      ...(secret === undefined ? {} : { client_secret: secret }),
    },
    setup.tenantId,
  );
  if (typeof body.access_token !== 'string') return JSON.stringify(body);
  const mail = { user: setup.mailbox, accessToken: body.access_token, to: 'customer@elsewhere.example' };
  return sendBySmtp(tenant, mail);
}

/** The same for the product with the application registration. */
async function application(): Promise<string> {
  const setup = await setupOf('aktion-next');
  const { body } = await askToken(
    tenant,
    {
      grant_type: 'client_credentials',
      client_id: setup.clientId,
      client_secret: tenant.ready['aktion-next'].clientSecret ?? '',
      scope: 'https://graph.microsoft.com/.default',
    },
    setup.tenantId,
  );
  if (typeof body.access_token !== 'string') return JSON.stringify(body);
  const url = `${tenant.services.graph}/v1.0/users/${encodeURIComponent(setup.mailbox)}/sendMail`;
  const sent = await askHttps(tenant, url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${body.access_token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      message: {
        subject: 'Test',
        body: { contentType: 'Text', content: 'x'.repeat(300) },
        toRecipients: [{ emailAddress: { address: 'customer@elsewhere.example' } }],
      },
    }),
    timeoutMs: 300,
  });
  return `${sent.status} ${sent.text}`;
}

const walk: Record<WalkedRecipe, () => Promise<string>> = {
  'winmentor-enterprise': desktop,
  'aktion-next': application,
};

/** What is heard of the failure: an answer's text, or the error of the network. */
async function heard(recipe: WalkedRecipe): Promise<string> {
  try {
    return await walk[recipe]();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code = '', response = '' } = error as Error & { code?: string; response?: string };
    return `${code} ${error.message} ${response}`;
  }
}

/** Who meets a scenario only after having signed in, or before any server is asked, has a test of their own. */
const elsewhere = ['interaction-required', 'refresh-token-expired', 'loopback-port-taken'] as const;
type Elsewhere = (typeof elsewhere)[number];

/** What only other recipes meet has a test of its own too. */
type Coming = Exclude<keyof typeof exchangeScenarios, 'rbac-scope-excludes'>;

const signs: Record<Exclude<BreakingScenarioId, Elsewhere | Coming>, RegExp> = {
  'secret-wrong': /"invalid_client".*AADSTS7000215/u,
  'secret-expired': /"invalid_client".*AADSTS7000222/u,
  'secret-id-pasted': /AADSTS7000215.*not the client secret ID/u,
  'app-unknown': /AADSTS700016/u,
  'tenant-unknown': /AADSTS90002/u,
  'redirect-mismatch': /"stopped".*AADSTS50011/u,
  'consent-missing': /error=access_denied.*AADSTS90094/u,
  'public-client-flow': /AADSTS7000218/u,
  'secret-to-public-client': /AADSTS700025/u,
  'wrong-platform': /AADSTS9002327/u,
  'app-disabled': /AADSTS7000112/u,
  'service-principal-missing': /AADSTS7000229/u,
  'entra-unavailable': /"temporarily_unavailable".*AADSTS90033/u,
  'account-disabled': /AADSTS50057/u,
  'conditional-access': /AADSTS53003.*"suberror":"message_only"/u,
  'smtp-auth-off-tenant': /535 5\.7\.139 .*disabled for the Tenant/u,
  'smtp-auth-off-mailbox': /535 5\.7\.139 .*disabled for the Mailbox/u,
  'smtp-oauth-rejected': /535 5\.7\.3 Authentication unsuccessful/u,
  'wrong-audience': /535 5\.7\.3|^401 .*Invalid audience/u,
  'token-expired': /535 5\.7\.3|^401 .*Lifetime validation failed, the token is expired/u,
  'permission-missing': /^403 .*ErrorAccessDenied.*Access is denied/u,
  'permission-propagating': /^403 .*ErrorAccessDenied.*Access is denied/u,
  'send-as-denied': /554 5\.2\.252 SendAsDenied|^403 .*ErrorSendAsDenied/u,
  'mailbox-missing': /^404 .*ErrorInvalidUser/u,
  'mailbox-not-in-exchange-online': /^404 .*MailboxNotEnabledForRESTAPI/u,
  'app-access-policy': /^403 .*\[RAOP\] : Blocked by tenant configured AppOnly AccessPolicy settings/u,
  'rbac-scope-excludes': /^403 .*\[RAOP\] : Blocked by tenant configured AppOnly AccessPolicy settings/u,
  throttled: /432 4\.3\.2 STOREDRV\.ClientSubmit|^429 .*ApplicationThrottled/u,
  'recipient-rejected': /550 5\.1\.10|^400 .*ErrorInvalidRecipients/u,
  'message-too-large': /552 5\.3\.4|^413 .*ErrorMessageSizeExceeded/u,
  'connection-refused': /ECONNREFUSED/u,
  'port-blocked': /ETIMEDOUT|Greeting never received/u,
  'connection-reset': /ECONNRESET|ECONNECTION/u,
  'untrusted-certificate': /unable to verify|self.signed|UNABLE_TO_VERIFY/iu,
  'tls-plain-port': /wrong version number/iu,
  'user-cancels': /error=access_denied.*AADSTS65004/u,
};

const rows = breakingScenarios
  .filter(({ id }) => !(elsewhere as readonly string[]).includes(id))
  .flatMap(({ id, recipes }) => recipes.map((recipe) => [id as keyof typeof signs, recipe] as const));

describe('a played scenario', () => {
  test('there are more than thirty, each with a cause and an exit code', () => {
    expect(breakingScenarios.length).toBeGreaterThan(30);
    for (const { expectedCause, recipes, also = [] } of breakingScenarios) {
      expect(expectedCause).toMatch(/^[a-z-]+$/u);
      expect(recipes.length + also.length).toBeGreaterThan(0);
    }
  });

  test.each(rows)('%s shows in %s, and is gone when nothing is played', async (id, recipe) => {
    await tenant.play(id);
    expect(await heard(recipe)).toMatch(signs[id]);
    await tenant.play('none');
    expect(await heard(recipe)).toMatch(/^(250 2\.0\.0 OK|202)/u);
  });

  test('one scenario after the other leaves no trace of the first', async () => {
    await tenant.play('secret-expired');
    await tenant.play('throttled');
    expect(await heard('aktion-next')).toMatch(signs.throttled);
    await tenant.play('none');
  });

  test('what is fixed while a scenario is played stays fixed afterwards', async () => {
    await tenant.play('smtp-auth-off-tenant');
    tenant.state.exchange.smtpAuthDisabled = false;
    expect(await heard('winmentor-enterprise')).toMatch(/^250/u);
    await tenant.play('none');
    expect(await heard('winmentor-enterprise')).toMatch(/^250/u);
  });

  test('a redirect URI added while another is broken stays when the broken one is restored', async () => {
    await tenant.play('redirect-mismatch');
    const app = tenant.state.apps.find((each) => each.redirectUris.publicClient.length > 0);
    app?.redirectUris.publicClient.push('http://localhost:9999/extra');
    await tenant.play('none');
    expect(app?.redirectUris.publicClient).toEqual([
      `http://localhost:${loopbackPort}`,
      'http://localhost:9999/extra',
    ]);
  });

  test('loopback-port-taken really takes the port, and gives it back', async () => {
    const listen = () =>
      new Promise<string>((resolve) => {
        const server = createServer();
        server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        server.listen(loopbackPort, '127.0.0.1', () => server.close(() => resolve('free')));
      });
    await tenant.play('loopback-port-taken');
    expect(await listen()).toBe('EADDRINUSE');
    await tenant.play('none');
    expect(await listen()).toBe('free');
  });

  test.each([
    ['interaction-required', 50076, 'basic_action'],
    ['refresh-token-expired', 700082, undefined],
  ] as const)('%s meets who is signed in already', async (id, code, suberror) => {
    expect(scenarios[id].signInFirst).toBe(true);
    await tenant.play(id);
    const setup = await setupOf('winmentor-enterprise');
    const { verifier, challenge } = newVerifier();
    const { clientId, redirectUri } = setup;
    const answer = await answerOf(authorizeUrl(tenant, { clientId, scope, redirectUri }, challenge));
    const first = await askToken(tenant, {
      grant_type: 'authorization_code',
      client_id: clientId,
      code: answer instanceof URLSearchParams ? (answer.get('code') ?? '') : '',
      code_verifier: verifier,
      redirect_uri: redirectUri,
    });
    expect(Number(first.body.expires_in)).toBeLessThan(300);
    const again = await askToken(tenant, {
      grant_type: 'refresh_token',
      client_id: clientId,
      refresh_token: String(first.body.refresh_token),
      scope,
    });
    expect(again.body).toMatchObject({ error: 'invalid_grant', error_codes: [code] });
    expect(again.body.suberror).toBe(suberror);
    await tenant.play('none');
  });
});
