import { afterEach, describe, expect, it } from 'vitest';
import {
  type IncomingProtocol,
  type IncomingResult,
  incomingResultSchema,
} from '../../shared/results/incoming-result.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { builtInRecipes, type HandedOver, okValue, type ReadySetup, takeIn } from '../testing/ready-setup.ts';
import type { IncomingProgress } from './check-incoming.ts';

const recipeFolders = { builtIn: builtInRecipes, vendor: [] };
const taken = (handed: HandedOver) => takeIn(handed, {}, { recipeFolders });

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

async function practice(): Promise<PracticeTenant> {
  tenant = await startTenant();
  return tenant;
}

async function check(
  { services, setup }: ReadySetup,
  protocol: IncomingProtocol,
  mailboxes: readonly string[],
  options: { signal?: AbortSignal; onProgress?: (progress: IncomingProgress) => void } = {},
): Promise<readonly IncomingResult[]> {
  const { signal = AbortSignal.timeout(20_000), onProgress } = options;
  const request = { setup, protocol, mailboxes, timeoutMs: 10_000 };
  const results = okValue(await services.checkIncoming(request, { signal, onProgress }));
  for (const result of results) incomingResultSchema.parse(result);
  return results;
}

describe('the incoming side of a set-up', () => {
  it('is looked at account by account, and one that fails does not keep the next from its turn', async () => {
    const at = await practice();
    const { clientSecret = '', mailbox } = at.ready['aevo-innovate'];
    const ready = await taken(at.ready['aevo-innovate']);
    const told: string[] = [];
    const mailboxes = [`jan@${at.domain}`, mailbox];
    const [jan, office] = await check(ready, 'imap', mailboxes, {
      onProgress: (progress) => told.push(`${progress.kind} ${progress.mailbox.split('@')[0]}`),
    });
    expect(jan).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'imap-disabled-or-denied' } });
    expect(office).toMatchObject({ outcome: 'ok', mailbox });
    expect(told.at(-1)).toBe('ended office');
    expect(JSON.stringify([jan, office])).not.toContain(clientSecret);
    expect(JSON.stringify([jan, office])).not.toMatch(/eyJ[\w-]{20}/u);
  });

  it('shows the token that was used beside what it should carry', async () => {
    const at = await practice();
    const { mailbox } = at.ready['aevo-innovate'];
    const ready = await taken(at.ready['aevo-innovate']);
    const [result] = await check(ready, 'imap', [mailbox]);
    expect(result?.token).toMatchObject({ expected: { roles: ['IMAP.AccessAsApp'] } });
    expect(result?.token?.roles).toContain('IMAP.AccessAsApp');
  });

  it('works over Exchange Web Services with the application that sends over them', async () => {
    const at = await practice();
    const { mailbox } = at.ready['monitor-erp'];
    const ready = await taken(at.ready['monitor-erp']);
    const [result] = await check(ready, 'ews', [mailbox]);
    expect(result).toMatchObject({ outcome: 'ok', protocol: 'ews' });
    await at.play('ews-disabled');
    const [off] = await check(ready, 'ews', [mailbox]);
    expect(off).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'ews-disabled' } });
  });

  it('says which switch is off', async () => {
    const at = await practice();
    await at.play('imap-disabled');
    const { mailbox } = at.ready['aevo-innovate'];
    const ready = await taken(at.ready['aevo-innovate']);
    const [result] = await check(ready, 'imap', [mailbox]);
    expect(result).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'imap-disabled-or-denied' } });
  });

  it('ends when it is cancelled, and looks no further', async () => {
    const at = await practice();
    const { mailbox } = at.ready['aevo-innovate'];
    const ready = await taken(at.ready['aevo-innovate']);
    at.state.faults.add('mail-never-answers');
    const controller = new AbortController();
    const results = await check(ready, 'imap', [mailbox, mailbox], {
      signal: controller.signal,
      onProgress: ({ kind, ...progress }) => {
        if (kind === 'step-started' && 'step' in progress && progress.step === 'authenticate')
          controller.abort();
      },
    });
    expect(results).toMatchObject([{ outcome: 'failed', diagnosis: { cause: 'user-cancelled' } }]);
    expect(await ready.services.looks(ready.setup.id)).toEqual([]);
  });

  it('is remembered with the set-up, newest first, and forgotten with it', async () => {
    const at = await practice();
    const { clientSecret = '', mailbox } = at.ready['aevo-innovate'];
    const ready = await taken(at.ready['aevo-innovate']);
    const { services, setup, ports } = ready;
    await check(ready, 'imap', [`jan@${at.domain}`, mailbox]);
    const [pop] = await check(ready, 'pop', [mailbox]);
    const kept = await services.looks(setup.id);
    expect(kept.map((look) => [look.protocol, look.mailbox, look.outcome])).toEqual([
      ['pop', mailbox, pop?.outcome],
      ['imap', mailbox, 'ok'],
      ['imap', `jan@${at.domain}`, 'failed'],
    ]);
    const report = okValue(await services.reports.preview(setup, { withAddresses: true, language: 'en' }));
    expect(report.text).toContain('imap-disabled-or-denied');
    const file = (await ports.files.read(`incoming/${setup.id}.json`)) ?? '';
    expect(file).not.toContain(clientSecret);
    expect(file).not.toMatch(/eyJ[\w-]{20}/u);
    okValue(await services.setups.remove(setup.id));
    expect(await ports.files.read(`incoming/${setup.id}.json`)).toBeUndefined();
  });

  it('wants the secret before anybody is asked', async () => {
    const at = await practice();
    const ready = await taken({ setupFile: at.ready['aevo-innovate'].setupFile });
    await expect(check(ready, 'imap', ['a@b.example'])).rejects.toThrow('refused.secretMissing');
  });
});
