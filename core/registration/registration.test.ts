import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { openMailbox } from '../../simulator/testing/exchange-admin.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { systemClock } from '../node-ports/clock.ts';
import { createDirectoryRecorder } from '../testing/directory-recorder.ts';
import { okValue, testServices } from '../testing/ready-setup.ts';
import { registeredApp, registeredBy, sends, signedInRegistrar, wayOfSetup } from '../testing/registered.ts';
import { apply, newRegistrar, registrarPorts, saved, signIn, told } from '../testing/registrar.ts';
import { createMemoryLog } from '../testing/test-ports.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);
const registrarOf = (recipe: string) => signedInRegistrar(tenant, personSignsIn, recipe);
const registered = (recipe: string) => registeredBy(tenant, personSignsIn, recipe);

describe('an application that was registered here', () => {
  it.each(['winmentor-enterprise', 'aktion-next', 'monitor-erp', 'aevo-innovate', 'glpi'])(
    'sends for %s',
    async (recipe) => {
      const registrar = await registered(recipe);
      const way = await wayOfSetup(registrar);
      openMailbox(tenant.state, await saved(registrar), way);
      const { files, secrets } = registrar.ports;
      const ports = registrarPorts(tenant, personSignsIn, { role: 'user', files, secrets });
      const sender = { ...registrar, services: testServices(ports, { defaultCloud: tenant.cloudFile }) };
      const options = { signal: signal(), language: 'en', onProgress() {} } as const;
      if (way.flow === 'authorization-code')
        okValue(await sender.services.signIn(await saved(sender), options));
      const result = await sends(sender);
      expect(result).toMatchObject({ outcome: 'ok', transport: way.transport });
      const setup = await saved(sender);
      expect(setup.evidence.register?.state).toBe('proven');
      expect(setup.evidence.permissions?.state).toBe('proven');
    },
  );

  it('shows that the right person was there, and answers no question that nobody was asked', async () => {
    const registrar = await registered('aktion-next');
    const setup = await saved(registrar);
    expect(setup.evidence.who).toMatchObject({ seen: [{ key: 'directory.seen.registeredAll' }] });
    expect(setup.who).toBeUndefined();
    okValue(await registrar.services.registration.undo(setup, { signal: signal() }));
    expect((await saved(registrar)).evidence.who).toBeUndefined();
  });
});

describe('a permission that is limited to one mailbox', () => {
  it.each(['aktion-next', 'monitor-erp', 'aevo-innovate'])(
    'is proven for %s from both sides, and a wider grant is found',
    async (recipe) => {
      const registrar = await registered(recipe);
      const way = await wayOfSetup(registrar);
      if (way.flow !== 'client-credentials') return;
      const setup = await saved(registrar);
      openMailbox(tenant.state, setup, way);
      const other = tenant.accounts.find(({ user }) => user !== setup.mailbox)?.user ?? '';
      const options = { signal: signal(), language: 'en' } as const;
      const { registration } = registrar.services;
      const proven = okValue(await registration.proveScope(setup, other, options));
      expect(proven.findings.map(({ id, state }) => [id, state])).toEqual([
        ['reach-own', 'right'],
        ['reach-other', 'right'],
        ['reach-leftover', 'right'],
      ]);
      expect(proven.reach?.now.some(({ all }) => all)).toBe(false);
      const [role] = way.permissions.filter(({ type }) => type === 'application');
      tenant.state.grants.push({
        kind: 'application',
        appId: setup.clientId ?? '',
        api: role?.resource === 'graph' ? 'Microsoft Graph' : 'Office 365 Exchange Online',
        role: role?.name ?? '',
        permissionEffectiveAt: 0,
      });
      const wider = okValue(await registration.proveScope(setup, other, options));
      if (way.transport === 'smtp') return;
      expect(wider.findings.slice(1)).toMatchObject([
        { id: 'reach-other', state: 'wrong' },
        { id: 'reach-leftover', state: 'wrong' },
      ]);
      expect(wider.reach?.now.some(({ all }) => all)).toBe(true);
    },
  );
});

