import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { IncomingStepId } from '../../shared/results/incoming-result.ts';
import { deliver } from '../../simulator/mail/delivery.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { applicationToken } from '../../simulator/testing/mail.ts';
import { exchangeAppToken } from '../../simulator/testing/recipes.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import {
  causeOf,
  itKeepsWhatMailServicesPromise,
  type MailServiceCase,
  type Try,
  tryOver,
} from '../testing/mail-service.contract.ts';
import { okValue } from '../testing/ready-setup.ts';
import { ewsIncoming } from './ews-read.ts';
import { graphIncoming } from './graph-read.ts';
import { imapIncoming } from './imap.ts';
import type { IncomingService } from './incoming.ts';
import { popIncoming } from './pop.ts';

let tenant: PracticeTenant;
let cloud: Cloud;
let office: string;

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

interface Case extends MailServiceCase {
  readonly service: IncomingService;
}

/** What is the same for every service. */
const usual = { mailbox: () => office, greeting: '' } as const;

const tlsAt = (port: number) => ({ host: '127.0.0.1', port, security: 'tls' }) as const;

const cases: Record<string, Case> = {
  imap: {
    ...usual,
    service: imapIncoming,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    elsewhere: (port) => ({ ...cloud, imap: tlsAt(port) }),
    refusedAs: 'imap-disabled-or-denied',
  },
  pop: {
    ...usual,
    service: popIncoming,
    token: () => exchangeAppToken(tenant, 'aevo-innovate'),
    elsewhere: (port) => ({ ...cloud, pop: tlsAt(port) }),
    refusedAs: 'imap-disabled-or-denied',
  },
  graph: {
    ...usual,
    service: graphIncoming,
    token: () => applicationToken(tenant),
    elsewhere: (port) => ({ ...cloud, graph: `https://127.0.0.1:${port}` }),
    refusedAs: 'token-malformed',
  },
  ews: {
    ...usual,
    service: ewsIncoming,
    token: () => exchangeAppToken(tenant, 'monitor-erp'),
    elsewhere: (port) => ({ ...cloud, ews: `https://127.0.0.1:${port}/EWS/Exchange.asmx` }),
    refusedAs: 'ews-permission-missing',
  },
};

async function lookWith(each: Case, how: Try = {}) {
  const accessToken = how.token ?? (await each.token());
  const used = how.cloud ?? cloud;
  const { ended, route, record } = tryOver<IncomingStepId>(used, how);
  const mailbox = how.mailbox ?? office;
  const answer = await each.service.look(
    { cloud: used, route, accessToken, flow: 'application', mailbox },
    record,
  );
  return { answer, ended, lines: record.transcript.lines, accessToken };
}

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

  it('tells a connection that is cut in the middle', async () => {
    tenant.state.faults.add('mail-cuts-answers');
    const { answer } = await lookWith(each);
    tenant.state.faults.clear();
    expect(causeOf(answer)).toBe('connection-reset');
  });

  const world = { cloud: () => cloud, tenant: () => tenant };
  itKeepsWhatMailServicesPromise(each, (how) => lookWith(each, how), world);
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
