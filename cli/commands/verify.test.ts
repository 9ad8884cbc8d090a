import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openerOf } from '../../core/testing/ready-setup.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { freePort } from '../testing/free-port.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';
import { runReady } from '../testing/ready-setup.ts';

/** Who sits at the browser: picks the first account and agrees. */
const somebody = openerOf((url) => personSignsIn(url, {}));

let tenant: PracticeTenant;
let installation: InProcess;
beforeAll(async () => {
  installation = await newInProcess({ opener: somebody });
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
});
afterAll(async () => {
  await tenant.stop();
  await installation.remove();
});

function call(command: string, product: keyof PracticeTenant['ready'], args: readonly string[] = []) {
  return runReady(installation, command, tenant.ready[product], args);
}

interface StepDocument {
  readonly id: string;
  readonly state: string;
}
const stateOf = (steps: readonly StepDocument[], id: string) => steps.find((step) => step.id === id)?.state;

describe('sendproof verify', () => {
  it('proves what can be seen without sending, and sends nothing', async () => {
    const { code, out } = await call('verify', 'aktion-next', ['--json']);
    expect(code).toBe(0);
    const { outcome, setup, steps } = JSON.parse(out);
    expect({ outcome, setup }).toEqual({ outcome: 'partly', setup: 'AktionNEXT (practice)' });
    for (const id of ['ids', 'credential', 'permissions']) expect(stateOf(steps, id)).toBe('proven');
    expect(steps.find((step: StepDocument) => step.id === 'permissions').seen.join(' ')).toContain(
      'Mail.Send',
    );
    expect(steps.find((step: StepDocument) => step.id === 'exchange')).toHaveProperty('couldNotLook');
    expect(tenant.messagesIn('office@contoso.example', 'Sent Items')).toEqual([]);
  });

  it('proves by two real attempts that the application sends from its own mailbox and not from another one', async () => {
    const other = tenant.ready['winmentor-enterprise'].mailbox;
    const { code, out } = await call('verify', 'aktion-next', ['--json', '--not-from', other]);
    expect(code).toBe(11);
    const { outcome, reach } = JSON.parse(out);
    expect(outcome).toBe('failed');
    // Granted for the whole organisation: it sends, and from everybody.
    expect(reach.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      ['reach-own', 'right'],
      ['reach-other', 'wrong'],
      ['reach-leftover', 'wrong'],
    ]);
    const same = await call('verify', 'aktion-next', ['--not-from', tenant.ready['aktion-next'].mailbox]);
    expect(same.code).toBe(2);
  });

  it('names what is not in place, with the exit code of its stage', async () => {
    await tenant.play('secret-expired');
    try {
      const { code, out } = await call('verify', 'aktion-next', ['--json']);
      expect(code).toBe(10);
      const { outcome, steps } = JSON.parse(out);
      expect(outcome).toBe('failed');
      expect(steps.find((step: StepDocument) => step.id === 'credential')).toMatchObject({
        state: 'failing',
        cause: 'client-secret-expired',
        diagnosis: { title: expect.any(String) },
      });
    } finally {
      await tenant.play('none');
    }
  });

  it('shows one line a step', async () => {
    const { out } = await call('verify', 'aktion-next');
    expect(out).toMatch(/^ {2}✓ Credential +proven +\S/mu);
    expect(out).toMatch(/^ {2}\? Exchange +could not look {2}\S/mu);
  });
});

describe('sendproof signin', () => {
  it('signs in with the command in BROWSER and says where the session is', async () => {
    const { code, out, err } = await call('signin', 'winmentor-enterprise', ['--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'ok', signedInAs: 'ana@contoso.example' });
    expect(JSON.parse(out).storage).toMatch(/^(system|passphrase)$/u);
    expect(err).toContain(`${tenant.portal}/`);
  });

  it('gives the code to enter on another device', async () => {
    const { code, out, err } = await installation.run(
      ['signin', '--setup', tenant.ready['winmentor-enterprise'].setupFile, '--device-code', '--json'],
      {
        onMessage: (text, interrupt) => {
          if (text.includes('enter the code')) interrupt();
        },
      },
    );
    expect(err).toMatch(/Open http\S+ on any device and enter the code \S+ until \d\d:\d\d:\d\d\./u);
    expect(code).toBe(14);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'failed', cause: 'user-cancelled' });
  });

  it('says why nobody could be signed in', async () => {
    await tenant.play('conditional-access');
    try {
      const { code, out } = await call('signin', 'winmentor-enterprise', ['--json']);
      expect(code).toBe(10);
      expect(JSON.parse(out)).toMatchObject({ outcome: 'failed', cause: 'conditional-access-blocked' });
    } finally {
      await tenant.play('none');
    }
  });

  it('is refused where the application sends by itself', async () => {
    const { code, err } = await call('signin', 'aktion-next');
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
