import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { TestStepId } from '../../shared/results/test-result.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { delegatedToken } from '../../simulator/testing/delegated.ts';
import { applicationToken, consented } from '../../simulator/testing/mail.ts';
import { exchangeAppToken } from '../../simulator/testing/recipes.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { type ConnectProxy, startConnectProxy } from '../testing/connect-proxy.ts';
import { okValue } from '../testing/ready-setup.ts';
import { type SilentServer, startSilentServer } from '../testing/silent-server.ts';
import { ewsTransport } from './ews.ts';
import { graphTransport } from './graph.ts';
import { newTestId, testMail } from './message.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport, SendAnswer, SendRequest } from './transport.ts';

let tenant: PracticeTenant;
let cloud: Cloud;
let proxy: ConnectProxy | undefined;
let silent: SilentServer | undefined;

beforeAll(async () => {
  tenant = await startTenant();
  cloud = okValue(await loadCloud(tenant.cloudFile));
  const { clientId, mailbox } = tenant.ready['winmentor-enterprise'];
  consented(tenant.state, clientId, mailbox, 'SMTP.Send');
});
afterAll(() => tenant.stop());
afterEach(async () => {
  await proxy?.stop();
  await silent?.stop();
  proxy = undefined;
  silent = undefined;
});

interface Case {
  readonly transport: MailTransport;
  readonly flow: SendRequest['flow'];
  readonly mailbox: () => string;
  readonly token: () => Promise<string>;
  /** The cloud whose service is the silent server. */
  readonly silentCloud: (port: number) => Cloud;
  readonly greeting: string;
}

const cases: Record<string, Case> = {
  smtp: {
    transport: smtpTransport,
    flow: 'delegated',
    mailbox: () => tenant.ready['winmentor-enterprise'].mailbox,
    token: async () =>
      String(
        (await delegatedToken(tenant, undefined, { account: tenant.ready['winmentor-enterprise'].mailbox }))
          .access_token,
      ),
    silentCloud: (port) => ({ ...cloud, smtp: { host: '127.0.0.1', port, security: 'starttls' } }),
    greeting: '220 silent.example ESMTP\r\n',
  },
  graph: {
    transport: graphTransport,
    flow: 'application',
    mailbox: () => tenant.ready['aktion-next'].mailbox,
    token: () => applicationToken(tenant),
    silentCloud: (port) => ({ ...cloud, graph: `https://127.0.0.1:${port}` }),
    greeting: '',
  },
  ews: {
    transport: ewsTransport,
    flow: 'application',
    mailbox: () => tenant.ready['monitor-erp'].mailbox,
    token: () => exchangeAppToken(tenant, 'monitor-erp'),
    silentCloud: (port) => ({ ...cloud, ews: `https://127.0.0.1:${port}/EWS/Exchange.asmx` }),
    greeting: '',
  },
  'smtp-application': {
    transport: smtpTransport,
    flow: 'application',
    mailbox: () => tenant.ready['aevo-innovate'].mailbox,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    silentCloud: (port) => ({ ...cloud, smtp: { host: '127.0.0.1', port, security: 'starttls' } }),
    greeting: '220 silent.example ESMTP\r\n',
  },
};

interface Try {
  readonly cloud?: Cloud;
  readonly token?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly phaseMs?: number;
  readonly signal?: AbortSignal;
}

async function tryWith(each: Case, how: Try = {}) {
  const accessToken = how.token ?? (await each.token());
  const ended: (readonly [TestStepId, boolean])[] = [];
  const stages = createStages({ started() {}, ended: (step) => ended.push([step.id, step.ok]) });
  const transcript = createTranscript([]);
  const mailbox = each.mailbox();
  const facts = { id: newTestId(), from: mailbox, to: 'someone@elsewhere.example', product: 'Product' };
  const mail = testMail({ ...facts, transport: each.transport.id, sentAt: new Date() }, 'en');
  const signal = how.signal ?? AbortSignal.timeout(15_000);
  const used = how.cloud ?? cloud;
  const route = { environment: how.environment ?? {}, ca: used.ca, phaseMs: how.phaseMs ?? 10_000, signal };
  const answer: SendAnswer = await each.transport.send(
    { cloud: used, route, accessToken, flow: each.flow, mailbox, mail, graphFormat: 'json' },
    { stages, transcript },
  );
  return { answer, ended, lines: transcript.lines, accessToken, mail };
}

