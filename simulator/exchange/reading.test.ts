import { ImapFlow } from 'imapflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../mail/delivery.ts';
import { type PracticeTenant, startTenant } from '../start.ts';
import { converse, xoauth2 } from '../testing/conversation.ts';
import { delegatedToken } from '../testing/delegated.ts';
import { applicationToken, askHttps, caOf, sendBySmtp } from '../testing/mail.ts';
import { exchangeAppToken } from '../testing/recipes.ts';

let tenant: PracticeTenant;
let office: string;
let token: string;

beforeAll(async () => {
  tenant = await startTenant();
  office = tenant.ready['aevo-innovate'].mailbox;
});
afterAll(() => tenant.stop());
beforeEach(async () => {
  token = await exchangeAppToken(tenant, 'aevo-innovate');
});
afterEach(() => tenant.play('none'));

/** Puts a message into the office's inbox. */
function arrived(subject: string): void {
  deliver(tenant.state, {
    raw: `From: "Doe, Jane" <jane@elsewhere.example>\r\nTo: ${office}\r\nSubject: ${subject}\r\nMessage-ID: <1@elsewhere.example>\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\n\r\nText\r\n.dots\r\n`,
    sender: 'jane@elsewhere.example',
    recipients: [office],
    via: 'smtp',
    submittedBy: 'test',
    saveToSentItems: false,
  });
}

const imapEnd = (heard: string, line: string) =>
  heard.startsWith('+ ') || heard.includes(`${line.split(' ')[0]} `) || /^(\S+) (OK|NO|BAD)/mu.test(heard);
const imap = (...lines: string[]) => converse(tenant, tenant.services.imap, lines, imapEnd);
const popEnd = (heard: string, line: string) =>
  /^-ERR|^\+ /mu.test(heard) ||
  (/^(CAPA|TOP|UIDL$)/u.test(line) ? heard.endsWith('.\r\n') : heard.endsWith('\r\n'));
const pop = (...lines: string[]) => converse(tenant, tenant.services.pop, lines, popEnd);

describe('reading over IMAP', () => {
  test('a mail program opens the inbox read-only and sees the newest message', async () => {
    arrived('Ana =?UTF-8?Q?are_mere_=C8=99i_pere?=');
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: tenant.services.imap,
      secure: true,
      tls: { ca: caOf(tenant.cloudFile) },
      auth: { user: office, accessToken: token },
      logger: false,
    });
    await client.connect();
    const box = await client.mailboxOpen('INBOX', { readOnly: true });
    expect(box.readOnly).toBe(true);
    const newest = await client.fetchOne('*', { envelope: true, internalDate: true });
    await client.logout();
    const envelope = newest ? newest.envelope : undefined;
    expect(envelope?.subject).toBe('Ana are mere și pere');
    expect(envelope?.from?.[0]).toMatchObject({
      name: 'Doe, Jane',
      address: 'jane@elsewhere.example',
    });
    expect(tenant.transcript()).not.toContain(xoauth2(office, token).slice(0, 60));
  });

  test('the token may come on the line or after the server has asked for it', async () => {
    expect(await imap(`a AUTHENTICATE XOAUTH2 ${xoauth2(office, token)}`)).toContain(
      'a OK AUTHENTICATE completed.',
    );
    expect(await imap('a AUTHENTICATE XOAUTH2', xoauth2(office, token))).toMatch(
      /\+ \r\na OK AUTHENTICATE completed\./u,
    );
  });

  test('says what Exchange says when the mailbox’s switch is off, the token is wrong, or a password comes', async () => {
    await tenant.play('imap-disabled');
    expect(await imap(`a AUTHENTICATE XOAUTH2 ${xoauth2(office, token)}`)).toContain(
      'a NO AUTHENTICATE failed.',
    );
    await tenant.play('none');
    expect(await imap(`a AUTHENTICATE XOAUTH2 ${xoauth2(office, 'x.y.z')}`)).toContain(
      'a NO AUTHENTICATE failed.',
    );
    expect(await imap('a LOGIN ana password')).toContain('a NO LOGIN failed.');
  });

  test('a good token without a right to the mailbox is authenticated but not connected', async () => {
    await tenant.play('mailbox-permission-missing');
    expect(await imap(`a AUTHENTICATE XOAUTH2 ${xoauth2(office, token)}`, 'b EXAMINE INBOX')).toContain(
      'b BAD User is authenticated but not connected.',
    );
  });

  test('a service principal made with the registration’s object ID is no service principal', async () => {
    await tenant.play('service-principal-object-id');
    expect(await imap(`a AUTHENTICATE XOAUTH2 ${xoauth2(office, token)}`)).toContain(
      'a NO AUTHENTICATE failed.',
    );
  });
});

