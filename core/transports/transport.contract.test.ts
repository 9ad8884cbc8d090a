import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { TestStepId } from '../../shared/results/test-result.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { delegatedToken } from '../../simulator/testing/delegated.ts';
import { applicationToken, consented } from '../../simulator/testing/mail.ts';
import { exchangeAppToken } from '../../simulator/testing/recipes.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import {
  itKeepsWhatMailServicesPromise,
  type MailServiceCase,
  type Try,
  tryOver,
} from '../testing/mail-service.contract.ts';
import { okValue } from '../testing/ready-setup.ts';
import { ewsTransport } from './ews.ts';
import { graphTransport } from './graph.ts';
import { newTestId, testMail } from './message.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport, SendRequest } from './transport.ts';

let tenant: PracticeTenant;
let cloud: Cloud;

beforeAll(async () => {
  tenant = await startTenant();
  cloud = okValue(await loadCloud(tenant.cloudFile));
  const { clientId, mailbox } = tenant.ready['winmentor-enterprise'];
  consented(tenant.state, clientId, mailbox, 'SMTP.Send');
});
afterAll(() => tenant.stop());

interface Case extends MailServiceCase {
  readonly transport: MailTransport;
  readonly flow: SendRequest['flow'];
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
    elsewhere: (port) => ({ ...cloud, smtp: { host: '127.0.0.1', port, security: 'starttls' } }),
    refusedAs: 'smtp-oauth-rejected',
    greeting: '220 silent.example ESMTP\r\n',
  },
  graph: {
    transport: graphTransport,
    flow: 'application',
    mailbox: () => tenant.ready['aktion-next'].mailbox,
    token: () => applicationToken(tenant),
    elsewhere: (port) => ({ ...cloud, graph: `https://127.0.0.1:${port}` }),
    refusedAs: 'token-malformed',
    greeting: '',
  },
  ews: {
    transport: ewsTransport,
    flow: 'application',
    mailbox: () => tenant.ready['monitor-erp'].mailbox,
    token: () => exchangeAppToken(tenant, 'monitor-erp'),
    elsewhere: (port) => ({ ...cloud, ews: `https://127.0.0.1:${port}/EWS/Exchange.asmx` }),
    refusedAs: 'ews-permission-missing',
    greeting: '',
  },
  'smtp-application': {
    transport: smtpTransport,
    flow: 'application',
    mailbox: () => tenant.ready['aevo-innovate'].mailbox,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    elsewhere: (port) => ({ ...cloud, smtp: { host: '127.0.0.1', port, security: 'starttls' } }),
    refusedAs: 'smtp-oauth-rejected',
    greeting: '220 silent.example ESMTP\r\n',
  },
};

async function tryWith(each: Case, how: Try = {}) {
  const accessToken = how.token ?? (await each.token());
  const used = how.cloud ?? cloud;
  const { ended, route, record } = tryOver<TestStepId>(used, how);
  const mailbox = each.mailbox();
  const facts = { id: newTestId(), from: mailbox, to: 'someone@elsewhere.example', product: 'Product' };
  const mail = testMail({ ...facts, transport: each.transport.id, sentAt: new Date() }, 'en');
  const answer = await each.transport.send(
    { cloud: used, route, accessToken, flow: each.flow, mailbox, mail, graphFormat: 'json' },
    record,
  );
  return { answer, ended, lines: record.transcript.lines, accessToken, mail };
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

  const world = { cloud: () => cloud, tenant: () => tenant };
  itKeepsWhatMailServicesPromise(each, (how) => tryWith(each, how), world);
});

describe('SMTP', () => {
  it('speaks TLS from the start where the cloud says so', async () => {
    const smtp = { host: '127.0.0.1', port: tenant.services.smtpTls, security: 'tls' } as const;
    const { answer, ended } = await tryWith(cases.smtp as Case, { cloud: { ...cloud, smtp } });
    expect(answer).toMatchObject({ ok: true });
    expect(ended.map(([id]) => id)).toContain('secure');
  });
});
