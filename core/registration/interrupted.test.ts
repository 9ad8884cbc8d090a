import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { createMemoryStore } from '../node-ports/memory-store.ts';
import { createHurryingClock } from '../testing/hurrying-clock.ts';
import { createInterruption, Interrupted } from '../testing/interruption.ts';
import { createMemoryFiles } from '../testing/memory-files.ts';
import { okValue, testServices } from '../testing/ready-setup.ts';
import {
  apply,
  newRegistrar,
  type Registrar,
  registrarPorts,
  rotate,
  saved,
  signIn,
  told,
  undo,
} from '../testing/registrar.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true, directoryDelayMs: 20 });
});
afterEach(() => tenant.stop());

const registeredApps = () => tenant.state.apps.filter(({ name }) => name === 'AEVO Innovate');

/** A program that is ended at the n-th thing it does to the world; what comes after is another start over the same files and key store. */
async function endedAt(
  at: number,
  during: 'apply' | 'rotate' = 'apply',
): Promise<{ readonly next: Registrar; readonly happened: boolean }> {
  const files = createMemoryFiles();
  const secrets = createMemoryStore();
  const interruption = createInterruption();
  const ports = registrarPorts(tenant, personSignsIn, {
    files: interruption.files(files),
    secrets: interruption.secrets(secrets),
    clock: createHurryingClock(300),
  });
  const first = await newRegistrar(tenant, 'aevo-innovate', ports, {
    directoryWitness: interruption.witness,
  });
  okValue(await signIn(first));
  if (during === 'rotate') await apply(first);
  interruption.begin(at);
  try {
    await (during === 'rotate' ? rotate(first) : apply(first));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  const anew = registrarPorts(tenant, personSignsIn, { files, secrets, clock: createHurryingClock(300) });
  const services = testServices(anew, { defaultCloud: tenant.cloudFile });
  return { next: { services, ports: anew, setup: first.setup }, happened: interruption.happened };
}

/** The secrets that Entra lists, and whether the stored one is among them. */
async function secretsOf(registrar: Registrar) {
  const stored = await registrar.ports.secrets.load(`secret/${registrar.setup.id}`);
  const listed = registeredApps().flatMap(({ secrets }) => secrets);
  return { listed: listed.map(({ hint }) => hint), stored: stored?.slice(0, 3) };
}

/** Every place at which an Apply of this product can be ended: as many as it does things. */
const most = 32;
const places = Array.from({ length: most }, (_, index) => index + 1);

describe('the program, ended in the middle of Apply', () => {
  it.each(places)('at its %s. change of the world, goes on from there when it starts again', async (at) => {
    const { next, happened } = await endedAt(at);
    if (!happened) return;
    const { registration } = next.services;
    const before = okValue(await registration.state(await saved(next)));
    const { listed, stored } = await secretsOf(next);
    // A value that nobody kept is never passed over in silence.
    if (listed.length > 0) expect(before.lostSecret || stored !== undefined).toBe(true);
    okValue(await signIn(next));
    const run = await apply(next);
    expect(run.outcome, told(run)).toBe('ok');
    expect(registeredApps()).toHaveLength(1);
    const after = await secretsOf(next);
    expect(after.listed).toEqual([after.stored]);
    expect(okValue(await registration.state(run.setup))).toMatchObject({
      unfinished: false,
      lostSecret: false,
    });
    const { findings } = okValue(await registration.verify(run.setup, AbortSignal.timeout(30_000)));
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([]);
  });

  it('has no more places than these', async () => {
    expect((await endedAt(most + 1)).happened).toBe(false);
  });

  it.each(places.filter((at) => at % 3 === 0))(
    'at its %s. change of the world, takes back what it made when it starts again',
    async (at) => {
      const { next, happened } = await endedAt(at);
      if (!happened) return;
      okValue(await signIn(next));
      const { made } = okValue(await next.services.registration.state(await saved(next)));
      if (made.length === 0) return;
      const run = await undo(next);
      expect(run.outcome, told(run)).toBe('ok');
      expect(registeredApps()).toEqual([]);
      expect(tenant.state.grants.filter(({ kind }) => kind === 'application')).toEqual([]);
    },
  );
});

describe('the program, ended in the middle of a rotation', () => {
  const mostOfRotation = 12;
  it.each(Array.from({ length: mostOfRotation }, (_, index) => index + 1))(
    'at its %s. change of the world, ends with one new secret beside the old one',
    async (at) => {
      const { next, happened } = await endedAt(at, 'rotate');
      expect(happened).toBe(true);
      const { registration } = next.services;
      okValue(await signIn(next));
      const run = await apply(next);
      expect(run.outcome, told(run)).toBe('ok');
      const { rotation } = okValue(await registration.state(run.setup));
      if (rotation === undefined) {
        const again = await rotate(next);
        expect(again.outcome, told(again)).toBe('ok');
      }
      const { listed, stored } = await secretsOf(next);
      expect(listed).toHaveLength(2);
      expect(listed.at(-1)).toBe(stored);
      const state = okValue(await registration.state(await saved(next)));
      expect(state).toMatchObject({ lostSecret: false, unfinished: false, rotation: { oldHint: listed[0] } });
    },
  );

  it('has no more places than these', async () => {
    expect((await endedAt(mostOfRotation + 1, 'rotate')).happened).toBe(false);
  });
});
