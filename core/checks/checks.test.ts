import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { wasOtherTyped } from '../../shared/setup/object-id.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepEvidence, StepKind } from '../../shared/setup/step.ts';
import type { ScenarioId } from '../../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue, openerOf, type ReadySetup, takeIn } from '../testing/ready-setup.ts';

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

type Recipe = 'aktion-next' | 'winmentor-enterprise';

async function ready(
  recipe: Recipe,
  scenario: ScenarioId = 'none',
  redirectUri = 'http://localhost',
): Promise<ReadySetup> {
  tenant = await startTenant({ redirectUri, scenario });
  return takeIn(tenant.ready[recipe], { opener: openerOf((url) => personSignsIn(url)) });
}

async function look(
  { services, setup }: ReadySetup,
  step: StepKind,
  facts: Partial<Setup> = {},
): Promise<StepEvidence | undefined> {
  const looked = okValue(await services.check({ ...setup, ...facts }, step, AbortSignal.timeout(15_000)));
  return looked.evidence[step];
}

describe('looking at a step', () => {
  it.each<[StepKind, string]>([
    ['register', 'seen.applicationExists'],
    ['ids', 'seen.tenantExists'],
    ['credential', 'seen.secretAccepted'],
    ['permissions', 'seen.permissionsCarried'],
  ])('proves %s by asking', async (step, key) => {
    expect(await look(await ready('aktion-next'), step)).toMatchObject({
      state: 'proven',
      seen: [{ key }, ...(step === 'ids' || step === 'permissions' ? [{}] : [])],
    });
  });

  it('takes a consent that it finds for the decision how far the application reaches, and says so', async () => {
    const { services, setup } = await ready('aktion-next');
    const looked = okValue(await services.check(setup, 'permissions', AbortSignal.timeout(15_000)));
    expect(looked.reach).toBe('organisation');
    expect(looked.evidence.permissions).toMatchObject({
      state: 'proven',
      seen: [{ key: 'seen.permissionsCarried' }, { key: 'reach.seen.found' }],
    });
  });

  it('proves a narrow application by a token that carries nothing, and not while a consent adds up', async () => {
    const before = await ready('aktion-next');
    const { setups } = before.services;
    const setup = okValue(await setups.update(before.setup.id, (now) => ({ ...now, reach: 'mailbox' })));
    const one = { ...before, setup };
    expect(await look(one, 'permissions')).toMatchObject({
      state: 'unknown',
      reason: { key: 'reach.seen.addsUp', params: { names: 'Mail.Send' } },
    });
    if (tenant) tenant.state.grants = [];
    expect(await look(one, 'permissions')).toMatchObject({
      state: 'proven',
      seen: [{ key: 'reach.seen.narrow' }],
    });
  });

  it('reads the object ID of the enterprise application from the token, and lets it stand before a typed one', async () => {
    const { services, setup } = await ready('aktion-next');
    const { clientId } = tenant?.ready['aktion-next'] ?? {};
    const own = tenant?.state.servicePrincipals.find(({ appId }) => appId === clientId)?.objectId ?? '';
    const registration = tenant?.state.apps.find(({ appId }) => appId === clientId)?.objectId ?? '';
    expect(own).not.toBe(registration);
    const typed = okValue(
      await services.setups.update(setup.id, (now) => ({
        ...now,
        enterpriseObjectId: registration,
        said: { exchange: now.createdAt },
      })),
    );
    const looked = okValue(await services.check(typed, 'credential', AbortSignal.timeout(15_000)));
    expect(looked.seenObjectId).toMatchObject({ objectId: own });
    expect(wasOtherTyped(looked)).toBe(true);
    expect(looked.said).toEqual({});
    expect(services.setups.exportFile(looked).enterpriseObjectId).toBe(own);
    expect(JSON.stringify(await services.handOver(looked, ['exchange'], 'en'))).not.toContain(registration);
  });

  it('takes no person for an enterprise application', async () => {
    const { services, setup } = await ready('winmentor-enterprise');
    const options = { signal: AbortSignal.timeout(15_000), language: 'en', onProgress() {} } as const;
    const signedIn = okValue(await services.signIn(setup, options)).setup;
    const looked = okValue(await services.check(signedIn, 'permissions', AbortSignal.timeout(15_000)));
    expect(looked.evidence.permissions?.state).toBe('proven');
    expect(looked.seenObjectId).toBeUndefined();
  });

  it.each<[StepKind, Recipe, string]>([
    ['who', 'aktion-next', 'couldNotLook.onlyYouKnow'],
    ['values', 'aktion-next', 'couldNotLook.onlyYouKnow'],
    ['exchange', 'aktion-next', 'couldNotLook.byEffectOnly'],
    ['test', 'aktion-next', 'couldNotLook.notTestedYet'],
    ['credential', 'winmentor-enterprise', 'couldNotLook.secretNotUsed'],
    ['permissions', 'winmentor-enterprise', 'couldNotLook.noSession'],
    ['signin', 'winmentor-enterprise', 'couldNotLook.noSession'],
  ])('says that it could not look at %s of %s', async (step, recipe, key) => {
    expect(await look(await ready(recipe), step)).toMatchObject({ state: 'unknown', reason: { key } });
  });

  it.each<[StepKind, ScenarioId, string]>([
    ['ids', 'tenant-unknown', 'tenant-not-found'],
    ['ids', 'app-unknown', 'app-not-found-in-tenant'],
    ['register', 'app-unknown', 'app-not-found-in-tenant'],
    ['credential', 'secret-wrong', 'client-secret-wrong'],
    ['credential', 'secret-expired', 'client-secret-expired'],
    ['permissions', 'permission-missing', 'graph-permission-missing'],
  ])('finds what is wrong with %s: %s', async (step, scenario, cause) => {
    expect(await look(await ready('aktion-next', scenario), step)).toMatchObject({
      state: 'failing',
      diagnosis: { cause },
    });
  });

  it('proves the sign-in and what its token carries once somebody has signed in', async () => {
    const taken = await ready('winmentor-enterprise');
    const signal = AbortSignal.timeout(15_000);
    const { setup } = okValue(
      await taken.services.signIn(taken.setup, { signal, language: 'en', onProgress() {} }),
    );
    for (const step of ['signin', 'permissions'] as const)
      expect(await look({ ...taken, setup }, step)).toMatchObject({ state: 'proven' });
  });

  it('notices a redirect port that another program holds', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const found = await look(
      await ready('winmentor-enterprise', 'none', `http://localhost:${port}`),
      'register',
    );
    holder.close();
    expect(found).toMatchObject({ state: 'failing', diagnosis: { cause: 'loopback-port-in-use' } });
  });

  it('does not call missing what it could not ask about', async () => {
    const { services } = await ready('aktion-next');
    const empty = okValue(await services.setups.create({ recipe: 'aktion-next', name: 'Empty' }));
    for (const step of ['register', 'ids', 'credential', 'permissions'] as const) {
      const looked = okValue(await services.check(empty, step, AbortSignal.timeout(5_000)));
      expect(looked.evidence[step]).toMatchObject({
        state: 'unknown',
        reason: { key: 'couldNotLook.noIds' },
      });
    }
  });

  it('keeps what was proven when it cannot look again', async () => {
    const taken = await ready('winmentor-enterprise');
    const proven = { state: 'proven', seen: [{ key: 'app.name' }], at: new Date().toISOString() } as const;
    const setup = okValue(
      await taken.services.setups.update(taken.setup.id, (before) => ({
        ...before,
        evidence: { credential: proven },
      })),
    );
    expect(await look({ ...taken, setup }, 'credential')).toEqual(proven);
  });
});
