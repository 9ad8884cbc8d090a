import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHurryingClock } from '../../core/testing/hurrying-clock.ts';
import { openerOf } from '../../core/testing/ready-setup.ts';
import { accountOf } from '../../core/testing/registrar.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { type CallOptions, type InProcess, newInProcess } from '../testing/in-process.ts';

let tenant: PracticeTenant;
let program: InProcess;
let role: 'admin' | 'user';

async function freshTenant(): Promise<void> {
  tenant = await startTenant({ empty: true, directoryDelayMs: 20 });
}

beforeEach(async () => {
  role = 'admin';
  program = await newInProcess({
    clock: createHurryingClock(60),
    opener: openerOf((url) => personSignsIn(url, { account: accountOf(tenant, role) })),
  });
});
afterEach(() => program.remove());

async function writeSetup(): Promise<void> {
  const setup = {
    schema: 1,
    name: 'Contoso ERP',
    recipe: 'aktion-next',
    cloud: tenant.cloudFile,
    mailbox: accountOf(tenant, 'user'),
  };
  await writeFile(file(), JSON.stringify(setup));
}

const file = () => join(program.home, 'erp.json');
const environment = { BROWSER: 'somebody', SENDPROOF_VAULT_KEY: 'a passphrase of the test' };

function register(part: string, args: readonly string[] = [], options: CallOptions = {}) {
  return program.run(['register', part, '--setup', file(), ...args], { environment, ...options });
}

const registered = () => tenant.state.apps.map(({ appId }) => appId);

describe('sendproof register, where nothing is changed', () => {
  beforeAll(freshTenant);
  beforeEach(writeSetup);
  afterAll(() => tenant.stop());

  it('shows what it would do in words and in Graph terms, and changes nothing', async () => {
    const before = registered();
    const { code, out } = await register('plan', ['--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      nothingToDo: false,
      fingerprint: expect.any(String),
      adopts: null,
      notes: expect.any(Array),
      scopes: expect.arrayContaining([{ name: 'Application.ReadWrite.All', why: expect.any(String) }]),
    });
    const [first] = JSON.parse(out).actions;
    expect(first).toMatchObject({
      id: 'create-application',
      what: expect.any(String),
      action: { kind: 'create-application' },
      graph: { method: 'POST', path: '/applications' },
    });
    const forPerson = await register('plan', ['--lang', 'ro']);
    expect(forPerson.out).toContain('Ce face Apply, în această ordine');
    expect(forPerson.out).toContain('POST /applications');
    expect(forPerson.out).toContain('• Application.ReadWrite.All: ');
    expect(registered()).toEqual(before);
  });

  it.each([
    ['apply', []],
    ['undo', []],
    ['apply', ['--json']],
  ])('never asks where nobody can answer: %s %j', async (part, args) => {
    const { code, err } = await register(part, args);
    expect({ code, asks: err.includes('[y/N]') }).toEqual({ code: 2, asks: false });
    expect(err).toContain('Give --yes');
  });

  it('says that nobody is here to sign in', async () => {
    const { code, err } = await register('plan', [], { environment: {} });
    expect(code).toBe(2);
    expect(err).toContain('Nobody is here to sign in.');
  });

  it('makes no secret that it could not keep', async () => {
    const before = registered();
    const { code, err } = await register('apply', ['--yes'], { environment: { BROWSER: 'somebody' } });
    expect(code).toBe(2);
    expect(err).toContain('SENDPROOF_VAULT_KEY');
    expect(registered()).toEqual(before);
  });

  it('names the cause where the account may not, with the exit code of its stage', async () => {
    role = 'user';
    const { code, out } = await register('apply', ['--yes', '--json']);
    expect([10, 11]).toContain(code);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'failed' });
  });

  it('keeps the session only where asked, and forgets it when told to', async () => {
    expect((await register('plan', ['--json', '--keep-session'])).code).toBe(0);
    const nobody = { environment: { SENDPROOF_VAULT_KEY: environment.SENDPROOF_VAULT_KEY } };
    expect((await register('verify', ['--json'], nobody)).code).not.toBe(2);
    expect((await register('sign-out', [], nobody)).code).toBe(0);
    expect((await register('verify', ['--json'], nobody)).code).toBe(2);
  });

  it('writes the plan as a script, and nobody signs in', async () => {
    const { code, out } = await register('script', ['--kind', 'powershell'], { environment: {} });
    expect(code).toBe(0);
    expect(out).toContain('Microsoft.Graph');
    const wrong = await register('script', ['--kind', 'perl']);
    expect({ code: wrong.code, err: wrong.err }).toEqual({
      code: 2,
      err: 'perl is no kind of script. --kind takes: powershell, azure-cli, exchange.\n',
    });
  });

  it('writes what Exchange needs as a script, and refuses where it needs nothing', async () => {
    const script = ['--kind', 'exchange', '--reach'] as const;
    const { code, out } = await register('script', [...script, 'mailbox', '--json'], { environment: {} });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ text: expect.stringContaining('New-ManagementRoleAssignment') });
    const none = await register('script', [...script, 'organisation']);
    expect({ code: none.code, out: none.out }).toEqual({ code: 2, out: '' });
  });

  it('plans a consent for the whole organisation only where that was decided, and names what it opens', async () => {
    const planned = async (args: readonly string[]) =>
      JSON.parse((await register('plan', ['--json', ...args])).out) as {
        readonly actions: readonly { readonly action: { readonly kind: string } }[];
        readonly reach: { readonly after: readonly { readonly all: boolean }[] };
        readonly scopes: readonly { readonly name: string }[];
      };
    const [narrow, wide] = [await planned([]), await planned(['--reach', 'organisation'])];
    const grants = ({ actions }: typeof wide) => actions.some(({ action }) => action.kind === 'grant-role');
    expect([grants(narrow), grants(wide)]).toEqual([false, true]);
    expect([narrow, wide].map(({ reach }) => reach.after.some(({ all }) => all))).toEqual([false, true]);
    expect(narrow.scopes.map(({ name }) => name)).not.toContain('AppRoleAssignment.ReadWrite.All');
    expect((await register('plan', ['--reach', 'everybody'])).err).toContain('mailbox, organisation');
  });

  it('refuses two applications to sign in with', async () => {
    const { code, err } = await register('plan', ['--microsoft-client', '--client-id', tenant.tenantId]);
    expect({ code, err }).toEqual({
      code: 2,
      err: '--client-id and --microsoft-client exclude each other.\n',
    });
  });
});

