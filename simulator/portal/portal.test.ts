import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { applicationToken, askHttps, askToken } from '../testing/mail.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

async function look(path: string): Promise<string> {
  return (await fetch(`${tenant.portal}${path}`)).text();
}

/** Sends a form as the portal's own page would, and returns where it leads. */
async function send(path: string, fields: Readonly<Record<string, string>>, origin = tenant.portal) {
  const response = await fetch(`${tenant.portal}${path}`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
}

const valueIn = (page: string, name: string) =>
  new RegExp(`data-value="${name}"[^>]*>([^<]+)<`, 'u').exec(page)?.[1]?.trim() ?? '';

async function registered(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { to } = await send('/new-registration', { name: 'Scanner', audience: 'AzureADMyOrg', ...fields });
  return to;
}

describe('the practice portal', () => {
  test('an app registered there, with a secret, a permission and consent, sends a message', async () => {
    const page = await registered();
    const clientId = valueIn(await look(page), 'client-id');
    await send(`${page}/credentials/add`, { description: 'for the scanner', days: '180' });
    const client_secret = valueIn(await look(`${page}/credentials`), 'client-secret');
    expect(client_secret).toHaveLength(40);
    await send(`${page}/permissions/add`, { api: 'Microsoft Graph', type: 'application', name: 'Mail.Send' });
    await send(`${page}/permissions/consent`, {});
    expect(await look(`${page}/permissions`)).toContain('Granted for Contoso');

    const scope = 'https://graph.microsoft.com/.default';
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret, scope };
    const { body } = await askToken(tenant, form);
    const url = `${tenant.services.graph}/v1.0/users/ana@${tenant.domain}/sendMail`;
    const sent = await askHttps(tenant, url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${body.access_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        message: { subject: 'Scan', toRecipients: [{ emailAddress: { address: `jan@${tenant.domain}` } }] },
      }),
    });
    expect(sent.status).toBe(202);
    expect(await look(`/mailboxes/jan@${tenant.domain}`)).toContain('Scan');
  });

  test('a secret’s value is shown once and then only its beginning', async () => {
    const page = await registered();
    await send(`${page}/credentials/add`, { description: 'once', days: '90' });
    const value = valueIn(await look(`${page}/credentials`), 'client-secret');
    const again = await look(`${page}/credentials`);
    expect(again).not.toContain(value);
    expect(again).toContain(value.slice(0, 3));
  });

  test('a new permission takes the tenant’s delay to reach Graph', async () => {
    tenant.state.propagationMs = 60_000;
    const app = tenant.state.apps.find((each) => each.name === 'AktionNEXT');
    tenant.state.grants = [];
    await send(`/app-registrations/${app?.appId}/permissions/consent`, {});
    const answer = await askHttps(
      tenant,
      `${tenant.services.graph}/v1.0/users/ana@${tenant.domain}/sendMail`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${await applicationToken(tenant)}` },
        body: '{}',
      },
    );
    expect(answer.status).toBe(403);
  });

  test.each([
    ['web', 'http://192.168.1.10/callback'],
    ['publicClient', 'http://127.0.0.1:2132'],
    ['web', 'not an address'],
  ])('a redirect URI that Entra would not take is refused: %s %s', async (platform, redirectUri) => {
    const before = tenant.state.apps.length;
    const { status, text } = await send('/new-registration', { name: 'X', platform, redirectUri });
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(tenant.state.apps).toHaveLength(before);
  });

  test.each([
    ['publicClient', 'http://localhost:2132'],
    ['publicClient', 'https://localhost:2132'],
    ['web', 'https://helpdesk.example/callback'],
  ])('a redirect URI that Entra takes is registered: %s %s', async (platform, redirectUri) => {
    const page = await registered({ platform, redirectUri });
    expect(await look(`${page}/authentication`)).toContain(redirectUri);
  });

  test('what is typed into a form stays text', async () => {
    const page = await registered({ name: '<script>alert(1)</script>' });
    const shown = await look(page);
    expect(shown).not.toContain('<script>alert');
    expect(shown).toContain('&lt;script&gt;alert(1)');
  });

  test('a form from another site is refused, and so is another host name', async () => {
    expect((await send('/scenarios', { id: 'throttled' }, 'https://evil.example')).status).toBe(403);
    expect((await send('/scenarios', { id: 'throttled' }, 'null')).status).toBe(403);
    expect(tenant.scenario).toBe('none');
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${tenant.portal}/`, { headers: { Host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  test('every page carries the banner and a policy without inline script', async () => {
    const { appId } = tenant.state.apps[0] ?? { appId: '' };
    const base = `/app-registrations/${appId}`;
    const pages = ['/', '/app-registrations', '/new-registration', base, `${base}/authentication`];
    const more = [
      `${base}/credentials`,
      `${base}/permissions`,
      '/enterprise-apps',
      '/mailboxes',
      '/scenarios',
    ];
    for (const path of [...pages, ...more, '/devicelogin']) {
      const response = await fetch(`${tenant.portal}${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain('Practice tenant: nothing here reaches Microsoft.');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-inline');
    }
  });

  test('a scenario played in the portal changes what was handed out, and playing none restores it', async () => {
    const before = tenant.ready['aktion-next'].clientSecret;
    await send('/scenarios', { id: 'secret-id-pasted' });
    expect(tenant.ready['aktion-next'].clientSecret).toMatch(/^[0-9a-f]{8}-/u);
    expect(await look('/scenarios')).toContain('Being played');
    await send('/scenarios', { id: 'none' });
    expect(tenant.ready['aktion-next'].clientSecret).toBe(before);
  });

  test('the switch of a mailbox is set where the guide says', async () => {
    await send(`/mailboxes/ana@${tenant.domain}`, { smtp: 'off' });
    expect(tenant.state.mailboxes[0]?.smtpAuthDisabled).toBe(true);
    await send('/mailboxes-organisation', { off: 'yes' });
    expect(tenant.state.exchange.smtpAuthDisabled).toBe(true);
  });
});
