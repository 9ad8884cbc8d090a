import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue } from '../testing/ready-setup.ts';
import { registeredApp, registeredBy } from '../testing/registered.ts';
import { apply, newRegistrar, registrarPorts, saved, signIn, told, undo } from '../testing/registrar.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);
const registered = (recipe: string) => registeredBy(tenant, personSignsIn, recipe);

describe('a registration that was there before', () => {
  it('is adopted by its name and not duplicated, and Undo leaves it as it was', async () => {
    const first = await registered('aevo-innovate');
    const app = await registeredApp(tenant, first);
    // As if somebody had made it by hand.
    app.tags = [];
    app.isFallbackPublicClient = true;
    const before = structuredClone(app);
    const other = await newRegistrar(tenant, 'aevo-innovate', registrarPorts(tenant, personSignsIn));
    okValue(await signIn(other));
    const plan = okValue(await other.services.registration.plan(other.setup, signal()));
    expect(plan.adopts).toMatchObject({ appId: app.appId, ours: false });
    const run = await apply(other);
    expect(run.outcome, told(run)).toBe('ok');
    expect((await saved(other)).clientId).toBe(app.appId);
    expect(app.isFallbackPublicClient).toBe(false);
    expect(app.secrets).toHaveLength(2);
    const back = await undo(other);
    expect(back.outcome, told(back)).toBe('ok');
    expect(app).toEqual(before);
  });

  it('is not guessed where two of the name could be meant', async () => {
    const first = await registered('aevo-innovate');
    const app = await registeredApp(tenant, first);
    app.tags = [];
    tenant.state.apps.push({
      ...structuredClone(app),
      appId: crypto.randomUUID(),
      objectId: crypto.randomUUID(),
    });
    const other = await newRegistrar(tenant, 'aevo-innovate', registrarPorts(tenant, personSignsIn));
    okValue(await signIn(other));
    const plan = okValue(await other.services.registration.plan(other.setup, signal()));
    expect(plan.actions).toEqual([]);
    expect(plan.notes.map(({ key }) => key)).toContain('register.note.several');
  });
});
