import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionId } from '../../shared/registration/action.ts';
import { objectIdOf } from '../../shared/setup/object-id.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue } from '../testing/ready-setup.ts';
import { apply, newRegistrar, registrarPorts, saved, signIn, told, undo } from '../testing/registrar.ts';

const recipes: readonly string[] = [
  'winmentor-enterprise',
  'aktion-next',
  'monitor-erp',
  'aevo-innovate',
  'glpi',
];

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true, directoryDelayMs: 60 });
});
afterEach(() => tenant.stop());

/** What is registered and granted in the tenant. */
function things() {
  const { apps, servicePrincipals, grants } = tenant.state;
  return {
    apps: apps.map(({ appId }) => appId),
    principals: servicePrincipals.map(({ appId }) => appId),
    grants: structuredClone(grants),
  };
}

const signal = () => AbortSignal.timeout(60_000);

describe('an empty tenant', () => {
  it.each(recipes)('gets the registration of %s, and has it taken back', async (recipe) => {
    const registrar = await newRegistrar(tenant, recipe, registrarPorts(tenant, personSignsIn));
    const { registration } = registrar.services;
    okValue(await signIn(registrar));
    const before = things();
    const plan = okValue(await registration.plan(registrar.setup, signal()));
    expect(plan.actions.length).toBeGreaterThan(1);
    const run = await apply(registrar);
    expect(run.outcome, told(run)).toBe('ok');
    expect(run.steps.map(({ id }) => id)).toEqual([
      ...plan.actions.map(({ action }) => actionId(action)),
      'verify',
    ]);
    const again = await apply(registrar);
    expect(again.steps.map(({ id }) => id)).toEqual(['verify']);
    const { findings } = okValue(await registration.verify(await saved(registrar), signal()));
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([]);
    const seenObjectId = { objectId: '66666666-7777-4888-8999-000000000000', at: new Date().toISOString() };
    okValue(
      await registrar.services.setups.update(registrar.setup.id, (setup) => ({ ...setup, seenObjectId })),
    );
    const back = await undo(registrar);
    expect(back.outcome, told(back)).toBe('ok');
    expect(back.steps.find(({ id }) => id.startsWith('delete-application'))?.seen?.key).toBe(
      'directory.seen.deleted',
    );
    // The next registration is another one: no id of the old one may lie in its scripts.
    expect(objectIdOf(await saved(registrar))).toBeUndefined();
    expect(things()).toEqual(before);
  });
});
