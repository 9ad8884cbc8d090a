import { createMemoryStore } from '../../core/node-ports/memory-store.ts';
import type { Files, Log, SecretStore } from '../../core/ports.ts';

/** The part of Electron's `safeStorage` that is used. */
export interface Cipher {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(
    encrypted: Buffer,
  ): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** On Linux only. `basic_text` encrypts with a password that everybody knows. */
  getSelectedStorageBackend?(): string;
}

const folder = 'secrets';

function fileOf(name: string): string {
  return `${folder}/${encodeURIComponent(name)}`;
}

async function encryptsTruly(cipher: Cipher, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await cipher.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || cipher.getSelectedStorageBackend?.() !== 'basic_text';
}

/**
 * Keeps secrets in files that only this account on this system can decrypt (DPAPI, Keychain, libsecret or KWallet, through
 * Electron's `safeStorage`). Where the system cannot encrypt, secrets stay in memory and `kind` says so: they never reach
 * the disk in clear.
 */
export async function openSafeStorageStore(
  cipher: Cipher,
  files: Files,
  log: Log,
  platform = process.platform,
): Promise<SecretStore> {
  if (!(await encryptsTruly(cipher, platform))) return createMemoryStore();

  const save = async (name: string, value: string) => {
    const encrypted = await cipher.encryptStringAsync(value);
    await files.write(fileOf(name), encrypted.toString('base64'));
  };
  return {
    kind: 'system',
    save,
    async load(name) {
      const stored = await files.read(fileOf(name));
      if (stored === undefined) return undefined;
      try {
        const { result, shouldReEncrypt } = await cipher.decryptStringAsync(Buffer.from(stored, 'base64'));
        if (shouldReEncrypt) await save(name, result);
        return result;
      } catch (error) {
        // Another account's file, or a key that the system has lost: the person is asked for the secret again.
        log.error('secrets.unreadable', { name, error: String(error) });
        return undefined;
      }
    },
    remove: (name) => files.remove(fileOf(name)),
  };
}
