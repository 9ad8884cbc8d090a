import { join } from 'node:path';
import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Files, SecretStore } from '../ports.ts';
import { createQueue } from '../setups/queue.ts';
import { deriveKey, kdfSchema, lock, lockedSchema, newKdf, unlock } from './vault-cipher.ts';

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

async function openOrBegin(
  files: Files,
  passphrase: string,
): Promise<Outcome<{ vault: Vault; key: Buffer }>> {
  const file = join(files.folder, vaultPath);
  const read = await readVault(files);
  if (read.state === 'broken') return refused('secrets.brokenVault', { file });
  if (read.state === 'none') {
    const kdf = newKdf();
    const key = await deriveKey(passphrase, kdf);
    return ok({ key, vault: { schema: 1, kdf, check: lock(key, checkName, checkName), entries: {} } });
  }
  const key = await deriveKey(passphrase, read.vault.kdf);
  if (unlock(key, checkName, read.vault.check) !== checkName)
    return refused('secrets.wrongVaultKey', { file });
  return ok({ key, vault: read.vault });
}

/**
 * Secrets in one file, each locked with a key made of the passphrase. The file begins with the first secret; a wrong passphrase
 * or a damaged file is refused and nothing is written.
 */
export async function openVaultStore(files: Files, passphrase: string): Promise<Outcome<SecretStore>> {
  const opened = await openOrBegin(files, passphrase);
  if (!opened.ok) return opened;
  const { key, vault: first } = opened.value;
  const inTurn = createQueue();

  /** The file as it is now: another Sendproof on this machine may have written since. */
  const current = async (): Promise<Vault> => {
    const read = await readVault(files);
    if (read.state === 'broken') throw new Error('The vault was damaged while it was open');
    if (read.state === 'none') return first;
    if (unlock(key, checkName, read.vault.check) !== checkName)
      throw new Error('The vault was locked anew by another program');
    return read.vault;
  };
  const change = (entries: (before: Vault['entries']) => Vault['entries']): Promise<void> =>
    inTurn(vaultPath, async () => {
      const vault = await current();
      await files.write(
        vaultPath,
        `${JSON.stringify({ ...vault, entries: entries(vault.entries) }, null, 2)}\n`,
      );
    });

  return ok({
    kind: 'passphrase',
    async load(name) {
      const { entries } = await current();
      return Object.hasOwn(entries, name) && entries[name] ? unlock(key, name, entries[name]) : undefined;
    },
    save: (name, value) => change((before) => ({ ...before, [name]: lock(key, name, value) })),
    remove: (name) =>
      change((before) => Object.fromEntries(Object.entries(before).filter(([entry]) => entry !== name))),
  });
}
