import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { mailboxOf } from '../tenant.ts';
import { delegatedToken } from '../testing/delegated.ts';
import { applicationToken, sendBySmtp } from '../testing/mail.ts';

let tenant: PracticeTenant;
let ana: string;
let accessToken: string;

beforeAll(async () => {
  tenant = await startTenant();
  ana = `ana@${tenant.domain}`;
  accessToken = String((await delegatedToken(tenant)).access_token);
});
afterAll(() => tenant.stop());
afterEach(() => tenant.play('none'));

const refusal = (sending: Promise<string>): Promise<string> =>
  sending.then(
    (response) => `sent: ${response}`,
    (error: Error & { response?: string }) => error.response ?? error.message,
  );

describe('sending over SMTP', () => {
  test('a message arrives in the recipient’s inbox and stays in Sent Items', async () => {
    const to = `jan@${tenant.domain}`;
    const response = await sendBySmtp(tenant, { user: ana, accessToken, to });
    expect(response).toMatch(/^250 2\.0\.0 OK <[^>]+> \[Hostname=.+\]$/u);
    const [message] = tenant.messagesIn(to);
    expect(message).toMatchObject({ from: ana, to: [to], subject: 'Probă de trimitere', via: 'smtp' });
    expect(response).toContain(message?.messageId);
    expect(message?.raw).toContain('\n.a line that begins with a dot');
    expect(tenant.messagesIn(ana, 'Sent Items')).toHaveLength(1);
  });

  test('the port that speaks TLS from the start takes messages too', async () => {
    const response = await sendBySmtp(
      tenant,
      { user: ana, accessToken, to: 'someone@elsewhere.example' },
      true,
    );
    expect(response).toMatch(/^250 2\.0\.0 OK/u);
    expect(tenant.messagesIn('someone@elsewhere.example')).toHaveLength(1);
  });

  test('a token for Graph is refused', async () => {
    const graphToken = String((await delegatedToken(tenant, 'Mail.Send')).access_token);
    expect(await refusal(sendBySmtp(tenant, { user: ana, accessToken: graphToken, to: ana }))).toMatch(
      /^535 5\.7\.3 Authentication unsuccessful \[/u,
    );
  });

  test('a mailbox of somebody else is refused, until full access is given', async () => {
    const office = `office@${tenant.domain}`;
    const mailbox = mailboxOf(tenant.state, office);
    const oid = tenant.state.accounts.find((account) => account.user === ana)?.oid ?? '';
    const send = () => refusal(sendBySmtp(tenant, { user: office, accessToken, to: ana }));
    expect(await send()).toMatch(/^535 5\.7\.3/u);
    mailbox?.fullAccess.push(oid);
    expect(await send()).toMatch(/^554 5\.2\.252 SendAsDenied; ana@.+ not allowed to send as office@/u);
    mailbox?.sendAs.push(oid);
    expect(await send()).toMatch(/^sent: 250/u);
  });

  test('a sender outside the tenant is refused', async () => {
    const from = 'chief@elsewhere.example';
    expect(await refusal(sendBySmtp(tenant, { user: ana, accessToken, from, to: ana }))).toMatch(
      /^550 5\.7\.60 SMTP; Client does not have permissions to send as this sender/u,
    );
  });

  test('the mailbox’s switch beats the organisation’s', async () => {
    const mailbox = mailboxOf(tenant.state, ana);
    if (mailbox === undefined) throw new Error('no mailbox');
    tenant.state.exchange.smtpAuthDisabled = true;
    const send = () => refusal(sendBySmtp(tenant, { user: ana, accessToken, to: ana }));
    expect(await send()).toContain(
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    );
    mailbox.smtpAuthDisabled = false;
    expect(await send()).toMatch(/^sent: 250/u);
    tenant.state.exchange.smtpAuthDisabled = false;
    mailbox.smtpAuthDisabled = true;
    expect(await send()).toContain('SmtpClientAuthentication is disabled for the Mailbox.');
    mailbox.smtpAuthDisabled = null;
  });

  test('an application needs its role, the right service principal in Exchange, and the mailbox', async () => {
    const { appId } = tenant.state.apps.find((app) => app.name === 'AktionNEXT') ?? { appId: '' };
    const app = tenant.state.apps.find((each) => each.appId === appId);
    const enterprise = tenant.state.servicePrincipals.find((each) => each.appId === appId);
    const scope = 'https://outlook.office365.com/.default';
    const send = async () =>
      refusal(sendBySmtp(tenant, { user: ana, accessToken: await applicationToken(tenant, scope), to: ana }));
    mailboxOf(tenant.state, ana)?.fullAccess.push(enterprise?.objectId ?? '', app?.objectId ?? '');
    tenant.state.exchange.servicePrincipals = [{ appId, objectId: enterprise?.objectId ?? '' }];
    expect(await send()).toMatch(/^535 5\.7\.3/u);
    const api = 'Office 365 Exchange Online' as const;
    tenant.state.grants.push({
      kind: 'application',
      appId,
      api,
      role: 'SMTP.SendAsApp',
      permissionEffectiveAt: 0,
    });
    expect(await send()).toMatch(/^sent: 250/u);
    tenant.state.exchange.servicePrincipals = [{ appId, objectId: app?.objectId ?? '' }];
    expect(await send()).toMatch(/^535 5\.7\.3/u);
  });
});

/** Speaks line by line with the plain port: each answer is awaited before the next line goes out. */
async function converse(lines: readonly string[]): Promise<string> {
  const socket = connect(tenant.services.smtp, '127.0.0.1');
  let heard = '';
  const finalLines = () => heard.split('\r\n').filter((line) => /^\d{3} /u.test(line)).length;
  const answers = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (finalLines() < count) return;
        socket.off('data', check);
        resolve();
      };
      socket.on('data', check);
      check();
    });
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
  });
  await answers(1);
  for (const [at, line] of lines.entries()) {
    socket.write(`${line}\r\n`);
    await answers(at + 2);
  }
  socket.end();
  return heard;
}

describe('the conversation before TLS', () => {
  test('offers STARTTLS and a size, but no way to sign in', async () => {
    const heard = await converse(['EHLO tester']);
    expect(heard).toMatch(/^220 .+ Microsoft ESMTP MAIL Service ready at /u);
    expect(heard).toContain('250-SIZE 157286400\r\n');
    expect(heard).toContain('250-STARTTLS\r\n');
    expect(heard).not.toContain('AUTH');
  });

  test('refuses to take mail from a client that has not signed in', async () => {
    expect(await converse(['EHLO tester', 'MAIL FROM:<a@b.example>'])).toContain(
      '530 5.7.57 Client not authenticated to send mail.',
    );
  });

  test('refuses signing in without TLS, and commands that nobody knows', async () => {
    const heard = await converse(['EHLO tester', 'AUTH XOAUTH2 abc', 'FROBNICATE']);
    expect(heard).toContain('504 5.7.4 Unrecognized authentication type');
    expect(heard).toContain('500 5.3.3 Unrecognized command');
  });
});
