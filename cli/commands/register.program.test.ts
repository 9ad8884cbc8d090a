import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import {
  type Installation,
  newInstallation,
  personCommand,
  type RunOptions,
  withBuiltProgram,
} from '../testing/program.ts';

let tenant: PracticeTenant;
let installation: Installation;
withBuiltProgram();
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  installation = await newInstallation();
  const setup = {
    schema: 1,
    name: 'Contoso ERP',
    recipe: 'aktion-next',
    cloud: tenant.cloudFile,
    mailbox: 'office@contoso.example',
  };
  await writeFile(join(installation.home, 'erp.json'), JSON.stringify(setup));
});
afterAll(async () => {
  await installation.remove();
  await tenant.stop();
});

function register(part: string, args: readonly string[], options: RunOptions = {}) {
  return installation.run(['register', part, '--setup', './erp.json', ...args], {
    environment: {
      BROWSER: personCommand(),
      PRACTICE_ACCOUNT: 'admin@contoso.example',
      SENDPROOF_VAULT_KEY: 'a passphrase of the test',
    },
    ...options,
  });
}

/** The form that Entra gives the values of secrets. */
const secretValue = /[\w.~-]{3}8Q~[\w.~-]{20}/u;

async function everything(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

const outcomeOf = (out: string) => JSON.parse(out).outcome;

describe('register, the program itself', () => {
  it('goes on in a new start where Ctrl+C ended it, and undoes all of it in a third', async () => {
    const before = tenant.state.apps.length;
    const stopped = await register('apply', ['--yes', '--json'], {
      onMessage: (err, interrupt) => {
        if (err.includes('✓')) interrupt();
      },
    });
    expect({ code: stopped.code, outcome: outcomeOf(stopped.out) }).toEqual({
      code: 14,
      outcome: 'cancelled',
    });
    expect(tenant.state.apps).toHaveLength(before + 1);

    const { code, out, err } = await register('apply', ['--yes', '--json']);
    expect({ code, outcome: outcomeOf(out) }).toEqual({ code: 0, outcome: 'ok' });
    expect(tenant.state.apps).toHaveLength(before + 1);
    const left = await everything(join(installation.home, 'data'));
    for (const text of [out, err, stopped.out, stopped.err, ...left]) expect(text).not.toMatch(secretValue);

    const undone = await register('undo', ['--yes', '--json']);
    expect({ code: undone.code, outcome: outcomeOf(undone.out) }).toEqual({ code: 0, outcome: 'ok' });
    expect(tenant.state.apps).toHaveLength(before);
  });
});
