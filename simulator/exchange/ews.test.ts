import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { mailboxOf } from '../tenant.ts';
import { delegatedToken } from '../testing/delegated.ts';
import { askHttps, type HttpAnswer } from '../testing/mail.ts';
import { exchangeAppToken } from '../testing/recipes.ts';

let tenant: PracticeTenant;
let office: string;
let token: string;

beforeAll(async () => {
  tenant = await startTenant();
  office = tenant.ready['monitor-erp'].mailbox;
  token = await exchangeAppToken(tenant, 'monitor-erp');
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.play('none');
  tenant.state.faults.clear();
  tenant.state.today = null;
});

const types = 'http://schemas.microsoft.com/exchange/services/2006/types';
const messages = 'http://schemas.microsoft.com/exchange/services/2006/messages';

const impersonating = (address: string) =>
  `<t:ExchangeImpersonation><t:ConnectingSID><t:SmtpAddress>${address}</t:SmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>`;

const envelope = (header: string, body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="${types}" xmlns:m="${messages}"><soap:Header><t:RequestServerVersion Version="Exchange2016"/>${header}</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`;

const createItem = (parts: string, disposition = 'SendAndSaveCopy') =>
  `<m:CreateItem MessageDisposition="${disposition}"><m:SavedItemFolderId><t:DistinguishedFolderId Id="sentitems"/></m:SavedItemFolderId><m:Items><t:Message>${parts}</t:Message></m:Items></m:CreateItem>`;

const to = (address: string) =>
  `<t:ToRecipients><t:Mailbox><t:EmailAddress>${address}</t:EmailAddress></t:Mailbox></t:ToRecipients>`;
const subject = '<t:Subject>Facturi &amp; avize &#8211; №1</t:Subject>';
const body = '<t:Body BodyType="Text">Bună ziua</t:Body>';

function ask(xml: string, accessToken: string | undefined = token, timeoutMs = 2_000): Promise<HttpAnswer> {
  return askHttps(tenant, tenant.services.ews, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/xml; charset=utf-8',
      'X-AnchorMailbox': office,
      ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
    },
    body: xml,
    timeoutMs,
  });
}

const wellFormed = () =>
  envelope(impersonating(office), createItem(subject + body + to(`jan@${tenant.domain}`)));

describe('sending over Exchange Web Services', () => {
  test('a message in parts arrives, and a copy stays in Sent Items', async () => {
    const answer = await ask(wellFormed());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<m:ResponseCode>NoError</m:ResponseCode>');
    const [message] = tenant.messagesIn(`jan@${tenant.domain}`);
    expect(message).toMatchObject({ subject: 'Facturi & avize – №1', from: office, via: 'ews' });
    expect(tenant.messagesIn(office, 'Sent Items')).toHaveLength(1);
  });

  test('a whole MIME message arrives as it was handed over', async () => {
    const mime = `From: ${office}\r\nTo: ana@${tenant.domain}\r\nSubject: Whole\r\nMessage-ID: <m@x>\r\n\r\nText\r\n`;
    const parts = `<t:MimeContent CharacterSet="UTF-8">${Buffer.from(mime).toString('base64')}</t:MimeContent>`;
    expect((await ask(envelope(impersonating(office), createItem(parts)))).status).toBe(200);
    expect(tenant.messagesIn(`ana@${tenant.domain}`).at(-1)).toMatchObject({ messageId: '<m@x>' });
  });

  test('elements out of the schema’s order are refused, with what was expected instead', async () => {
    const parts = to(office) + subject + body;
    const answer = await ask(envelope(impersonating(office), createItem(parts)));
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('a:ErrorSchemaValidation');
    expect(answer.text).toContain(
      `The element 'Message' in namespace '${types}' has invalid child element 'Subject' in namespace '${types}'.`,
    );
  });

  test.each([
    ['an element of another namespace', subject.replaceAll('t:Subject', 'm:Subject')],
    ['a body without its type', '<t:Body>x</t:Body>'],
    ['an element that nobody knows', '<t:Colour>red</t:Colour>'],
    [
      'an address outside of a mailbox',
      '<t:ToRecipients><t:EmailAddress>a@b</t:EmailAddress></t:ToRecipients>',
    ],
  ])('%s is refused by the schema', async (_, parts) => {
    const answer = await ask(envelope(impersonating(office), createItem(parts)));
    expect([answer.status, /ErrorSchemaValidation/u.test(answer.text)]).toEqual([500, true]);
  });

  test.each([
    ['text', 'hello'],
    ['a document type', `<!DOCTYPE x [<!ENTITY e "x">]>${envelope('', createItem(body))}`],
    ['an open element', '<soap:Envelope>'],
  ])('%s instead of an envelope is refused', async (_, text) => {
    expect((await ask(text)).text).toContain('ErrorInvalidRequest');
  });

  test('an application must say for which mailbox it acts, and the mailbox must be there', async () => {
    const call = createItem(subject + body + to(office));
    expect((await ask(envelope('', call))).text).toContain(
      'ExchangeImpersonation SOAP header must be present for this type of OAuth token.',
    );
    expect((await ask(envelope(impersonating('nobody@x.example'), call))).text).toContain(
      'ErrorNonExistentMailbox',
    );
  });

  test('a signed-in person sends without impersonation', async () => {
    tenant.state.exchange.ewsAllowedAppIds?.push(tenant.ready['winmentor-enterprise'].clientId);
    const scope = 'https://outlook.office365.com/EWS.AccessAsUser.All';
    const theirs = String((await delegatedToken(tenant, scope)).access_token);
    const call = createItem(subject + body + to(office));
    expect((await ask(envelope('', call), theirs)).text).toContain('NoError');
    expect((await ask(envelope(impersonating(office), call), theirs)).text).toContain(
      'ErrorImpersonateUserDenied',
    );
    const foreign = `${to(office)}<t:From><t:Mailbox><t:EmailAddress>jan@${tenant.domain}</t:EmailAddress></t:Mailbox></t:From>`;
    const denied = await ask(envelope('', createItem(subject + body + foreign)), theirs);
    expect([denied.status, denied.text]).toEqual([200, expect.stringContaining('ErrorSendAsDenied')]);
    tenant.state.grants = tenant.state.grants.filter(
      (grant) => grant.kind !== 'delegated' || grant.scope !== 'EWS.AccessAsUser.All',
    );
    const smtpOnly = String((await delegatedToken(tenant)).access_token);
    expect((await ask(envelope('', call), smtpOnly)).status).toBe(401);
  });
});

describe('Exchange Web Services refuse', () => {
  const diagnostics = ({ headers }: HttpAnswer) => String(headers['x-ms-diagnostics']);

  test('a missing, foreign or unreadable token with 401 and the reason in a header', async () => {
    const without = await askHttps(tenant, tenant.services.ews, { method: 'POST', body: wellFormed() });
    expect(without.status).toBe(401);
    expect(String(without.headers['www-authenticate'])).toContain('Bearer client_id="00000002-0000-0ff1');
    const graph = await ask(
      wellFormed(),
      await exchangeAppToken(tenant, 'monitor-erp', 'https://graph.microsoft.com/.default'),
    );
    expect([graph.status, diagnostics(graph)]).toEqual([
      401,
      expect.stringContaining("The audience claim value is invalid 'aud'."),
    ]);
    expect((await ask(wellFormed(), 'x.y.z')).status).toBe(401);
  });

  test.each([['ews-disabled'], ['ews-app-not-allowed'], ['ews-retired']] as const)(
    'with 403 in %s',
    async (id) => {
      await tenant.play(id);
      const answer = await ask(wellFormed());
      expect([answer.status, answer.text]).toEqual([403, '']);
      await tenant.play('none');
      expect((await ask(wellFormed())).status).toBe(200);
    },
  );

  test('with 403 where the mailbox’s own switch is off', async () => {
    const mailbox = mailboxOf(tenant.state, office);
    if (mailbox === undefined) throw new Error('no mailbox');
    mailbox.ewsEnabled = false;
    expect((await ask(wellFormed())).status).toBe(403);
    mailbox.ewsEnabled = null;
  });

  test.each([
    ['2026-09-30', null, null, 200],
    ['2026-10-01', null, null, 403],
    ['2026-09-30', true, null, 200],
    ['2026-10-01', true, null, 403],
    ['2027-03-31', true, 'listed', 200],
    ['2027-04-01', true, 'listed', 403],
    ['2026-09-30', false, 'listed', 403],
  ] as const)('on %s with EwsEnabled %s and the list %s: %i', async (day, enabled, list, status) => {
    const { exchange } = tenant.state;
    const before = { ...exchange };
    tenant.state.today = Date.parse(day);
    exchange.ewsEnabled = enabled;
    exchange.ewsAllowedAppIds = list === null ? null : [tenant.ready['monitor-erp'].clientId];
    expect((await ask(wellFormed())).status).toBe(status);
    exchange.ewsEnabled = before.ewsEnabled;
    exchange.ewsAllowedAppIds = before.ewsAllowedAppIds;
  });

  test('a token without the permission, and a mailbox outside of the role’s scope', async () => {
    await tenant.play('ews-permission-missing');
    const answer = await ask(wellFormed(), await exchangeAppToken(tenant, 'monitor-erp'));
    expect([answer.status, diagnostics(answer)]).toEqual([
      401,
      expect.stringContaining('The token contains not enough scope to make this call.'),
    ]);
    await tenant.play('ews-impersonation-denied');
    const narrowed = await exchangeAppToken(tenant, 'monitor-erp');
    expect((await ask(wellFormed(), narrowed)).text).toContain('ErrorImpersonateUserDenied');
    const jan = envelope(impersonating(`jan@${tenant.domain}`), createItem(subject + body + to(office)));
    expect((await ask(jan, narrowed)).text).toContain('NoError');
  });

  test('with the faults that Exchange has for what is wrong with a message', async () => {
    await tenant.play('throttled');
    expect((await ask(wellFormed())).text).toContain('<t:Value Name="BackOffMilliseconds">10000</t:Value>');
    await tenant.play('send-as-denied');
    expect((await ask(wellFormed())).text).toContain('ErrorSendAsDenied');
    await tenant.play('recipient-rejected');
    expect((await ask(wellFormed())).text).toContain('ErrorInvalidRecipients');
    await tenant.play('message-too-large');
    expect((await ask(wellFormed())).text).toContain('ErrorMessageSizeExceeded');
  });

  test('with a page of HTML, with a cut connection, or not at all', async () => {
    tenant.state.faults.add('ews-answers-html');
    const page = await ask(wellFormed());
    expect([page.status, page.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    tenant.state.faults.clear();
    tenant.state.faults.add('mail-cuts-answers');
    await expect(ask(wellFormed())).rejects.toThrow(/socket hang up|ECONNRESET/u);
    tenant.state.faults.clear();
    tenant.state.faults.add('mail-never-answers');
    await expect(ask(wellFormed(), token, 200)).rejects.toThrow('No answer');
  });

  test('a request that is never answered does nothing, also after its client has gone', async () => {
    const jan = `jan@${tenant.domain}`;
    const before = tenant.messagesIn(jan).length;
    tenant.state.faults.add('mail-never-answers');
    await expect(ask(wellFormed(), token, 200)).rejects.toThrow('No answer');
    tenant.state.faults.clear();
    await ask(wellFormed());
    expect(tenant.messagesIn(jan)).toHaveLength(before + 1);
  });
});

describe('looking at an inbox over Exchange Web Services', () => {
  test('the newest message comes first', async () => {
    const call =
      '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="item:Subject"/><t:FieldURI FieldURI="item:DateTimeReceived"/></t:AdditionalProperties></m:ItemShape><m:IndexedPageItemView MaxEntriesReturned="1" Offset="0" BasePoint="Beginning"/><m:SortOrder><t:FieldOrder Order="Descending"><t:FieldURI FieldURI="item:DateTimeReceived"/></t:FieldOrder></m:SortOrder><m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds></m:FindItem>';
    const first = envelope(
      impersonating(office),
      createItem(`<t:Subject>One</t:Subject>${body}${to(office)}`),
    );
    const second = first.replace('>One<', '>Two &lt;2&gt;<');
    await ask(first);
    await ask(second);
    const answer = await ask(envelope(impersonating(office), call));
    expect(answer.text).toContain('<t:Subject>Two &lt;2&gt;</t:Subject>');
    expect(answer.text).not.toContain('>One<');
  });
});
