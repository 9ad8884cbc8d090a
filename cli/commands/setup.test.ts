import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InProcess, newInProcess } from '../testing/in-process.ts';

const file = {
  schema: 1,
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  cloud: 'usgov',
  tenantId: 'contoso.com',
  clientId: '22222222-2222-4222-8222-222222222222',
  mailbox: 'erp@contoso.com',
  credential: { kind: 'secret', expiresAt: '2030-01-31' },
} as const;
const secret = 'kA58Q~canaryCanarycanaryCanarycanary-_.x';

let installation: InProcess;
beforeEach(async () => {
  installation = await newInProcess();
});
afterEach(() => installation.remove());
afterAll(() => installation.remove());

async function written(name: string, content: object = file): Promise<string> {
  const path = join(installation.home, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

async function imported(args: readonly string[] = [], input = ''): Promise<void> {
  const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };
  const call = ['setup', 'import', await written('setup.json'), ...args];
  const { code, out } = await installation.run(call, { input, environment });
  expect({ code, out }).toEqual({ code: 0, out: 'Saved as Contoso ERP.\n' });
}

describe('sendproof setup', () => {
  it('has nothing to list at first, and says how to begin', async () => {
    const { code, out, err } = await installation.run(['setup', 'list']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('sendproof setup import');
    expect(JSON.parse((await installation.run(['setup', 'list', '--json'])).out)).toEqual({
      setups: [],
      broken: [],
    });
  });

  it('gives back on export what was imported', async () => {
    await imported();
    const { out } = await installation.run(['setup', 'export', 'contoso erp']);
    expect(JSON.parse(out)).toEqual(file);
    const path = join(installation.home, 'out.json');
    const { code } = await installation.run(['setup', 'export', 'Contoso ERP', '--out', path]);
    expect(code).toBe(0);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(file);
  });

  it('lists and shows what is saved, with how each step stands', async () => {
    await imported();
    expect((await installation.run(['setup', 'list'])).out).toMatch(
      /^Contoso ERP +aktion-next +erp@contoso\.com +contoso-erp$/mu,
    );
    const { out } = await installation.run(['setup', 'show', 'Contoso ERP']);
    expect(out).toContain('Tenant ID  contoso.com');
    expect(out).toMatch(/· Register the application +to do/u);
    const json = JSON.parse((await installation.run(['setup', 'show', 'contoso-erp', '--json'])).out);
    expect(json).toMatchObject({ id: 'contoso-erp', file, secretStored: null, signedInAs: null });
    expect(json.steps).toContainEqual({ id: 'signin', state: 'not-needed' });
  });

  it('saves under another name', async () => {
    const { out } = await installation.run([
      'setup',
      'import',
      await written('a.json'),
      '--name',
      'Fabrikam',
      '--json',
    ]);
    expect(JSON.parse(out)).toEqual({ imported: { id: 'fabrikam', name: 'Fabrikam' } });
  });

  it('finds the cloud file that stands beside the set-up file, from anywhere', async () => {
    await writeFile(
      join(installation.home, 'lab.json'),
      JSON.stringify({ name: 'lab', authority: 'https://127.0.0.1:1/x' }),
    );
    await installation.run(['setup', 'import', await written('a.json', { ...file, cloud: 'lab.json' })]);
    const { out } = await installation.run(['setup', 'export', 'Contoso ERP']);
    expect(JSON.parse(out).cloud).toBe(join(installation.home, 'lab.json'));
  });

  it('puts the secret into the vault, never into a file to hand on', async () => {
    await imported(['--secret-stdin'], `${secret}\n`);
    const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };
    const shown = await installation.run(['setup', 'show', 'Contoso ERP', '--json'], { environment });
    expect(JSON.parse(shown.out).secretStored).toMatch(/^(system|passphrase)$/u);
    const exported = await installation.run(['setup', 'export', 'Contoso ERP'], { environment });
    expect(shown.out + exported.out).not.toContain(secret);
  });

  it('refuses a Secret ID as the secret, and saves nothing', async () => {
    const call = ['setup', 'import', await written('a.json'), '--secret-stdin'];
    const { code, out, err } = await installation.run(call, {
      input: '33333333-3333-4333-8333-333333333333',
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(JSON.parse((await installation.run(['setup', 'list', '--json'])).out).setups).toEqual([]);
  });

  it('deletes with everything that belongs to it', async () => {
    await imported(['--secret-stdin'], secret);
    const { code, out } = await installation.run(['setup', 'delete', 'Contoso ERP']);
    expect(code).toBe(0);
    expect(out).toContain('Contoso ERP is deleted');
    expect((await installation.run(['setup', 'show', 'Contoso ERP'])).code).toBe(2);
    const left = await readdir(join(installation.home, 'data'), { recursive: true });
    expect(left.filter((name) => name.includes('contoso'))).toEqual([]);
  });

  it('prints the JSON Schema', async () => {
    const { out } = await installation.run(['setup', 'schema']);
    expect(JSON.parse(out)).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['schema', 'name', 'recipe']),
    });
  });
});

describe('sendproof secrets', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 3_600_000).toISOString();

  it('shows the soonest end first, and only what is near where asked', async () => {
    for (const [name, days] of [
      ['Later', 300],
      ['Past', -3],
      ['Soon', 11],
    ] as const) {
      const credential = { kind: 'secret', expiresAt: inDays(days) };
      await installation.run(['setup', 'import', await written('a.json', { ...file, name, credential })]);
    }
    const all = await installation.run(['secrets', '--json']);
    expect(
      JSON.parse(all.out).secrets.map((one: { name: string; daysLeft: number }) => [one.name, one.daysLeft]),
    ).toEqual([
      ['Past', -3],
      ['Soon', 11],
      ['Later', 300],
    ]);
    const { out } = await installation.run(['secrets', '--expiring', '30']);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^Past +secret +\d{4}-\d\d-\d\d +expired 3 days ago$/mu);
    expect(out).toMatch(/^Soon +secret +\d{4}-\d\d-\d\d +11 days left$/mu);
  });

  it('writes a calendar of what ends, and none where no end is known', async () => {
    const path = join(installation.home, 'ends.ics');
    await installation.run([
      'setup',
      'import',
      await written('a.json', { ...file, credential: { kind: 'secret' } }),
    ]);
    const none = await installation.run(['secrets', '--calendar', path, '--json']);
    expect({ code: none.code, calendar: JSON.parse(none.out).calendar }).toEqual({ code: 0, calendar: null });
    expect(await readdir(installation.home)).not.toContain('ends.ics');
    for (const [name, days] of [
      ['One', 20],
      ['Two', 10],
      ['Later', 300],
    ] as const) {
      const credential = { kind: 'secret', expiresAt: inDays(days) };
      await installation.run(['setup', 'import', await written('a.json', { ...file, name, credential })]);
    }
    const { code, out } = await installation.run(['secrets', '--expiring', '30', '--calendar', path]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    const calendar = await readFile(path, 'utf8');
    expect(calendar.match(/^BEGIN:VCALENDAR\r$/gmu)).toHaveLength(1);
    expect(calendar.match(/^BEGIN:VEVENT\r$/gmu)).toHaveLength(2);
    expect(calendar.match(/^UID:(one|two)-\d{4}-\d\d-\d\d@sendproof\r$/gmu)).toHaveLength(2);
  });

  it('says that nothing expires, and gives an empty list as JSON', async () => {
    expect((await installation.run(['secrets', '--lang', 'ro'])).err).toContain('Nicio configurare salvată');
    expect(JSON.parse((await installation.run(['secrets', '--json'])).out)).toEqual({ secrets: [] });
  });
});
