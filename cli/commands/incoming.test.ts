import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';

let tenant: PracticeTenant;
let installation: InProcess;

beforeAll(async () => {
  tenant = await startTenant();
  installation = await newInProcess();
});
afterAll(async () => {
  await installation.remove();
  await tenant.stop();
});

function look(product: 'monitor-erp' | 'aevo-innovate', args: readonly string[]) {
  const { setupFile, clientSecret = '' } = tenant.ready[product];
  const environment = { SENDPROOF_CLIENT_SECRET: clientSecret };
  return installation.run(['incoming', '--setup', setupFile, ...args], { environment });
}

describe('looking into inboxes', () => {
  it('validates the accounts of Monitor ERP one by one', async () => {
    const { mailbox } = tenant.ready['monitor-erp'];
    const jan = `jan@${tenant.domain}`;
    const { code, out } = await look('monitor-erp', ['--mailbox', `${mailbox},${jan}`, '--json']);
    expect(JSON.parse(out).results).toMatchObject([
      { outcome: 'ok', protocol: 'ews', mailbox, cause: null },
      { outcome: 'ok', protocol: 'ews', mailbox: jan },
    ]);
    expect(code).toBe(0);
  });

  it('says first what is wrong with the account that does not open', async () => {
    const jan = `jan@${tenant.domain}`;
    const { code, out } = await look('aevo-innovate', ['--mailbox', jan, '--via', 'imap', '--lang', 'en']);
    expect(out.split('\n')[0]).toContain(`${jan}: `);
    expect(out).toContain('What to do');
    expect(code).toBe(11);
  });

  it('says that an inbox is empty', async () => {
    const { mailbox } = tenant.ready['aevo-innovate'];
    const { code, out } = await look('aevo-innovate', ['--lang', 'en']);
    expect({ code, out }).toEqual({ code: 0, out: `OK. ${mailbox}: the inbox is empty.\n` });
  });
});
