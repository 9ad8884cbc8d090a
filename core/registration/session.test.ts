import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue } from '../testing/ready-setup.ts';
import { signedInRegistrar } from '../testing/registered.ts';
import { apply, newRegistrar, registrarPorts, signIn } from '../testing/registrar.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);
const registrarOf = (recipe: string, role?: string) => signedInRegistrar(tenant, personSignsIn, recipe, role);

describe('the session of the administrator', () => {
  it('ends with the program unless it is kept, and with signing out in any case', async () => {
    const { registration } = (await registrarOf('glpi')).services;
    expect(registration).toBeDefined();
    const registrar = await registrarOf('glpi');
    const kept = `registrar/${registrar.setup.id}`;
    expect(await registrar.ports.secrets.load(kept)).toBeUndefined();
    okValue(await signIn(registrar, 'write', true));
    expect(await registrar.ports.secrets.load(kept)).toContain('cache');
    await registrar.services.registration.signOut(registrar.setup);
    expect(await registrar.ports.secrets.load(kept)).toBeUndefined();
    const plan = await registrar.services.registration.plan(registrar.setup, signal());
    expect(plan).toMatchObject({ failure: { message: { key: 'directory.notSignedIn' } } });
  });

  it('is refused where no application to sign in with is known, with both choices explained', async () => {
    const registrar = await newRegistrar(tenant, 'glpi', registrarPorts(tenant, personSignsIn));
    const setup = { ...registrar.setup, cloud: 'global' };
    const { registration } = registrar.services;
    const refusal = await registration.readyToSignIn(setup, undefined);
    expect(refusal).toMatchObject({ failure: { message: { key: 'directory.noClient' } } });
    okValue(await registration.readyToSignIn(setup, { kind: 'microsoft' }));
    expect(okValue(await registration.state(setup)).client).toEqual({ source: 'none' });
  });
});

describe('whoever may not do it', () => {
  it('is told so where the rights are missing, and nothing is left half done', async () => {
    tenant.state.usersMayRegister = false;
    const registrar = await registrarOf('aevo-innovate', 'user').catch(() => undefined);
    // A member cannot even consent to the permissions that registering needs.
    expect(registrar).toBeUndefined();
    expect(tenant.state.apps).toEqual([]);
  });

  it('as an application administrator goes as far as the consent to permissions of Microsoft Graph', async () => {
    const ports = registrarPorts(tenant, personSignsIn, { role: 'application-admin' });
    const registrar = await newRegistrar(tenant, 'aktion-next', ports);
    const { recipe } = okValue(await registrar.services.recipes.get('aktion-next'));
    const path = join(tenant.folder, 'tenant-wide.json');
    // A product whose maker asks for the whole organisation: nothing in Exchange limits it.
    await writeFile(
      path,
      JSON.stringify({ ...recipe, ways: recipe.ways.map((way) => ({ ...way, exchange: [] })) }),
    );
    okValue(await registrar.services.recipes.add(path));
    okValue(await signIn(registrar));
    const run = await apply(registrar);
    expect(run.outcome).toBe('failed');
    expect(run.steps.at(-1)).toMatchObject({
      id: 'grant-role:graph:Mail.Send',
      state: 'failed',
      diagnosis: { cause: 'directory-role-missing' },
    });
    const { unfinished, made } = okValue(await registrar.services.registration.state(run.setup));
    expect(unfinished).toBe(false);
    expect(made.map(({ what }) => what.key)).toContain('register.what.createApplication');
  });

  it('cannot change anything in a session that is only for looking', async () => {
    const registrar = await newRegistrar(tenant, 'glpi', registrarPorts(tenant, personSignsIn));
    okValue(await signIn(registrar, 'read'));
    okValue(await registrar.services.registration.plan(registrar.setup, signal()));
    const refusal = await registrar.services.registration.apply(registrar.setup, { signal: signal() });
    expect(refusal).toMatchObject({ failure: { message: { key: 'directory.onlyLooking' } } });
  });
});
