import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { IncomingStepId } from '../../shared/results/incoming-result.ts';
import { deliver } from '../../simulator/mail/delivery.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { applicationToken } from '../../simulator/testing/mail.ts';
import { exchangeAppToken } from '../../simulator/testing/recipes.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { type ConnectProxy, startConnectProxy } from '../testing/connect-proxy.ts';
import { okValue } from '../testing/ready-setup.ts';
import { type SilentServer, startSilentServer } from '../testing/silent-server.ts';
import { ewsIncoming } from './ews-read.ts';
import { graphIncoming } from './graph-read.ts';
import { imapIncoming } from './imap.ts';
import type { IncomingService, LookAnswer } from './incoming.ts';
import { popIncoming } from './pop.ts';

let tenant: PracticeTenant;
let cloud: Cloud;
let office: string;
let proxy: ConnectProxy | undefined;
let silent: SilentServer | undefined;

beforeAll(async () => {
  tenant = await startTenant();
  cloud = okValue(await loadCloud(tenant.cloudFile));
  office = tenant.ready['aevo-innovate'].mailbox;
  const granted = { kind: 'application', permissionEffectiveAt: 0 } as const;
  tenant.state.grants.push(
    {
      ...granted,
      appId: tenant.ready['aevo-innovate'].clientId,
      api: 'Office 365 Exchange Online',
      role: 'POP.AccessAsApp',
    },
    {
      ...granted,
      appId: tenant.ready['aktion-next'].clientId,
      api: 'Microsoft Graph',
      role: 'Mail.Read',
    },
  );
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await proxy?.stop();
  await silent?.stop();
  proxy = undefined;
  silent = undefined;
});

interface Case {
  readonly service: IncomingService;
  readonly token: () => Promise<string>;
  /** The cloud whose service is another server. */
  readonly elsewhere: (port: number) => Cloud;
  /** What a refused token is called. */
  readonly refusedAs: string;
}

const tlsAt = (port: number) => ({ host: '127.0.0.1', port, security: 'tls' }) as const;

const cases: Record<string, Case> = {
  imap: {
    service: imapIncoming,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    elsewhere: (port) => ({ ...cloud, imap: tlsAt(port) }),
    refusedAs: 'imap-disabled-or-denied',
  },
  pop: {
    service: popIncoming,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    elsewhere: (port) => ({ ...cloud, pop: tlsAt(port) }),
    refusedAs: 'imap-disabled-or-denied',
  },
  graph: {
    service: graphIncoming,
    token: () => applicationToken(tenant),
    elsewhere: (port) => ({ ...cloud, graph: `https://127.0.0.1:${port}` }),
    refusedAs: 'token-malformed',
  },
  ews: {
    service: ewsIncoming,
    token: () => exchangeAppToken(tenant, 'monitor-erp'),
    elsewhere: (port) => ({ ...cloud, ews: `https://127.0.0.1:${port}/EWS/Exchange.asmx` }),
    refusedAs: 'ews-permission-missing',
  },
};

interface Try {
  readonly cloud?: Cloud;
  readonly token?: string;
  readonly mailbox?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly phaseMs?: number;
  readonly signal?: AbortSignal;
}

async function lookWith(each: Case, how: Try = {}) {
  const accessToken = how.token ?? (await each.token());
  const ended: (readonly [string, boolean])[] = [];
  const stages = createStages<IncomingStepId>({
    started() {},
    ended: (step) => ended.push([step.id, step.ok]),
  });
  const transcript = createTranscript([]);
  const used = how.cloud ?? cloud;
  const signal = how.signal ?? AbortSignal.timeout(15_000);
  const route = { environment: how.environment ?? {}, ca: used.ca, phaseMs: how.phaseMs ?? 10_000, signal };
  const mailbox = how.mailbox ?? office;
  const answer: LookAnswer = await each.service.look(
    { cloud: used, route, accessToken, flow: 'application', mailbox },
    { stages, transcript },
  );
  return { answer, ended, lines: transcript.lines, accessToken };
}

const causeOf = (answer: LookAnswer) => (answer.ok ? 'ok' : diagnose(answer.observation).cause);

function arrive(subject: string, mailbox = office): void {
  const raw = `Received: from x by y; ${new Date().toUTCString()}\r\nFrom: jane@elsewhere.example\r\nTo: ${mailbox}\r\nSubject: ${subject}\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\n\r\nText\r\n`;
  const facts = { sender: 'jane@elsewhere.example', via: 'smtp', submittedBy: 'test' } as const;
  deliver(tenant.state, { ...facts, raw, recipients: [mailbox], saveToSentItems: false });
}

