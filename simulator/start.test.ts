import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { startTenant } from './start.ts';
import { directoryClient, directoryToken } from './testing/directory.ts';
import { applicationToken, askHttps } from './testing/mail.ts';

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-test-'));
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a practice tenant', () => {
  test('leaves nothing behind when it stops', async () => {
    const tenant = await startTenant();
    expect(existsSync(tenant.cloudFile)).toBe(true);
    await tenant.stop();
    expect(existsSync(tenant.folder)).toBe(false);
  });

  test('takes its own files out of a folder and leaves the others alone', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const tenant = await startTenant({ folder });
    expect(await readdir(folder)).toContain('cloud.json');
    await tenant.stop();
    expect(await readdir(folder)).toEqual(['notes.txt']);
  });

  test('is the same after a restart when it is kept: applications, secrets, messages, tokens', async () => {
    const folder = await newFolder();
    const first = await startTenant({ folder, keep: true, name: 'Fabrikam' });
    const token = await applicationToken(first);
    await first.play('secret-expired');
    await first.stop();

    const second = await startTenant({ folder, keep: true });
    expect([second.tenantId, second.domain]).toEqual([first.tenantId, 'fabrikam.example']);
    expect(second.ready['aktion-next'].clientSecret).toBe(first.ready['aktion-next'].clientSecret);
    expect(await applicationToken(second)).toMatch(/^eyJ/u);
    const url = `${second.services.graph}/v1.0/users/office@${second.domain}/sendMail`;
    const sent = await askHttps(second, url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        message: { subject: 'kept', toRecipients: [{ emailAddress: { address: 'a@b.example' } }] },
      }),
    });
    expect(sent.status).toBe(202);
    await second.stop();

    const third = await startTenant({ folder, keep: true });
    expect(third.messagesIn('a@b.example')).toHaveLength(1);
    await third.stop();
  });

  test('begins empty where asked: people and mailboxes, nothing registered, set-ups without a client id', async () => {
    const tenant = await startTenant({ empty: true });
    const { apps, servicePrincipals, grants, exchange, mailboxes } = tenant.state;
    expect([apps, servicePrincipals, grants, exchange.servicePrincipals]).toEqual([[], [], [], []]);
    expect(mailboxes.length).toBeGreaterThan(3);
    expect(tenant.accounts.map(({ role }) => role)).toEqual(['user', 'user', 'admin', 'application-admin']);
    const setup = JSON.parse(await readFile(tenant.ready['aktion-next'].setupFile, 'utf8'));
    expect(setup).toMatchObject({ recipe: 'aktion-next', mailbox: `office@${tenant.domain}` });
    expect(setup).not.toHaveProperty('clientId');
    await tenant.stop();
  });

  test('that was kept before its directory could be reached gains what it lacks', async () => {
    const folder = await newFolder();
    await (await startTenant({ folder, keep: true })).stop();
    const file = join(folder, 'tenant.json');
    const kept = JSON.parse(await readFile(file, 'utf8'));
    const {
      foreignApps: _,
      deletedApps: __,
      apiObjectIds: ___,
      credentialPolicy: ____,
      ...state
    } = kept.state;
    for (const app of state.apps) for (const name of ['tags', 'owners', 'otherProperties']) delete app[name];
    for (const principal of state.servicePrincipals) delete principal.assignments;
    await writeFile(file, JSON.stringify({ ...kept, format: 2, state }));
    const tenant = await startTenant({ folder, keep: true });
    const ask = directoryClient(tenant, await directoryToken(tenant));
    expect((await ask('GET', '/applications')).body.value).toHaveLength(5);
    expect((await ask('GET', '/servicePrincipals')).status).toBe(200);
    await tenant.stop();
  });

  test('keeps no secret in clear, in a file that its owner alone may read', async () => {
    const folder = await newFolder();
    const tenant = await startTenant({ folder, keep: true });
    const { clientSecret = '-' } = tenant.ready['aktion-next'];
    await tenant.stop();
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name), 'utf8')).not.toContain(clientSecret);
    }
    expect((await stat(join(folder, 'tenant.json'))).mode & 0o077).toBe(0);
  });

  test('names its services in the cloud file as every lab does', async () => {
    const tenant = await startTenant();
    const cloud = JSON.parse(await readFile(tenant.cloudFile, 'utf8'));
    expect(cloud).toMatchObject({
      name: 'Practice tenant Contoso',
      authority: `${tenant.services.entra}/organizations`,
      protocol: 'entra',
      graph: tenant.services.graph,
      smtp: { host: '127.0.0.1', port: tenant.services.smtp, security: 'starttls' },
      imap: { host: '127.0.0.1', port: tenant.services.imap, security: 'tls' },
      pop: { host: '127.0.0.1', port: tenant.services.pop, security: 'tls' },
      ews: tenant.services.ews,
      ca: 'ca.pem',
      portal: tenant.portal,
      bootstrapClientId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      practice: true,
    });
    await tenant.stop();
  });
});

describe('the program’s arguments', () => {
  test('become the tenant’s options', () => {
    expect(
      readArguments([
        '--scenario',
        'throttled',
        '--port',
        '8080',
        '--folder',
        '/p',
        '--keep',
        '--propagation-seconds',
        '7',
      ]),
    ).toEqual({
      kind: 'serve',
      options: {
        scenario: 'throttled',
        port: 8080,
        folder: '/p',
        keep: true,
        propagationMs: 7000,
        directoryDelayMs: 2000,
      },
    });
  });

  test.each([
    [['--scenario', 'nothing-like-it'], 'There is no scenario "nothing-like-it".'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535'],
    [['--port', '-1'], '--port'],
    [['--propagation-seconds', 'soon'], '--propagation-seconds takes a whole number'],
    [['--keep'], '--keep needs --folder'],
    [['--empty', '--scenario', 'throttled'], '--empty leaves nothing'],
    [['--frobnicate'], '--frobnicate'],
    [['word'], 'word'],
  ])('%j are refused with a sentence', (args, sentence) => {
    const command = readArguments(args);
    expect(command).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining(sentence) });
  });
});