describe('reading over POP', () => {
  test('counts the messages and shows the top of the newest', async () => {
    arrived('Newest');
    tenant.state.grants.push({
      kind: 'application',
      appId: tenant.ready['aevo-innovate'].clientId,
      api: 'Office 365 Exchange Online',
      role: 'POP.AccessAsApp',
      permissionEffectiveAt: 0,
    });
    const withPop = await exchangeAppToken(tenant, 'aevo-innovate');
    const count = tenant.messagesIn(office).length;
    const heard = await pop(
      'CAPA',
      'AUTH XOAUTH2',
      xoauth2(office, withPop),
      'STAT',
      `TOP ${count} 2`,
      'QUIT',
    );
    expect(heard).toContain('SASL PLAIN XOAUTH2');
    expect(heard).toContain('+OK User successfully logged on.');
    expect(heard).toMatch(new RegExp(`\\+OK ${count} \\d+`, 'u'));
    expect(heard).toContain('Subject: Newest');
    expect(heard).toContain('\r\n..dots\r\n');
    expect(heard).toContain('server signing off');
  });

  test('a token on the AUTH line, or without the role for POP, is refused as any bad login is', async () => {
    const sentence = '-ERR Authentication failure: unknown user name or bad password.';
    tenant.state.grants = tenant.state.grants.filter(
      (grant) => grant.kind !== 'application' || grant.role !== 'POP.AccessAsApp',
    );
    expect(await pop(`AUTH XOAUTH2 ${xoauth2(office, token)}`)).toContain(sentence);
    const fresh = await exchangeAppToken(tenant, 'aevo-innovate');
    expect(await pop('AUTH XOAUTH2', xoauth2(office, fresh))).toContain(sentence);
  });
});

describe('sending over SMTP as an application', () => {
  const send = async () => {
    const accessToken = await exchangeAppToken(tenant, 'aevo-innovate');
    return sendBySmtp(tenant, { user: office, accessToken, to: `jan@${tenant.domain}` }).catch(String);
  };

  test('works with the seeded registration and breaks with what Exchange does not know', async () => {
    expect(await send()).toMatch(/^250 2\.0\.0 OK/u);
    for (const id of ['service-principal-object-id', 'mailbox-permission-missing'] as const) {
      await tenant.play(id);
      expect(await send()).toContain('535 5.7.3 Authentication unsuccessful');
      await tenant.play('none');
    }
    expect(await send()).toMatch(/^250/u);
  });

  test('a role of Exchange does instead of permission and mailbox right, for its scope', async () => {
    await tenant.play('mailbox-permission-missing');
    const { clientId } = tenant.ready['aevo-innovate'];
    const { exchange } = tenant.state;
    const app = exchange.servicePrincipals.find((each) => each.appId === clientId)?.objectId ?? '';
    const scope = { name: 'Office only', mailboxes: [office] };
    exchange.managementScopes.push(scope);
    exchange.roleAssignments.push({
      app,
      role: 'Application SMTP.SendAsApp',
      scope: scope.name,
      permissionEffectiveAt: 0,
    });
    // With the consent in Entra beside it, the check of mailbox permissions is back.
    expect(await send()).toContain('535 5.7.3');
    const held = tenant.state.grants;
    tenant.state.grants = held.filter((grant) => grant.kind !== 'application' || grant.appId !== clientId);
    expect(await send()).toMatch(/^250/u);
    scope.mailboxes = [`jan@${tenant.domain}`];
    expect(await send()).toContain('535 5.7.3');
    tenant.state.grants = held;
    exchange.roleAssignments = [];
    exchange.managementScopes = [];
  });
});

describe('reading over Graph', () => {
  const look = (path: string, accessToken: string) =>
    askHttps(tenant, `${tenant.services.graph}/v1.0/${path}`, {
      headers: { Authorization: `Bearer ${accessToken}` },
    });

  test('shows the newest message to an application that may read', async () => {
    arrived('Over Graph');
    const { clientId } = tenant.ready['aktion-next'];
    expect((await look(`users/${office}/messages?$top=1`, await applicationToken(tenant))).status).toBe(403);
    tenant.state.grants.push({
      kind: 'application',
      appId: clientId,
      api: 'Microsoft Graph',
      role: 'Mail.Read',
      permissionEffectiveAt: 0,
    });
    const answer = await look(`users/${office}/messages?$top=1`, await applicationToken(tenant));
    expect(JSON.parse(answer.text).value).toMatchObject([{ subject: 'Over Graph' }]);
  });

  test('shows a signed-in person their own mailbox', async () => {
    const accessToken = String((await delegatedToken(tenant, 'Mail.Read')).access_token);
    expect((await look('me/messages?$top=1', accessToken)).status).toBe(200);
    expect((await look('me/mailFolders/inbox/messages?$top=1', accessToken)).status).toBe(200);
  });
});
