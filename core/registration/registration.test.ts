import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Way } from '../../shared/recipes/schema.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import {
  breakRegistration,
  type DirectoryFaultId,
  directoryFaultIds,
} from '../../simulator/directory-faults.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { systemClock } from '../node-ports/clock.ts';
import { createDirectoryRecorder } from '../testing/directory-recorder.ts';
import { okValue, testServices } from '../testing/ready-setup.ts';
import {
  apply,
  newRegistrar,
  type Registrar,
  registrarPorts,
  restore,
  retire,
  rotate,
  saved,
  signIn,
  told,
  undo,
} from '../testing/registrar.ts';
import { createMemoryLog } from '../testing/test-ports.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);

/** An administrator with a role at the keyboard, signed in to Graph. */
async function registrarOf(recipe: string, role = 'admin'): Promise<Registrar> {
  const registrar = await newRegistrar(tenant, recipe, registrarPorts(tenant, personSignsIn, { role }));
  okValue(await signIn(registrar));
  return registrar;
}

/** A registration as Apply made it. */
async function registered(recipe: string): Promise<Registrar> {
  const registrar = await registrarOf(recipe);
  const run = await apply(registrar);
  expect(run.outcome, told(run)).toBe('ok');
  return registrar;
}

async function findingsOf(registrar: Registrar) {
  const { registration } = registrar.services;
  return okValue(await registration.verify(await saved(registrar), signal())).findings;
}

const appOf = async (registrar: Registrar) => {
  const { clientId } = await saved(registrar);
  const app = tenant.state.apps.find(({ appId }) => appId === clientId);
  if (!app) throw new Error('Not registered');
  return app;
};

async function sends(registrar: Registrar) {
  const setup = await saved(registrar);
  const way = await wayOfSetup(registrar);
  const outcome = await registrar.services.runTest(
    {
      setup,
      to: 'someone@elsewhere.example',
      transports: [way.transport],
      waitForPropagationMs: 0,
      timeoutMs: 15_000,
      language: 'en',
    },
    { signal: signal() },
  );
  return okValue(outcome)[0];
}

const roleOf = {
  smtp: 'Application SMTP.SendAsApp',
  graph: 'Application Mail.Send',
  ews: 'Application EWS.AccessAsApp',
} as const;

/** What the Exchange administrator's script does: the application gets one mailbox. */
function openMailbox({ clientId = '', enterpriseObjectId = '', mailbox = '' }: Setup, way: Way): void {
  const { exchange, mailboxes } = tenant.state;
  const opened = mailboxes.find(({ address }) => address === mailbox);
  Object.assign(opened ?? {}, { smtpAuthDisabled: false });
  if (way.flow !== 'client-credentials') return;
  exchange.servicePrincipals.push({ appId: clientId, objectId: enterpriseObjectId });
  opened?.fullAccess.push(enterpriseObjectId);
  if (!way.exchange.some(({ id }) => id === 'rbac-scope')) return;
  Object.assign(exchange, { ewsEnabled: true, ewsAllowedAppIds: [clientId] });
  exchange.managementScopes.push({ name: 'one mailbox', mailboxes: [mailbox] });
  exchange.roleAssignments.push({
    app: enterpriseObjectId,
    role: roleOf[way.transport],
    scope: 'one mailbox',
    permissionEffectiveAt: 0,
  });
}

async function wayOfSetup(registrar: Registrar): Promise<Way> {
  const setup = await saved(registrar);
  return wayOf(okValue(await registrar.services.recipes.get(setup.recipe)).recipe, setup);
}

describe('an application that was registered here', () => {
  it.each(['winmentor-enterprise', 'aktion-next', 'monitor-erp', 'aevo-innovate', 'glpi'])(
    'sends for %s',
    async (recipe) => {
      const registrar = await registered(recipe);
      const way = await wayOfSetup(registrar);
      openMailbox(await saved(registrar), way);
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
});

describe('a permission that is limited to one mailbox', () => {
  it.each(['aktion-next', 'monitor-erp', 'aevo-innovate'])(
    'is proven for %s from both sides, and a wider grant is found',
    async (recipe) => {
      const registrar = await registered(recipe);
      const way = await wayOfSetup(registrar);
      if (way.flow !== 'client-credentials') return;
      const setup = await saved(registrar);
      openMailbox(setup, way);
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
    const { secrets, certificates = [] } = await appOf(registrar);
    expect([...secrets, ...certificates]).toHaveLength(1);
    expect(okValue(await registrar.services.registration.state(run.setup)).rotation).toBeUndefined();
    openMailbox(run.setup, await wayOfSetup(registrar));
    expect(await sends(registrar)).toMatchObject({ outcome: 'ok' });
  });
});

/** On which product each fault can be seen. */
const productOf = (fault: DirectoryFaultId) =>
  /^(?:secret|public|audience)/u.test(fault) ? 'aevo-innovate' : 'winmentor-enterprise';

/** What works all the same, and is named as something to look at. */
const onlyWarned = new Set<DirectoryFaultId>([
  'owner-missing',
  'assignment-required',
  'localhost-twice',
  'consent-for-one-person',
]);

describe('a registration that somebody broke by hand', () => {
  it.each(directoryFaultIds)('(%s) is found by Verify and repaired by Apply', async (fault) => {
    const registrar = await registered(productOf(fault));
    expect((await findingsOf(registrar)).filter(({ state }) => state === 'wrong')).toEqual([]);
    const { appId } = await appOf(registrar);
    expect(breakRegistration(tenant.state, appId, fault)).toBe(true);
    const found = await findingsOf(registrar);
    const named = found.filter(
      ({ state }) => state === 'wrong' || (onlyWarned.has(fault) && state === 'warning'),
    );
    expect(named).not.toEqual([]);
    const run = await apply(registrar);
    expect(run.outcome, told(run)).toBe('ok');
    expect(run.steps.length).toBeGreaterThan(1);
    const left = await findingsOf(registrar);
    expect(left.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(tenant.state.apps.filter(({ name }) => name === (tenant.state.apps[0]?.name ?? ''))).toHaveLength(
      1,
    );
    expect((await apply(registrar)).steps.map(({ id }) => id)).toEqual(['verify']);
  });
});

describe('a registration that was there before', () => {
  it('is adopted by its name and not duplicated, and Undo leaves it as it was', async () => {
    const first = await registered('aevo-innovate');
    const app = await appOf(first);
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
    const app = await appOf(first);
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
    const { certificates = [] } = await appOf(registrar);
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
    const again = await apply(registrar);
    expect(again.outcome, told(again)).toBe('ok');
  });
});

describe('a new credential', () => {
  it.each(['secret', 'certificate'])(
    '(%s) stands beside the old one until a message was sent with it',
    async (kind) => {
      const registrar = await registrarOf('aevo-innovate');
      if (kind === 'certificate') okValue(await registrar.services.certificates.make(registrar.setup, 365));
      const made = await apply(registrar);
      expect(made.outcome, told(made)).toBe('ok');
      const listed = async () => {
        const { secrets, certificates = [] } = await appOf(registrar);
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
      openMailbox(await saved(registrar), await wayOfSetup(registrar));
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