describe.each(Object.entries(cases))('looking at an inbox over %s', (_name, each) => {
  it('tells the newest message’s time and subject, and changes nothing', async () => {
    arrive('Old');
    arrive('=?UTF-8?Q?Ofert=C4=83?= =?UTF-8?Q?_nou=C4=83?=');
    const before = structuredClone(tenant.state.messages);
    const { answer, ended } = await lookWith(each);
    expect(answer).toMatchObject({ ok: true, newest: { subject: 'Ofertă nouă' } });
    const at = answer.ok ? Date.parse(answer.newest?.receivedAt ?? '') : 0;
    expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
    expect(ended.every(([, ok]) => ok)).toBe(true);
    expect(ended.at(-1)?.[0]).toBe('newest');
    expect(tenant.state.messages).toEqual(before);
  });

  it('tells an empty inbox from a refusal', async () => {
    const { clientId } = tenant.ready['aevo-innovate'];
    const principal = tenant.state.exchange.servicePrincipals.find((known) => known.appId === clientId);
    const jan = tenant.state.mailboxes.find(({ address }) => address.startsWith('jan@'));
    jan?.fullAccess.push(principal?.objectId ?? '');
    expect((await lookWith(each, { mailbox: `jan@${tenant.domain}` })).answer).toEqual({
      ok: true,
      newest: undefined,
    });
  });

  it('tells a refused token from everything else', async () => {
    const right = await each.token();
    const { answer, ended } = await lookWith(each, { token: `${right.slice(0, -6)}AAAAAA` });
    expect(causeOf(answer)).toBe(each.refusedAs);
    expect(ended.at(-1)?.[1]).toBe(false);
  });

  it('ends by itself when the service takes the connection and says nothing', async () => {
    silent = await startSilentServer();
    const { answer } = await lookWith(each, { cloud: each.elsewhere(silent.port), phaseMs: 300 });
    expect(causeOf(answer)).toBe('connection-timeout');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('ends by itself when the service goes silent after the connection was secured', async () => {
    tenant.state.faults.add('mail-never-answers');
    const { answer } = await lookWith(each, { phaseMs: 400 });
    tenant.state.faults.clear();
    expect(causeOf(answer)).toBe('connection-timeout');
  });

  it('tells a connection that is cut in the middle', async () => {
    tenant.state.faults.add('mail-cuts-answers');
    const { answer } = await lookWith(each);
    tenant.state.faults.clear();
    expect(causeOf(answer)).toBe('connection-reset');
  });

  it('closes the connection when it is cancelled', async () => {
    silent = await startSilentServer();
    const controller = new AbortController();
    const trying = lookWith(each, { cloud: each.elsewhere(silent.port), signal: controller.signal });
    await vi.waitFor(() => expect(silent?.open()).toBe(1));
    controller.abort(new Error('cancelled'));
    await expect(trying).rejects.toThrow('cancelled');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('keeps the token out of the conversation', async () => {
    const { lines, accessToken } = await lookWith(each);
    const text = lines.join('\n');
    expect(text).toMatch(/^C: /mu);
    expect(text).toMatch(/^S: /mu);
    const coded = Buffer.from(`user=${office}\u0001auth=Bearer ${accessToken}\u0001\u0001`).toString(
      'base64',
    );
    for (const secret of [accessToken, coded]) expect(text).not.toContain(secret.slice(0, 60));
    expect(text).not.toContain(accessToken.split('.')[1]);
  });

  it('goes through the proxy where one is set', async () => {
    proxy = await startConnectProxy('me:pass');
    const { answer } = await lookWith(each, { environment: { HTTPS_PROXY: proxy.url } });
    expect(answer.ok).toBe(true);
    expect(proxy.tunnels).toHaveLength(1);
  });

  it('does not trust a server whose authority nobody named', async () => {
    const { answer } = await lookWith(each, { cloud: { ...cloud, ca: undefined } });
    expect(causeOf(answer)).toBe('tls-untrusted-certificate');
  });
});

describe('an application without a right to the mailbox', () => {
  it.each(['imap', 'pop'] as const)('is told so over %s', async (name) => {
    await tenant.play('mailbox-permission-missing');
    const { answer } = await lookWith(cases[name] as Case);
    await tenant.play('none');
    expect(causeOf(answer)).toBe('imap-disabled-or-denied');
  });

  it('hears over IMAP that it is authenticated but not connected', async () => {
    await tenant.play('mailbox-permission-missing');
    const { answer, ended } = await lookWith(cases.imap as Case);
    await tenant.play('none');
    expect(answer.ok ? '' : answer.observation.text).toContain('User is authenticated but not connected.');
    expect(ended.at(-1)?.[1]).toBe(false);
  });
});
