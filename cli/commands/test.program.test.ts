import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { freePort } from '../testing/free-port.ts';
import { type Installation, newInstallation, personCommand, withBuiltProgram } from '../testing/program.ts';

let tenant: PracticeTenant;
let installation: Installation;
withBuiltProgram();
beforeAll(async () => {
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
  installation = await newInstallation();
});
afterAll(async () => {
  await installation.remove();
  await tenant.stop();
});

function call(): readonly string[] {
  const { setupFile } = tenant.ready['winmentor-enterprise'];
  return ['test', '--setup', setupFile, '--to', 'jan@contoso.example', '--json'];
}

describe('the program itself', () => {
  it('signs in with the command in BROWSER, and the next start finds the session in the vault', async () => {
    const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };
    const first = await installation.run(call(), {
      environment: { ...environment, BROWSER: personCommand() },
    });
    expect(first.code).toBe(0);
    const { code, err } = await installation.run(call(), { environment });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends a waiting sign-in cleanly on Ctrl+C', async () => {
    const { code, out } = await installation.run(call(), {
      // Opens nothing: the sign-in waits for somebody who never comes.
      environment: { BROWSER: `"${process.execPath}" --version` },
      onMessage: (err, interrupt) => {
        if (err.includes('Sign in with your browser')) interrupt();
      },
    });
    expect(code).toBe(14);
    expect(JSON.parse(out)).toMatchObject({ cause: 'user-cancelled' });
  });
});
