import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { openMailbox } from '../../simulator/testing/exchange-admin.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue } from '../testing/ready-setup.ts';
import { registeredApp, sends, signedInRegistrar, wayOfSetup } from '../testing/registered.ts';
import { apply, restore, retire, rotate, saved, told } from '../testing/registrar.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);
const registrarOf = (recipe: string) => signedInRegistrar(tenant, personSignsIn, recipe);

describe('a new credential', () => {
  it.each(['secret', 'certificate'])(
    '(%s) stands beside the old one until a message was sent with it',
    async (kind) => {
      const registrar = await registrarOf('aevo-innovate');
      if (kind === 'certificate') okValue(await registrar.services.certificates.make(registrar.setup, 365));
      const made = await apply(registrar);
      expect(made.outcome, told(made)).toBe('ok');
      const listed = async () => {
        const { secrets, certificates = [] } = await registeredApp(tenant, registrar);
        return [...secrets, ...certificates].map(({ keyId }) => keyId);
      };
      const [old] = await listed();
      const run = await rotate(registrar);
      expect(run.outcome, told(run)).toBe('ok');
      expect(await listed()).toHaveLength(2);
      const { registration } = registrar.services;
      expect(okValue(await registration.state(run.setup)).rotation).toMatchObject({ tested: false });
      const untested = await registration.retire(await saved(registrar), { signal: signal() });
      expect(untested).toMatchObject({ failure: { message: { key: 'directory.notTested' } } });
      openMailbox(tenant.state, await saved(registrar), await wayOfSetup(registrar));
      expect(await sends(registrar)).toMatchObject({ outcome: 'ok' });
      expect(okValue(await registration.state(run.setup)).rotation).toMatchObject({ tested: true });
      const retired = await retire(registrar);
      expect(retired.outcome, told(retired)).toBe('ok');
      expect(await listed()).toHaveLength(1);
      expect(await listed()).not.toContain(old);
      expect(await sends(registrar)).toMatchObject({ outcome: 'ok' });
    },
  );
});

describe('a new credential that does not work', () => {
  it.each(['secret', 'certificate'])('(%s) goes again, and the old one is used as before', async (kind) => {
    const registrar = await registrarOf('aevo-innovate');
    if (kind === 'certificate') okValue(await registrar.services.certificates.make(registrar.setup, 365));
    await apply(registrar);
    const name = `secret/${registrar.setup.id}`;
    const old = await registrar.ports.secrets.load(name);
    const before = (await saved(registrar)).credential;
    expect((await rotate(registrar)).outcome).toBe('ok');
    expect(await registrar.ports.secrets.load(name)).not.toBe(old);
    const run = await restore(registrar);
    expect(run.outcome, told(run)).toBe('ok');
    expect(await registrar.ports.secrets.load(name)).toBe(old);
    expect(Date.parse(run.setup.credential.expiresAt ?? '')).toBe(Date.parse(before.expiresAt ?? ''));
    const { secrets, certificates = [] } = await registeredApp(tenant, registrar);
    expect([...secrets, ...certificates]).toHaveLength(1);
    expect(okValue(await registrar.services.registration.state(run.setup)).rotation).toBeUndefined();
    openMailbox(tenant.state, run.setup, await wayOfSetup(registrar));
    expect(await sends(registrar)).toMatchObject({ outcome: 'ok' });
  });
});
