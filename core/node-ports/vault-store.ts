import { join } from 'node:path';
import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Files, SecretStore } from '../ports.ts';
import { createQueue } from '../setups/queue.ts';
import { deriveKey, type Kdf, kdfSchema, lock, lockedSchema, newKdf, unlock } from './vault-cipher.ts';

const vaultPath = 'vault.json';
const checkName = 'check';

const vaultSchema = z.strictObject({
  schema: z.literal(1),
  kdf: kdfSchema,
  /** Opens with the right passphrase only, so that a wrong one is known before anything is written. */
  check: lockedSchema,
  entries: z.record(z.string(), lockedSchema),
});
type Vault = z.infer<typeof vaultSchema>;

type Read =
  | { readonly state: 'none' }
  | { readonly state: 'broken' }
  | { readonly state: 'there'; readonly vault: Vault };

async function readVault(files: Files): Promise<Read> {
  const text = await files.read(vaultPath);
  if (text === undefined) return { state: 'none' };
  try {
    const parsed = vaultSchema.safeParse(JSON.parse(text));
    return parsed.success ? { state: 'there', vault: parsed.data } : { state: 'broken' };
  } catch {
    // Not JSON: damaged, and therefore not ours to overwrite.
    return { state: 'broken' };
  }
}

/** Keys made of one passphrase; making one is slow on purpose, so each is made once. */
function keyRing(passphrase: string): (kdf: Kdf) => Promise<Buffer> {
  const keys = new Map<string, Promise<Buffer>>();
  return (kdf) => {
    const name = JSON.stringify(kdf);
    const key = keys.get(name) ?? deriveKey(passphrase, kdf);
    keys.set(name, key);
    return key;
  };
}

/** A vault with the key that opens it. */
interface Open {
  readonly vault: Vault;
  readonly key: Buffer;
}

async function openOrBegin(files: Files, keyFor: (kdf: Kdf) => Promise<Buffer>): Promise<Outcome<Open>> {
  const file = join(files.folder, vaultPath);
  const read = await readVault(files);
  if (read.state === 'broken') return refused('secrets.brokenVault', { file });
  if (read.state === 'none') {
    const kdf = newKdf();
    const key = await keyFor(kdf);
    return ok({ key, vault: { schema: 1, kdf, check: lock(key, checkName, checkName), entries: {} } });
  }
  const key = await keyFor(read.vault.kdf);
  if (unlock(key, checkName, read.vault.check) !== checkName)
    return refused('secrets.wrongVaultKey', { file });
  return ok({ key, vault: read.vault });
}

/**
 * Secrets in one file, each locked with a key made of the passphrase. The file begins with the first secret; a wrong passphrase
 * or a damaged file is refused and nothing is written.
 */
export async function openVaultStore(files: Files, passphrase: string): Promise<Outcome<SecretStore>> {
  const keyFor = keyRing(passphrase);
  const opened = await openOrBegin(files, keyFor);
  if (!opened.ok) return opened;
  const inTurn = createQueue();

  /** The file as it is now: another Sendproof on this machine may have begun or changed it since. */
  const current = async (): Promise<Open> => {
    if ((await readVault(files)).state === 'none') return opened.value;
    const now = await openOrBegin(files, keyFor);
    if (!now.ok)
      throw new Error('The vault was damaged, or locked with another passphrase, while it was open');
    return now.value;
  };
  const change = (entries: (before: Vault['entries'], key: Buffer) => Vault['entries']): Promise<void> =>
    inTurn(vaultPath, async () => {
      const { vault, key } = await current();
      const text = JSON.stringify({ ...vault, entries: entries(vault.entries, key) }, null, 2);
      await files.write(vaultPath, `${text}\n`);
    });

  return ok({
    kind: 'passphrase',
    async load(name) {
      const { vault, key } = await current();
      const entry = Object.hasOwn(vault.entries, name) ? vault.entries[name] : undefined;
      return entry && unlock(key, name, entry);
    },
    save: (name, value) => change((before, key) => ({ ...before, [name]: lock(key, name, value) })),
    remove: (name) =>
      change((before) => Object.fromEntries(Object.entries(before).filter(([entry]) => entry !== name))),
  });
}
