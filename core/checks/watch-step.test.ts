import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededRecipe } from '../../simulator/recipes.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { systemClock } from '../node-ports/clock.ts';
import type { Clock } from '../ports.ts';
import { builtInRecipes, okValue, takeIn } from '../testing/ready-setup.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

/** A clock on which waiting takes no time, and somebody does something in each wait. */
function clockWith(
  meanwhile: (round: number) => Promise<void> | void,
  besidesMs = 0,
): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  let passedMs = 0;
  return {
    waits,
    now: () => new Date(systemClock.now().getTime() + passedMs),
    async wait(ms, signal) {
      signal?.throwIfAborted();
      waits.push(ms);
      passedMs += ms + besidesMs;
      await meanwhile(waits.length);
      signal?.throwIfAborted();
    },
  };
}

async function open(recipe: SeededRecipe, clock: Clock) {
  const handed = tenant.ready[recipe];
  return takeIn(handed, { clock }, { recipeFolders: { builtIn: builtInRecipes, vendor: [] } });
}

const forever = () => new AbortController().signal;

describe('a step that another person was asked to do', () => {
  it.each([
    ['aktion-next', 'permissions', 'permission-missing'],
    ['aevo-innovate', 'exchange', 'smtp-auth-off-mailbox'],
    ['aevo-innovate', 'exchange', 'mailbox-permission-missing'],
    ['monitor-erp', 'exchange', 'ews-disabled'],
  ] as const)('of %s, %s: is seen by itself once it was done (%s)', async (recipe, step, scenario) => {
    await tenant.play(scenario);
    const clock = clockWith(async (round) => {
      if (round === 2) await tenant.play('none');
    });
    const { services, setup } = await open(recipe, clock);
    expect(await services.watch(setup.id, step, forever())).toBe(true);
    expect(clock.waits).toHaveLength(2);
    const proven = okValue(await services.setups.get(setup.id));
    expect(proven.evidence[step]).toMatchObject({ state: 'proven' });
  });

  it('stays as it was while it is not done: only a proof is kept', async () => {
    await tenant.play('permission-missing');
    const stop = new AbortController();
    const clock = clockWith((round) => {
      if (round === 3) stop.abort();
    });
    const { services, setup } = await open('aktion-next', clock);
    expect(await services.watch(setup.id, 'permissions', stop.signal)).toBe(false);
    expect(okValue(await services.setups.get(setup.id)).evidence.permissions).toBeUndefined();
  });

  it('is looked at for two hours and no longer', async () => {
    const tenMinutesMs = 600_000;
    const clock = clockWith(() => {}, tenMinutesMs);
    const { services, setup } = await open('aktion-next', clock);
    expect(await services.watch(setup.id, 'exchange', forever())).toBe(false);
    expect(clock.waits).toHaveLength(12);
  });

  it('is no longer looked at once its set-up is deleted', async () => {
    const clock = clockWith(async () => void (await opened.services.setups.remove(opened.setup.id)));
    const opened = await open('aktion-next', clock);
    expect(await opened.services.watch(opened.setup.id, 'exchange', forever())).toBe(false);
    expect(clock.waits).toHaveLength(1);
  });
});
