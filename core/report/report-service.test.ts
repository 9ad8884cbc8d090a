import { describe, expect, it } from 'vitest';
import { createMemoryFiles } from '../testing/memory-files.ts';
import { okValue, testServices } from '../testing/ready-setup.ts';
import { createTestPorts } from '../testing/test-ports.ts';

const file = {
  schema: 1,
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  tenantId: 'contoso.com',
  clientId: '22222222-2222-4222-8222-222222222222',
  mailbox: 'erp@contoso.com',
};
const secret = 'correct horse battery staple 7';
const options = { withAddresses: true, language: 'en' } as const;

async function installed(environment: Record<string, string> = {}) {
  const ports = createTestPorts({ environment, files: createMemoryFiles() });
  const services = testServices(ports, { version: '0.9.1' });
  const setup = okValue(await services.setups.importText(JSON.stringify(file)));
  return { ports, services, setup };
}

describe('the support file of a set-up', () => {
  it('opens again on a machine that never saw the set-up', async () => {
    const { services, setup } = await installed();
    const { text, fileName, page } = okValue(await services.reports.preview(setup, options));
    expect(fileName).toBe('contoso-erp.sendproof.json');
    const elsewhere = testServices(createTestPorts());
    const report = okValue(elsewhere.reports.open(text, fileName));
    expect(report.setup).toMatchObject({ name: 'Contoso ERP', tenantId: 'contoso.com' });
    expect(report.program.version).toBe('0.9.1');
    expect(report.steps.length).toBeGreaterThan(5);
    expect(page).toContain('Contoso ERP');
  });

  it('names the proxy without its login, and hides what the process knows as secret', async () => {
    const { services, setup } = await installed({
      HTTPS_PROXY: 'http://ana:proxyPassword9@proxy.example:3128',
      SENDPROOF_VAULT_KEY: 'vault passphrase 4',
    });
    okValue(await services.secrets.put(setup, secret));
    const named = { ...setup, name: `proxyPassword9 and vault passphrase 4 and ${secret}` };
    const { text } = okValue(await services.reports.preview(named, options));
    expect(okValue(services.reports.open(text, 'x')).environment.proxy).toEqual({
      set: true,
      host: 'proxy.example:3128',
    });
    for (const hidden of ['proxyPassword9', 'vault passphrase 4', secret]) expect(text).not.toContain(hidden);
  });

  it('is made although the recipe and the cloud file are gone', async () => {
    const { services, setup } = await installed();
    const orphan = { ...setup, recipe: 'gone', cloud: '/nowhere/of/ana/cloud.json' };
    const { text } = okValue(await services.reports.preview(orphan, options));
    expect(text).not.toContain('/nowhere');
    const report = okValue(services.reports.open(text, 'x'));
    expect(report.product).toEqual({ recipe: 'gone' });
    expect(report.environment.cloud.id).toBe('file');
  });
});
