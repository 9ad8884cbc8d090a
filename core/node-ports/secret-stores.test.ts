import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storePromises } from '../secrets/secret-store.contract.ts';
import { okValue } from '../testing/ready-setup.ts';
import { createFiles } from './files.ts';
import { createMemoryStore } from './memory-store.ts';
import { openSecretStore } from './open-secret-store.ts';
import { openVaultStore } from './vault-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-vault-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = async (passphrase = 'right') => openVaultStore(createFiles(folder), passphrase);
const vault = () => readFile(join(folder, 'vault.json'), 'utf8');

describe('secrets in memory', () => {
  it.each(storePromises)('$sentence', ({ hold }) => hold(async () => createMemoryStore()));
});

describe('secrets in the vault', () => {
  it.each(storePromises)('$sentence', ({ hold }) => hold(async () => okValue(await open())));

  it('shows nothing of them in the file, plain or encoded, and nobody else may read it', async () => {
    const value = 'Q8~canary-value-1234';
    await okValue(await open()).save('secret/one', value);
    const text = await vault();
    for (const form of [
      value,
      Buffer.from(value).toString('base64').slice(0, 20),
      Buffer.from(value).toString('hex'),
    ])
      expect(text).not.toContain(form);
    expect((await stat(join(folder, 'vault.json'))).mode & 0o777).toBe(0o600);
  });

  it('refuses another passphrase and writes nothing', async () => {
    await okValue(await open()).save('secret/one', 'value');
    const before = await vault();
    expect(await open('wrong')).toMatchObject({
      ok: false,
      failure: { message: { key: 'secrets.wrongVaultKey' } },
    });
    expect(await vault()).toBe(before);
    expect(await okValue(await open()).load('secret/one')).toBe('value');
  });

  it('refuses a damaged file and writes nothing', async () => {
    await writeFile(join(folder, 'vault.json'), '{"schema": 1}');
    expect(await open()).toMatchObject({ ok: false, failure: { message: { key: 'secrets.brokenVault' } } });
    expect(await vault()).toBe('{"schema": 1}');
  });

  it('does not take an entry for another', async () => {
    const store = okValue(await open());
    await store.save('secret/one', 'one');
    await store.save('secret/two', 'two');
    const file = JSON.parse(await vault());
    file.entries['secret/one'] = file.entries['secret/two'];
    await writeFile(join(folder, 'vault.json'), JSON.stringify(file));
    expect(await store.load('secret/one')).toBeUndefined();
  });

  it('sees what another Sendproof on this machine has saved, and keeps it', async () => {
    const one = okValue(await open());
    const other = okValue(await open());
    await one.save('secret/one', '1');
    await other.save('secret/two', '2');
    expect([await one.load('secret/two'), await other.load('secret/one')]).toEqual(['2', '1']);
  });
});

describe('where secrets go on this machine', () => {
  it('is a vault where a passphrase is set, else memory, and the kind says which', async () => {
    const files = createFiles(folder);
    const locked = okValue(await openSecretStore(files, { SENDPROOF_VAULT_KEY: 'right' }));
    const open = okValue(await openSecretStore(files, {}));
    expect(['system', 'passphrase']).toContain(locked.kind);
    expect(['system', 'memory']).toContain(open.kind);
  });
});
