import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFiles } from '../../core/node-ports/files.ts';
import type { Files } from '../../core/ports.ts';
import { type Cipher, openSafeStorageStore } from './safe-storage-store.ts';

const canary = 'Qz8Q~canary-secret-value';
const silent = { info: () => undefined, error: () => undefined };

/** Really encrypts, with a key of its own, as the system's key store would. */
function cipherWith(own: Partial<Cipher> = {}): Cipher {
  const key = randomBytes(32);
  return {
    isAsyncEncryptionAvailable: async () => true,
    async encryptStringAsync(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    async decryptStringAsync(encrypted) {
      const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(0, 12));
      decipher.setAuthTag(encrypted.subarray(-16));
      const result = decipher.update(encrypted.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
      return { result, shouldReEncrypt: false };
    },
    ...own,
  };
}

let files: Files;
beforeEach(async () => {
  files = createFiles(await mkdtemp(join(tmpdir(), 'sendproof-safe-')));
});
afterEach(() => rm(files.folder, { recursive: true }));

async function everythingOnDisk(): Promise<string> {
  const entries = await readdir(files.folder, { recursive: true, withFileTypes: true });
  const kept = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    kept.map(async ({ parentPath, name }) => name + (await readFile(join(parentPath, name), 'latin1'))),
  );
  return texts.join('\n');
}

test('a secret is found again at the next start, and lies on disk encrypted, for its owner only', async () => {
  const cipher = cipherWith();
  const store = await openSafeStorageStore(cipher, files, silent, 'win32');
  expect(store.kind).toBe('system');
  await store.save('secret/contoso-1', canary);
  const later = await openSafeStorageStore(cipher, files, silent, 'win32');
  expect(await later.load('secret/contoso-1')).toBe(canary);
  const disk = await everythingOnDisk();
  expect(disk).not.toContain(canary);
  expect(disk).not.toContain(Buffer.from(canary).toString('base64').slice(0, 24));
  const { mode } = await stat(join(files.folder, 'secrets', encodeURIComponent('secret/contoso-1')));
  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
});

test('a removed secret is gone', async () => {
  const store = await openSafeStorageStore(cipherWith(), files, silent, 'win32');
  await store.save('secret/a', canary);
  await store.remove('secret/a');
  expect(await store.load('secret/a')).toBeUndefined();
});

test.each<[string, Partial<Cipher>]>([
  ['the system cannot encrypt', { isAsyncEncryptionAvailable: async () => false }],
  ['Linux would use a password that everybody knows', { getSelectedStorageBackend: () => 'basic_text' }],
])('where %s, secrets stay in memory and the store says so', async (_why, own) => {
  const store = await openSafeStorageStore(cipherWith(own), files, silent, 'linux');
  expect(store.kind).toBe('memory');
  await store.save('secret/a', canary);
  expect(await store.load('secret/a')).toBe(canary);
  expect(await readdir(files.folder)).toEqual([]);
});

test('what this account cannot decrypt counts as absent, and is noted without its content', async () => {
  const notes: unknown[] = [];
  await (await openSafeStorageStore(cipherWith(), files, silent, 'win32')).save('secret/a', canary);
  const log = { ...silent, error: (...note: unknown[]) => void notes.push(note) };
  const other = await openSafeStorageStore(cipherWith(), files, log, 'win32');
  expect(await other.load('secret/a')).toBeUndefined();
  expect(JSON.stringify(notes)).toContain('secrets.unreadable');
  expect(JSON.stringify(notes)).not.toContain(canary);
});

test('when the system has a newer key, the secret is encrypted anew', async () => {
  const cipher = cipherWith();
  const store = await openSafeStorageStore(cipher, files, silent, 'win32');
  await store.save('secret/a', canary);
  const before = await everythingOnDisk();
  const renewing = cipherWith({
    ...cipher,
    decryptStringAsync: async (data) => ({
      ...(await cipher.decryptStringAsync(data)),
      shouldReEncrypt: true,
    }),
  });
  const later = await openSafeStorageStore(renewing, files, silent, 'win32');
  expect(await later.load('secret/a')).toBe(canary);
  expect(await everythingOnDisk()).not.toBe(before);
});
