import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { delegatedToken } from '../../simulator/testing/delegated.ts';
import { exchangeAppToken } from '../../simulator/testing/recipes.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { okValue } from '../testing/ready-setup.ts';
import { ewsTransport } from './ews.ts';
import { ewsEnvelope } from './ews-envelope.ts';
import { createItemCall } from './ews-message.ts';
import { type Mail, newTestId } from './message.ts';

let tenant: PracticeTenant;
let cloud: Cloud;
let office: string;
let server: Server | undefined;

beforeAll(async () => {
  tenant = await startTenant();
  cloud = okValue(await loadCloud(tenant.cloudFile));
  office = tenant.ready['monitor-erp'].mailbox;
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await tenant.play('none');
  tenant.state.faults.clear();
  await new Promise<void>((resolve) => {
    if (server) server.close(() => resolve());
    else resolve();
  });
  server = undefined;
});

const mailTo = (to: string, more: Partial<Mail> = {}): Mail => {
  const id = newTestId();
  return { id, from: office, to, subject: 'Test', text: 'Text', messageId: `<${id}@x.example>`, ...more };
};

interface Try {
  readonly cloud?: Cloud;
  readonly token?: string;
  readonly flow?: 'application' | 'delegated';
  readonly mailbox?: string;
}

async function send(mail: Mail, how: Try = {}) {
  const accessToken = how.token ?? (await exchangeAppToken(tenant, 'monitor-erp'));
  const used = how.cloud ?? cloud;
  const signal = AbortSignal.timeout(15_000);
  const stages = createStages({ started() {}, ended() {} });
  const transcript = createTranscript([]);
  const answer = await ewsTransport.send(
    {
      cloud: used,
      route: { environment: {}, ca: used.ca, phaseMs: 2_000, signal },
      accessToken,
      flow: how.flow ?? 'application',
      mailbox: how.mailbox ?? office,
      mail,
      graphFormat: 'json',
    },
    { stages, transcript },
  );
  if (answer.ok) return { cause: 'ok', messageId: answer.messageId, lines: transcript.lines };
  const token = claimsOf(accessToken);
  const expected = { aud: ['https://outlook.office365.com'], roles: ['full_access_as_app'], scopes: [] };
  const diagnosis = diagnose({ ...answer.observation, token, expected });
  return { cause: diagnosis.cause, observation: answer.observation, lines: transcript.lines };
}

