import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectHost } from '../shared/contract/connect.ts';
import type { SigninProgress, TestProgress } from '../shared/contract/events.ts';
import type { Host } from '../shared/contract/host.ts';
import { linkPair } from '../shared/contract/link.ts';
import type { Setup } from '../shared/setup/setup.ts';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { personSignsIn } from '../simulator/testing/person.ts';
import { type CoreHost, createHost, type HostOptions } from './host.ts';
import type { Ports } from './ports.ts';
import { builtInRecipes, okValue, openerOf } from './testing/ready-setup.ts';
import { createMemoryLog, createTestPorts } from './testing/test-ports.ts';

let tenant: PracticeTenant | undefined;
let core: CoreHost | undefined;
afterEach(async () => {
  await core?.stop();
  await tenant?.stop();
  core = undefined;
  tenant = undefined;
});

function open(
  own: Partial<Ports> = {},
  options: Partial<HostOptions> = {},
): { host: Host; ports: Ports; detach: () => void } {
  const ports = createTestPorts(own);
  core = createHost(ports, {
    recipeFolders: { builtIn: builtInRecipes, vendor: [] },
    version: '1.2.3',
    ...options,
  });
  const [here, there] = linkPair();
  const detach = core.attach(there);
  return { host: connectHost(here), ports, detach };
}

async function practice(): Promise<PracticeTenant> {
  tenant = await startTenant({ redirectUri: 'http://localhost' });
  return tenant;
}

/** What the wizard does with what was handed over, call by call. */
async function walk(
  host: Host,
  at: PracticeTenant,
  recipe: 'aktion-next' | 'winmentor-enterprise',
): Promise<Setup> {
  const { clientId, clientSecret, mailbox } = at.ready[recipe];
  const { id } = okValue(await host.call('setup.create', { recipe, name: 'Contoso' }));
  const change = (value: object) => host.call('setup.change', { setup: id, change: value as never });
  okValue(await change({ kind: 'who', mayConsent: true, mayRunExchange: true }));
  okValue(await change({ kind: 'ids', tenantId: at.tenantId, clientId }));
  okValue(await change({ kind: 'mailbox', mailbox }));
  if (clientSecret) okValue(await host.call('secret.put', { setup: id, value: clientSecret }));
  return okValue(await host.call('setup.list', {}))[0] as Setup;
}

/** Listens from the start, so that nothing is missed, until the run has ended. */
function followTest(host: Host): { events: TestProgress[]; finished: Promise<void> } {
  const events: TestProgress[] = [];
  const finished = new Promise<void>((resolve) => {
    host.on('test.progress', (progress) => {
      events.push(progress);
      if (progress.kind === 'finished') resolve();
    });
  });
  return { events, finished };
}