describe('sendproof register', () => {
  beforeEach(async () => {
    await freshTenant();
    await writeSetup();
  });
  afterEach(() => tenant.stop());

  it('registers, finds nothing more to do, verifies, and takes all of it back', async () => {
    const before = registered();
    const applied = await register('apply', ['--yes', '--json']);
    expect(applied.code).toBe(0);
    const { outcome, nothingToDo, exchangeLeft, steps, setup } = JSON.parse(applied.out);
    expect({ outcome, nothingToDo, exchangeLeft }).toEqual({
      outcome: 'ok',
      nothingToDo: false,
      exchangeLeft: true,
    });
    expect(applied.err).toContain('register script --kind exchange');
    expect(steps.every(({ state }: { state: string }) => state === 'visible')).toBe(true);
    expect(setup).toMatchObject({ clientId: expect.any(String), saved: false, secretStored: 'passphrase' });
    expect(registered()).toHaveLength(before.length + 1);

    const again = await register('apply', ['--yes', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'ok', nothingToDo: true });
    const plan = await register('plan', []);
    expect(plan.out).toContain('Nothing left to register');
    // Nobody has to allow anything for it.
    expect(plan.out).not.toContain('Application.Read');

    const verified = await register('verify', ['--json']);
    expect(verified.code).toBe(0);
    const states = JSON.parse(verified.out).findings.map(({ state }: { state: string }) => state);
    expect(states).not.toContain('wrong');

    const undone = await register('undo', ['--yes', '--json']);
    expect({ code: undone.code, document: JSON.parse(undone.out) }).toMatchObject({
      code: 0,
      document: { outcome: 'ok', nothingToDo: false },
    });
    expect(registered()).toEqual(before);
    expect(JSON.parse((await register('undo', ['--yes', '--json'])).out)).toMatchObject({
      nothingToDo: true,
    });
  }, 60_000);

  it('goes on as it was decided when it was made, although the file does not say so', async () => {
    const { out } = await register('apply', ['--yes', '--reach', 'organisation']);
    expect(out).toContain('"reach": "organisation"');
    const again = await register('apply', ['--yes', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ nothingToDo: true, setup: { reach: 'organisation' } });
  });

  it('never writes into the file of a set-up, and says what to write there', async () => {
    const before = await readFile(file(), 'utf8');
    const { code, out, err } = await register('apply', ['--yes']);
    expect(code).toBe(0);
    expect(out).toMatch(/"clientId": "[0-9a-f-]{36}"/u);
    expect(err).toContain('Write this into its file:');
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  it('saves the set-up of a file first where asked, and what is learned stays there', async () => {
    const { code } = await register('apply', ['--yes', '--save', '--json']);
    expect(code).toBe(0);
    const shown = await program.run(['setup', 'show', 'Contoso ERP', '--json'], { environment });
    expect(JSON.parse(shown.out)).toMatchObject({
      file: { clientId: expect.any(String), credential: { kind: 'secret' } },
      secretStored: 'passphrase',
    });
  });

  it('asks at a terminal, and does nothing unless the person agrees', async () => {
    const before = registered();
    const refused = await register('apply', [], { answers: ['n'] });
    expect(refused.code).toBe(14);
    expect(refused.err).toContain('Apply? [y/N]');
    expect(registered()).toEqual(before);
    expect((await register('apply', [], { answers: ['y'] })).code).toBe(0);
    expect(registered()).toHaveLength(before.length + 1);
  });

  it('finds what somebody broke by hand, with the exit code of the step that fails', async () => {
    await register('apply', ['--yes']);
    const app = tenant.state.apps.at(-1);
    if (!app) throw new Error('Nothing was registered.');
    tenant.state.apps.splice(tenant.state.apps.indexOf(app), 1, { ...app, secrets: [] });
    const { code, out } = await register('verify', ['--json']);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'failed', setup: 'Contoso ERP' });
    expect(code).toBe(10);
  });
});