describe('the tenant', () => {
  it('may limit how long a secret lives: a shorter one is made, and its end is told', async () => {
    tenant.state.credentialPolicy.secretMaxDays = 45;
    const registrar = await registered('aevo-innovate');
    const { credential } = await saved(registrar);
    const days = (Date.parse(credential.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeLessThanOrEqual(45);
    expect(days).toBeGreaterThan(25);
  });

  it('may forbid secrets: the run says so and stops, and a certificate goes on from there', async () => {
    tenant.state.credentialPolicy.secretsForbidden = true;
    const registrar = await registrarOf('aevo-innovate');
    const run = await apply(registrar);
    expect(run.outcome).toBe('failed');
    expect(run.steps.at(-1)?.diagnosis?.cause).toBe('credential-policy-blocked');
    okValue(await registrar.services.certificates.make(await saved(registrar), 365));
    const again = await apply(registrar);
    expect(again.outcome, told(again)).toBe('ok');
    const { certificates = [] } = await registeredApp(tenant, registrar);
    expect(certificates).toHaveLength(1);
  });

  it('may be busy: being told to come back later is obeyed', async () => {
    const ports = registrarPorts(tenant, personSignsIn, { clock: systemClock });
    const registrar = await newRegistrar(tenant, 'glpi', ports);
    okValue(await signIn(registrar));
    tenant.state.faults.add('directory-throttled');
    okValue(await registrar.services.registration.plan(registrar.setup, signal()));
    expect(tenant.transcript()).toContain('429');
  });
});

describe('what is made', () => {
  it('shows its secret to nobody: not in the plan, the steps, the journal or the log', async () => {
    const shown: unknown[] = [];
    const log = createMemoryLog();
    const ports = registrarPorts(tenant, personSignsIn, { log });
    const recorder = createDirectoryRecorder();
    const registrar = await newRegistrar(tenant, 'aevo-innovate', ports, { directoryWitness: recorder });
    okValue(await signIn(registrar));
    const { registration } = registrar.services;
    shown.push(okValue(await registration.plan(registrar.setup, signal())));
    const onStep = (step: unknown) => void shown.push(step);
    shown.push(okValue(await registration.apply(registrar.setup, { signal: signal(), onStep })));
    shown.push(okValue(await registration.state(await saved(registrar))), log.lines);
    const secret = (await ports.secrets.load(`secret/${registrar.setup.id}`)) ?? '';
    expect(secret.length).toBeGreaterThan(15);
    const { files } = ports;
    const journal = await files.read(`registrations/${registrar.setup.id}.json`);
    shown.push(journal, await files.read(`setups/${registrar.setup.id}.json`));
    shown.push(recorder.exchanged.map(({ request }) => request));
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(JSON.stringify(shown)).not.toMatch(/eyJ[\w-]+\.eyJ/u);
  });

  it('that the directory does not show for minutes is told as such, and found again later', async () => {
    const registrar = await registrarOf('winmentor-enterprise');
    tenant.state.directoryDelayMs = 6_000;
    const run = await apply(registrar);
    expect(run.outcome).toBe('failed');
    expect(run.steps.at(-1)?.diagnosis?.cause).toBe('directory-not-caught-up');
    expect(okValue(await registrar.services.registration.state(run.setup)).unfinished).toBe(true);
    tenant.state.directoryDelayMs = 0;
    for (const thing of [...tenant.state.apps, ...tenant.state.servicePrincipals]) delete thing.visibleAt;
    const again = await apply(registrar);
    expect(again.outcome, told(again)).toBe('ok');
    expect(tenant.state.apps).toHaveLength(1);
  });
});

describe('a plan', () => {
  it('is refused by Apply once the directory is another one', async () => {
    const registrar = await registrarOf('aevo-innovate');
    const { registration } = registrar.services;
    const { fingerprint } = okValue(await registration.plan(registrar.setup, signal()));
    okValue(await registration.apply(registrar.setup, { signal: signal(), fingerprint }));
    const refusal = await registration.apply(await saved(registrar), { signal: signal(), fingerprint });
    expect(refusal).toMatchObject({ failure: { message: { key: 'directory.changedSince' } } });
  });

  it('that was cancelled in the middle is gone on with by the next Apply', async () => {
    tenant.state.directoryDelayMs = 150;
    const registrar = await registrarOf('aevo-innovate');
    const controller = new AbortController();
    const run = okValue(
      await registrar.services.registration.apply(registrar.setup, {
        signal: controller.signal,
        onStep: ({ id, state }) => {
          if (id === 'create-service-principal' && state === 'waiting') controller.abort();
        },
      }),
    );
    expect(run.outcome).toBe('cancelled');
    // The person wanted it, so no cause is named: least of all one that says that nothing was changed.
    const [ended] = run.steps.slice(-1);
    expect(ended).toMatchObject({ id: 'create-service-principal', state: 'cancelled' });
    expect(ended?.diagnosis).toBeUndefined();
    const again = await apply(registrar);
    expect(again.outcome, told(again)).toBe('ok');
  });
});
