import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { delegatedToken } from '../testing/delegated.ts';
import { applicationToken, askHttps, type HttpAnswer } from '../testing/mail.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

const office = () => `office@${tenant.domain}`;
const to = 'customer@elsewhere.example';

const jsonMessage = (more: object = {}) =>
  JSON.stringify({
    message: {
      subject: 'Zkouška',
      body: { contentType: 'Text', content: 'Hello' },
      toRecipients: [{ emailAddress: { address: to } }],
      ...more,
    },
  });

interface Sending {
  readonly token?: string;
  readonly path?: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly timeoutMs?: number;
}

async function send(sending: Sending = {}): Promise<HttpAnswer> {
  const token = sending.token ?? (await applicationToken(tenant));
  return askHttps(tenant, `${tenant.services.graph}/v1.0/${sending.path ?? `users/${office()}`}/sendMail`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': sending.contentType ?? 'application/json',
      'client-request-id': '11111111-2222-3333-4444-555555555555',
    },
    body: sending.body ?? jsonMessage(),
    ...(sending.timeoutMs === undefined ? {} : { timeoutMs: sending.timeoutMs }),
  });
}

const codeOf = (answer: HttpAnswer) => `${answer.status} ${JSON.parse(answer.text).error.code}`;

describe('sending over Graph', () => {
  test('an application sends as a mailbox: 202 without a body, and the message is there', async () => {
    const answer = await send();
    expect(answer).toMatchObject({ status: 202, text: '' });
    expect(answer.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/u);
    expect(answer.headers['client-request-id']).toBe('11111111-2222-3333-4444-555555555555');
    expect(tenant.messagesIn(to)).toMatchObject([{ from: office(), subject: 'Zkouška', via: 'graph' }]);
    expect(tenant.messagesIn(office(), 'Sent Items')).toHaveLength(1);
  });

  test('a request that is never answered sends nothing, also after its client has gone', async () => {
    tenant.state.faults.add('mail-never-answers');
    await expect(send({ timeoutMs: 200 })).rejects.toThrow('No answer');
    tenant.state.faults.clear();
    await send();
    expect(tenant.messagesIn(to)).toHaveLength(1);
  });

  test('a message in MIME arrives as it was written', async () => {
    const mime = `From: ${office()}\r\nTo: ${to}\r\nSubject: =?utf-8?Q?=C5=BDlu=C5=A5ou=C4=8Dk=C3=BD?=\r\nMessage-ID: <a@b>\r\n\r\nBody\r\n`;
    const body = Buffer.from(mime).toString('base64');
    expect((await send({ body, contentType: 'text/plain' })).status).toBe(202);
    expect(tenant.messagesIn(to)).toMatchObject([{ subject: 'Žluťoučký', messageId: '<a@b>', raw: mime }]);
  });

  test('MIME that is not base64 is refused', async () => {
    const answer = await send({ body: 'From: me', contentType: 'text/plain' });
    expect(codeOf(answer)).toBe('400 ErrorMimeContentInvalidBase64String');
  });

  test('a token for Exchange is refused by its audience', async () => {
    const token = await applicationToken(tenant, 'https://outlook.office365.com/.default');
    const answer = await send({ token });
    expect(codeOf(answer)).toBe('401 InvalidAuthenticationToken');
    expect(answer.text).toContain('Access token validation failure. Invalid audience.');
  });

  test('text that is no token is refused in Graph’s words', async () => {
    expect((await send({ token: 'nonsense' })).text).toContain('IDX14100: JWT is not well formed');
    expect((await send({ token: 'a.b.c' })).text).toContain('CompactToken parsing failed');
  });

  test('without the role Graph answers 403 with its usual sentence and the ids', async () => {
    tenant.state.grants = [];
    const answer = await send();
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({
      error: {
        code: 'ErrorAccessDenied',
        message: 'Access is denied. Check credentials and try again.',
        innerError: {
          'request-id': answer.headers['request-id'],
          'client-request-id': '11111111-2222-3333-4444-555555555555',
        },
      },
    });
  });

  test('a permission granted a moment ago answers 403 first, then works unaided', async () => {
    tenant.state.propagationMs = 50;
    await tenant.play('permission-propagating');
    expect(codeOf(await send())).toBe('403 ErrorAccessDenied');
    await expect.poll(async () => (await send()).status, { interval: 20 }).toBe(202);
  });

  test('a signed-in person sends as themselves and not as somebody else', async () => {
    const token = String(
      (await delegatedToken(tenant, 'https://graph.microsoft.com/Mail.Send')).access_token,
    );
    expect((await send({ token, path: 'me' })).status).toBe(202);
    expect(codeOf(await send({ token }))).toBe('403 ErrorAccessDenied');
    const from = { emailAddress: { address: office() } };
    expect(codeOf(await send({ token, path: 'me', body: jsonMessage({ from }) }))).toBe(
      '403 ErrorSendAsDenied',
    );
  });

  test('/me is not for applications', async () => {
    expect(codeOf(await send({ path: 'me' }))).toBe('400 BadRequest');
  });

  test.each([
    ['not JSON', '{', '400 BadRequest'],
    ['no message', '{}', '400 ErrorInvalidParameter'],
    ['a property that a message does not have', jsonMessage({ recipients: [] }), '400 RequestBodyRead'],
    ['no recipient', jsonMessage({ toRecipients: [] }), '400 ErrorInvalidRecipients'],
  ])('a body with %s is refused', async (_, body, expected) => {
    expect(codeOf(await send({ body }))).toBe(expected);
  });

  test('an address without a mailbox is an invalid user', async () => {
    const answer = await send({ path: `users/nobody@${tenant.domain}` });
    expect(answer.text).toContain(`The requested user 'nobody@${tenant.domain}' is invalid.`);
    expect(codeOf(answer)).toBe('404 ErrorInvalidUser');
  });

  test('too many requests come back with the seconds to wait', async () => {
    await tenant.play('throttled');
    const answer = await send();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('a signed-in person can be read with User.Read', async () => {
    const token = String((await delegatedToken(tenant, 'User.Read')).access_token);
    const answer = await askHttps(tenant, `${tenant.services.graph}/v1.0/me`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(JSON.parse(answer.text)).toMatchObject({ userPrincipalName: `ana@${tenant.domain}` });
  });
});
