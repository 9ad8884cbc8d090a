import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectHost } from '../../shared/contract/connect.ts';
import type { SigninProgress } from '../../shared/contract/events.ts';
import type { Host } from '../../shared/contract/host.ts';
import { linkPair } from '../../shared/contract/link.ts';
import type { RegisterProgress } from '../../shared/registration/calls.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { type CoreHost, createHost } from '../host.ts';
import { builtInRecipes, okValue } from '../testing/ready-setup.ts';
import { registrarPorts } from '../testing/registrar.ts';

let tenant: PracticeTenant;
let core: CoreHost;
let host: Host;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
  core = createHost(registrarPorts(tenant, personSignsIn), {
    recipeFolders: { builtIn: builtInRecipes, vendor: [] },
    version: '1.2.3',
    defaultCloud: tenant.cloudFile,
  });
  const [here, there] = linkPair();
  core.attach(there);
  host = connectHost(here);
});
afterEach(async () => {
  await core.stop();
  await tenant.stop();
});

/** All that a run tells, until it has ended. */
async function follow(start: () => Promise<{ readonly run: string }>): Promise<readonly RegisterProgress[]> {
  const events: RegisterProgress[] = [];
  const stop = host.on('register.progress', (event) => events.push(event));
  const { run } = await start();
  const ofRun = () => events.filter((event) => event.run === run);
  await vi.waitFor(() => expect(ofRun().at(-1)?.kind).toBe('ended'), { timeout: 30_000 });
  stop();
  return ofRun();
}

async function signIn(setup: string): Promise<void> {
  const events: SigninProgress[] = [];
  host.on('signin.progress', (event) => events.push(event));
  okValue(await host.call('register.signIn', { setup, access: 'write' }));
  await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('signed-in'), { timeout: 15_000 });
}

describe('registering over the contract', () => {
  it('goes from a sign-in to a plan, to a registration, and back', async () => {
    const { id } = okValue(await host.call('setup.create', { recipe: 'aevo-innovate', name: 'Contoso' }));
    await signIn(id);
    const plan = okValue(await host.call('register.plan', { setup: id }));
    const { fingerprint } = plan;
    const events = await follow(async () =>
      okValue(await host.call('register.apply', { setup: id, fingerprint })),
    );
    expect(events.at(-1)).toMatchObject({
      kind: 'ended',
      outcome: 'ok',
      setup: { credential: { kind: 'secret' } },
    });
    const state = okValue(await host.call('register.state', { setup: id }));
    expect(state).toMatchObject({ signedIn: { access: 'write' }, unfinished: false, lostSecret: false });
    expect(state.made.length).toBe(plan.actions.length);
    const script = okValue(await host.call('register.script', { setup: id, kind: 'powershell' }));
    expect(script.text).toContain('Connect-MgGraph');
    expect(okValue(await host.call('credential.calendar', { setup: id })).text).toContain('BEGIN:VCALENDAR');
    const undone = await follow(async () => okValue(await host.call('register.undo', { setup: id })));
    expect(undone.at(-1)).toMatchObject({ kind: 'ended', outcome: 'ok' });
    expect(okValue(await host.call('register.signOut', { setup: id })).signedIn).toBeUndefined();
  });

  it('tells why an Apply was refused, where no step could tell it', async () => {
    const { id } = okValue(await host.call('setup.create', { recipe: 'glpi', name: 'Contoso' }));
    await signIn(id);
    const events = await follow(async () =>
      okValue(await host.call('register.apply', { setup: id, fingerprint: 'another world' })),
    );
    expect(events).toMatchObject([
      {
        kind: 'ended',
        outcome: 'failed',
        failure: { kind: 'refused', message: { key: 'directory.changedSince' } },
      },
    ]);
  });

  it('goes with the set-up: no session, no journal and no old secret is left', async () => {
    const { id } = okValue(await host.call('setup.create', { recipe: 'aevo-innovate', name: 'Contoso' }));
    await signIn(id);
    await follow(async () =>
      okValue(
        await host.call('register.apply', {
          setup: id,
          fingerprint: okValue(await host.call('register.plan', { setup: id })).fingerprint,
        }),
      ),
    );
    okValue(await host.call('setup.delete', { setup: id }));
    const { id: again } = okValue(
      await host.call('setup.create', { recipe: 'aevo-innovate', name: 'Contoso' }),
    );
    expect(again).toBe(id);
    const state = okValue(await host.call('register.state', { setup: again }));
    expect(state.made).toEqual([]);
    expect(state.signedIn).toBeUndefined();
  });
});
