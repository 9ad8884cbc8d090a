import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeededTenant } from './seed.ts';
import type { TenantState } from './tenant.ts';

/** A tenant as it lies on disk between two starts: secrets and refresh tokens are there as hashes only. */
export interface KeptTenant extends SeededTenant {
  /** The signing key in PEM: tokens handed out before go on being good. */
  readonly signingKey: string;
}

const format = 2;
const fileIn = (folder: string) => join(folder, 'tenant.json');

/** Saves the tenant, readable by its owner alone. */
export async function keepTenant(folder: string, { state, ready, signingKey }: KeptTenant): Promise<void> {
  const kept = { format, state: { ...state, faults: [] }, ready, signingKey };
  await writeFile(fileIn(folder), JSON.stringify(kept), { mode: 0o600 });
}

/** What was kept in a folder; undefined where nothing was. A file of another kind is an error, not an empty tenant. */
export async function keptTenant(folder: string): Promise<KeptTenant | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as KeptTenant & { readonly format: number };
  if (kept.format !== format)
    throw new Error(`${fileIn(folder)} is not a tenant that this version can read.`);
  const state: TenantState = { ...kept.state, faults: new Set() };
  return { state, ready: kept.ready, signingKey: kept.signingKey };
}