function causeOf(answer: SendAnswer): string {
  return answer.ok ? 'ok' : diagnose(answer.observation).cause;
}

describe.each(Object.entries(cases))('the transport %s', (_name, each) => {
  it('hands the message over and says so stage by stage', async () => {
    const { answer, ended, mail } = await tryWith(each);
    expect(answer).toMatchObject({ ok: true });
    expect(ended.every(([, ok]) => ok)).toBe(true);
    expect(ended.at(-1)?.[0]).toBe('accepted');
    expect(tenant.messagesIn(each.mailbox(), 'Sent Items').some(({ raw }) => raw.includes(mail.id))).toBe(
      true,
    );
  });

  it('tells a refused token from everything else', async () => {
    const right = await each.token();
    const { answer, ended } = await tryWith(each, { token: `${right.slice(0, -6)}AAAAAA` });
    expect(['smtp-oauth-rejected', 'token-malformed', 'ews-permission-missing']).toContain(causeOf(answer));
    expect(ended.at(-1)?.[1]).toBe(false);
  });

  it('ends by itself when the service takes the connection and says nothing', async () => {
    silent = await startSilentServer();
    const { answer } = await tryWith(each, { cloud: each.silentCloud(silent.port), phaseMs: 300 });
    expect(causeOf(answer)).toBe('connection-timeout');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('closes the connection when it is cancelled', async () => {
    silent = await startSilentServer(each.greeting);
    const controller = new AbortController();
    const trying = tryWith(each, { cloud: each.silentCloud(silent.port), signal: controller.signal });
    await vi.waitFor(() => expect(silent?.open()).toBe(1));
    controller.abort(new Error('cancelled'));
    await expect(trying).rejects.toThrow('cancelled');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('keeps the token out of the conversation', async () => {
    const { lines, accessToken, mail } = await tryWith(each);
    const text = lines.join('\n');
    expect(text).toMatch(/^C: /mu);
    expect(text).toMatch(/^S: /mu);
    const coded = Buffer.from(`user=${mail.from}\u0001auth=Bearer ${accessToken}\u0001\u0001`).toString(
      'base64',
    );
    for (const secret of [accessToken, coded]) expect(text).not.toContain(secret.slice(0, 60));
    expect(text).not.toContain(accessToken.split('.')[1]);
  });

  it('goes through the proxy where one is set', async () => {
    proxy = await startConnectProxy('me:pass');
    const { answer } = await tryWith(each, { environment: { HTTPS_PROXY: proxy.url } });
    expect(answer.ok).toBe(true);
    expect(proxy.tunnels).toHaveLength(1);
  });

  it('says so when the proxy demands a login', async () => {
    proxy = await startConnectProxy('me:pass');
    const { answer } = await tryWith(each, {
      environment: { HTTPS_PROXY: proxy.url.replace('me:pass@', '') },
    });
    expect(causeOf(answer)).toBe('proxy-auth-required');
  });

  it('does not trust a server whose authority nobody named', async () => {
    const { answer } = await tryWith(each, { cloud: { ...cloud, ca: undefined } });
    expect(causeOf(answer)).toBe('tls-untrusted-certificate');
  });
});

describe('SMTP', () => {
  it('speaks TLS from the start where the cloud says so', async () => {
    const smtp = { host: '127.0.0.1', port: tenant.services.smtpTls, security: 'tls' } as const;
    const { answer, ended } = await tryWith(cases.smtp as Case, { cloud: { ...cloud, smtp } });
    expect(answer).toMatchObject({ ok: true });
    expect(ended.map(([id]) => id)).toContain('secure');
  });
});