/** A cloud whose EWS answers everything in one way. */
async function answering(status: number, headers: Record<string, string>, body: string): Promise<Cloud> {
  const made = createServer((request, answer) => {
    request.resume();
    request.on('end', () => answer.writeHead(status, headers).end(body));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', () => resolve()));
  return { ...cloud, ews: `http://127.0.0.1:${(made.address() as AddressInfo).port}/EWS/Exchange.asmx` };
}

describe('what goes out to Exchange Web Services', () => {
  it('is well-formed whatever the texts hold, and arrives as it was meant', async () => {
    const subject = `Facturi <&> "ș" ]]> 'x' \u{1F4E7}`;
    const mail = mailTo(`jan@${tenant.domain}`, { subject, text: 'One\u0007 line\n& another <line>\n' });
    expect(await send(mail)).toMatchObject({ cause: 'ok', messageId: mail.messageId });
    const [arrived] = tenant.messagesIn(mail.to);
    expect(arrived).toMatchObject({ subject, messageId: mail.messageId, from: office, via: 'ews' });
    expect(arrived?.raw).toContain(mail.id);
  });

  it('stands in the order of the schema, with impersonation for an application only', async () => {
    const mail = mailTo('a@b.example', { from: 'other@b.example' });
    const written = await ewsEnvelope(createItemCall(mail, office), 'application', office);
    expect(XMLValidator.validate(written)).toBe(true);
    const { 's:Envelope': envelope } = new XMLParser({ ignoreAttributes: true }).parse(written);
    expect(Object.keys(envelope)).toEqual(['s:Header', 's:Body']);
    expect(envelope['s:Header']['t:ExchangeImpersonation']['t:ConnectingSID']['t:SmtpAddress']).toBe(office);
    expect(Object.keys(envelope['s:Body']['m:CreateItem']['m:Items']['t:Message'])).toEqual([
      't:ItemClass',
      't:Subject',
      't:Body',
      't:ExtendedProperty',
      't:ToRecipients',
      't:From',
    ]);
    const theirs = await ewsEnvelope(createItemCall(mail, office), 'delegated', office);
    expect(theirs).not.toContain('Impersonation');
  });

  it('goes in the name of the person who signed in', async () => {
    tenant.state.exchange.ewsAllowedAppIds?.push(tenant.ready['winmentor-enterprise'].clientId);
    const ana = `ana@${tenant.domain}`;
    const answer = await delegatedToken(tenant, 'https://outlook.office365.com/EWS.AccessAsUser.All', {
      account: ana,
    });
    const mail = mailTo(office, { from: ana });
    const token = String(answer.access_token);
    expect(await send(mail, { token, flow: 'delegated', mailbox: ana })).toMatchObject({ cause: 'ok' });
    expect(tenant.messagesIn(ana, 'Sent Items').at(-1)?.messageId).toBe(mail.messageId);
  });
});

describe('what Exchange Web Services answer is explained', () => {
  it.each([
    ['ews-disabled', 'ews-disabled'],
    ['ews-app-not-allowed', 'ews-disabled'],
    ['ews-retired', 'ews-disabled'],
    ['ews-impersonation-denied', 'ews-impersonation-denied'],
    ['ews-permission-missing', 'ews-permission-missing'],
    ['send-as-denied', 'send-as-denied'],
    ['message-too-large', 'message-too-large'],
    ['recipient-rejected', 'recipient-rejected'],
    ['wrong-audience', 'wrong-token-audience'],
    ['token-expired', 'token-expired'],
    ['mailbox-missing', 'sender-mailbox-not-found'],
    ['connection-refused', 'connection-refused'],
  ] as const)('in the scenario %s as %s', async (scenario, cause) => {
    await tenant.play(scenario);
    const { mailbox } = tenant.ready['monitor-erp'];
    const long = 'x'.repeat(300);
    expect((await send(mailTo(office, { text: long, from: mailbox }), { mailbox })).cause).toBe(cause);
  });

  it('with how long to wait, where the server is busy', async () => {
    await tenant.play('throttled');
    expect(await send(mailTo(office))).toMatchObject({
      cause: 'rate-limited',
      observation: { status: 500, retryAfterMs: 10_000 },
    });
  });

  it('when the connection is cut in the middle, or nothing comes', async () => {
    tenant.state.faults.add('mail-cuts-answers');
    expect((await send(mailTo(office))).cause).toBe('connection-reset');
    tenant.state.faults.clear();
    tenant.state.faults.add('mail-never-answers');
    expect((await send(mailTo(office))).cause).toBe('connection-timeout');
  });

  it('as unknown, with the page itself, where a page of HTML came instead of an answer', async () => {
    tenant.state.faults.add('ews-answers-html');
    const { cause, observation } = await send(mailTo(office));
    expect(cause).toBe('unknown');
    expect(observation?.text).toMatch(/^HTTP 500\n<!DOCTYPE html>/u);
  });

  it.each([
    ['a success without a word of it', '<a/>'],
    ['XML that never ends', '<s:Envelope><s:Body>'],
    ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "b">]><s:Envelope/>'],
    ['nothing', ''],
  ])('%s is no success', async (_, body) => {
    const lab = await answering(200, { 'content-type': 'text/xml' }, body);
    expect((await send(mailTo(office), { cloud: lab })).cause).not.toBe('ok');
  });

  it('503 of a front end asks to wait, with the time it names', async () => {
    const lab = await answering(503, { 'retry-after': '7' }, 'Service Unavailable');
    expect(await send(mailTo(office), { cloud: lab })).toMatchObject({
      cause: 'rate-limited',
      observation: { retryAfterMs: 7_000 },
    });
  });
});
