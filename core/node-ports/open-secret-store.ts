import { type Outcome, ok } from '../../shared/outcome.ts';
import type { Files, SecretStore } from '../ports.ts';
import { createMemoryStore } from './memory-store.ts';
import { openSystemStore } from './system-store.ts';
import { openVaultStore } from './vault-store.ts';

/**
 * The best keeping that this machine has: its key store, else a vault locked with the passphrase in `SENDPROOF_VAULT_KEY`, else
 * memory. Refused where there is a vault that this passphrase does not open.
 */
export async function openSecretStore(
  files: Files,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Outcome<SecretStore>> {
  const system = await openSystemStore(files.folder);
  if (system) return ok(system);
  const passphrase = environment.SENDPROOF_VAULT_KEY;
  return passphrase ? openVaultStore(files, passphrase) : ok(createMemoryStore());
}