describe('sendproof secrets rotate and retire', () => {
  beforeEach(async () => {
    await freshTenant();
    await writeSetup();
    expect((await register('apply', ['--yes', '--save'])).code).toBe(0);
  });
  afterEach(() => tenant.stop());

  const saved = ['--setup', 'Contoso ERP'];
  const secrets = (part: string, args: readonly string[] = []) =>
    program.run(['secrets', part, ...saved, ...args], { environment });
  /** What the administrator of Exchange does meanwhile: lets the application send as everybody. */
  const openExchange = () => {
    const { exchange, servicePrincipals } = tenant.state;
    const { appId = '', objectId: app = '' } = servicePrincipals.at(-1) ?? {};
    const scope = { name: 'All of them', mailboxes: tenant.accounts.map(({ user }) => user) };
    exchange.servicePrincipals.push({ appId, objectId: app });
    exchange.managementScopes.push(scope);
    exchange.roleAssignments.push({
      app,
      role: 'Application Mail.Send',
      scope: scope.name,
      permissionEffectiveAt: 0,
    });
  };
  const onRecord = () => tenant.state.apps.at(-1)?.secrets.length;

  it('bring a new secret in beside the old one, and remove the old one only after a real message', async () => {
    const refused = await secrets('rotate');
    expect(refused.code).toBe(2);
    // A plan shows nothing of this.
    expect(refused.err).toContain('Give --yes');
    expect(refused.err).not.toContain('register plan');
    const rotated = await secrets('rotate', ['--yes', '--json']);
    expect({ code: rotated.code, outcome: JSON.parse(rotated.out).outcome }).toEqual({
      code: 0,
      outcome: 'ok',
    });
    expect(onRecord()).toBe(2);
    const early = await secrets('retire', ['--yes']);
    expect(early.code).toBe(2);
    expect(onRecord()).toBe(2);
    openExchange();
    const sent = await program.run(['test', ...saved, '--to', accountOf(tenant, 'user')], { environment });
    expect(sent.code).toBe(0);
    expect((await secrets('retire', ['--yes'])).code).toBe(0);
    expect(onRecord()).toBe(1);
  });
});