describe('the program behind the contract', () => {
  it('says what it is and where secrets go', async () => {
    const { host } = open({}, { language: 'ro' });
    expect(okValue(await host.call('app.info', {}))).toEqual({
      version: '1.2.3',
      language: 'ro',
      theme: 'system',
      secretStorage: 'memory',
      cloud: { id: 'global', name: 'Microsoft 365', practice: false, portal: 'https://entra.microsoft.com' },
      canCopySecrets: false,
    });
  });

  it('remembers what a person prefers', async () => {
    const { host, ports } = open();
    await host.call('app.prefer', { language: 'ro', theme: 'dark' });
    await core?.stop();
    expect(okValue(await open(ports).host.call('app.info', {}))).toMatchObject({
      language: 'ro',
      theme: 'dark',
    });
  });

  it('walks a product that sends by itself to a message that was taken', async () => {
    const at = await practice();
    const { host } = open({}, { defaultCloud: at.cloudFile });
    const setup = await walk(host, at, 'aktion-next');
    for (const step of ['ids', 'credential', 'permissions'] as const) {
      const checked = okValue(await host.call('step.check', { setup: setup.id, step }));
      expect(checked.evidence[step]).toMatchObject({ state: 'proven' });
    }
    const { events, finished } = followTest(host);
    const { run } = okValue(
      await host.call('test.start', {
        setup: setup.id,
        to: 'someone@elsewhere.example',
        transports: ['graph'],
      }),
    );
    await finished;
    expect(events.every((event) => event.run === run)).toBe(true);
    expect(events.map((event) => event.kind).filter((kind) => !kind.startsWith('step'))).toEqual([
      'attempt',
      'ended',
      'finished',
    ]);
    const [result] = okValue(await host.call('result.list', { setup: setup.id }));
    expect(result).toMatchObject({ outcome: 'ok', transport: 'graph' });
  });

  it('walks a product that sends as a person, and tells each change of the set-up', async () => {
    const at = await practice();
    const { host } = open({ opener: openerOf((url) => personSignsIn(url)) }, { defaultCloud: at.cloudFile });
    const setup = await walk(host, at, 'winmentor-enterprise');
    const changed: Setup[] = [];
    host.on('setup.changed', (event) => changed.push(event.setup));
    const told: SigninProgress[] = [];
    host.on('signin.progress', (progress) => told.push(progress));
    // The ready-made redirect takes any port; the recipe's own is 2132, which another program of this machine may hold.
    await core?.services.setups.update(setup.id, (before) => ({
      ...before,
      redirectUri: 'http://localhost',
    }));
    okValue(await host.call('signin.start', { setup: setup.id }));
    await vi.waitFor(() => expect(told.map(({ kind }) => kind)).toEqual(['waiting', 'signed-in']), {
      timeout: 10_000,
    });
    const { finished } = followTest(host);
    okValue(
      await host.call('test.start', { setup: setup.id, to: 'x@elsewhere.example', transports: ['smtp'] }),
    );
    await finished;
    await vi.waitFor(() => expect(changed.at(-1)?.evidence.test?.state).toBe('proven'));
    expect(changed.at(-1)?.signedInAs).toBe(at.ready['winmentor-enterprise'].mailbox);
  });

  it('ends a run when told, and says so when it has ended already', async () => {
    const at = await practice();
    const { host } = open({ opener: openerOf(async () => {}) }, { defaultCloud: at.cloudFile });
    const setup = await walk(host, at, 'winmentor-enterprise');
    await core?.services.setups.update(setup.id, (before) => ({
      ...before,
      redirectUri: 'http://localhost',
    }));
    const told: SigninProgress[] = [];
    host.on('signin.progress', (progress) => told.push(progress));
    const { run } = okValue(await host.call('signin.start', { setup: setup.id }));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    okValue(await host.call('run.cancel', { run }));
    await vi.waitFor(() =>
      expect(told.at(-1)).toMatchObject({ kind: 'failed', diagnosis: { cause: 'user-cancelled' } }),
    );
    await vi.waitFor(async () =>
      expect(await host.call('run.cancel', { run })).toMatchObject({
        failure: { message: { key: 'refused.runEnded' } },
      }),
    );
  });

  it('refuses what cannot begin, in the answer to the call', async () => {
    const { host } = open();
    const { id } = okValue(await host.call('setup.create', { recipe: 'aktion-next', name: 'Empty' }));
    const start = await host.call('test.start', {
      setup: id,
      to: 'x@elsewhere.example',
      transports: ['graph'],
    });
    expect(start).toMatchObject({ ok: false, failure: { message: { key: 'refused.idsMissing' } } });
    expect(await host.call('result.list', { setup: 'none' })).toMatchObject({
      ok: false,
      failure: { message: { key: 'refused.noSetup', params: { name: 'none' } } },
    });
  });

  it('shows a mistake of ours as unknown, notes it, and goes on', async () => {
    const log = createMemoryLog();
    const token = `eyJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJ4In0'.padEnd(40, 'A')}.c2lnbmF0dXJlc2lnbmF0dXJl`;
    const clipboard = {
      available: true,
      copy: () => Promise.reject(new Error(`broke at Bearer ${token}`)),
      takeBack: async () => {},
    };
    const { host } = open({ log, clipboard });
    const { id } = okValue(await host.call('setup.create', { recipe: 'aktion-next', name: 'One' }));
    okValue(await host.call('secret.put', { setup: id, value: 'Q8~abcdefghijklmnopqrstuvwxyz0123456789' }));
    const answer = await host.call('secret.copy', { setup: id });
    expect(answer).toMatchObject({ ok: false, failure: { diagnosis: { cause: 'unknown' } } });
    expect(JSON.stringify([answer, log.lines])).not.toContain(token.slice(0, 40));
    expect(log.lines.join()).toContain('mistake');
    expect((await host.call('setup.list', {})).ok).toBe(true);
  });

  it('tells nothing any more to a link that went away', async () => {
    const { host, detach } = open();
    const changed: unknown[] = [];
    host.on('setup.changed', (event) => changed.push(event));
    detach();
    await core?.services.setups.create({ recipe: 'aktion-next', name: 'One' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(changed).toEqual([]);
  });

  it('opens the portal where the step is done', async () => {
    const at = await practice();
    const opened: string[] = [];
    const opener = { open: async (url: string) => opened.push(url) > 0 };
    const { host } = open({ opener }, { defaultCloud: at.cloudFile });
    const setup = await walk(host, at, 'aktion-next');
    for (const place of ['home', 'app-permissions', 'mailboxes', 'scenarios', 'enterprise-app'] as const)
      okValue(await host.call('portal.open', { setup: setup.id, place }));
    const statuses = await Promise.all(opened.map(async (url) => (await fetch(url)).status));
    expect(statuses).toEqual(opened.map(() => 200));
    expect(opened[1]).toContain(setup.clientId);
  });
});

/** Every form in which a value could have been left somewhere. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    encodeURIComponent(value),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

describe('secrets', () => {
  it('stay where they belong while both products are walked', async () => {
    const at = await practice();
    const log = createMemoryLog();
    const opener = openerOf((url) => personSignsIn(url));
    const { host, ports } = open({ log, opener }, { defaultCloud: at.cloudFile });
    const heard: unknown[] = [];
    for (const name of ['setup.changed', 'signin.progress', 'test.progress'] as const)
      host.on(name, (event) => heard.push(event));

    const application = await walk(host, at, 'aktion-next');
    const first = followTest(host);
    okValue(
      await host.call('test.start', {
        setup: application.id,
        to: 'x@elsewhere.example',
        transports: ['graph'],
      }),
    );
    await first.finished;

    const { id } = okValue(
      await host.call('setup.create', { recipe: 'winmentor-enterprise', name: 'Person' }),
    );
    const { clientId, mailbox } = at.ready['winmentor-enterprise'];
    const facts = { tenantId: at.tenantId, clientId, mailbox, redirectUri: 'http://localhost' };
    await core?.services.setups.update(id, (setup) => ({ ...setup, ...facts }));
    okValue(await host.call('signin.start', { setup: id }));
    await vi.waitFor(() => expect(JSON.stringify(heard)).toContain('signed-in'), { timeout: 10_000 });
    const second = followTest(host);
    okValue(
      await host.call('test.start', { setup: id, to: 'x@elsewhere.example', transports: ['smtp', 'graph'] }),
    );
    await second.finished;

    const { contents } = ports.files as unknown as { contents: Map<string, string> };
    const results = await Promise.all(
      [application.id, id].map((setup) => host.call('result.list', { setup })),
    );
    const left = JSON.stringify([heard, log.lines, [...contents], results]);
    const session = (await ports.secrets.load(`tokens/${id}`)) ?? '';
    const tokens = [...session.matchAll(/"secret": ?"([^"]{20,})"/gu)].map(([, token = '']) => token);
    const planted = [at.ready['aktion-next'].clientSecret ?? '', ...tokens];
    expect(planted.length).toBeGreaterThan(2);
    for (const form of planted.flatMap(formsOf)) expect(left).not.toContain(form);
    expect(left).not.toMatch(/eyJ[\w-]{10,}\.eyJ/u);
  });
});
