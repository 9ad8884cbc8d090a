import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newRegistration, newServicePrincipal } from './registrations.ts';
import { emptyTenant, type SeededTenant } from './seed.ts';
import type { TenantState } from './tenant.ts';

/** A tenant as it lies on disk between two starts: secrets and refresh tokens are there as hashes only. */
export interface KeptTenant extends SeededTenant {
  /** The signing key in PEM: tokens handed out before go on being good. */
  readonly signingKey: string;
}

const format = 3;
const fileIn = (folder: string) => join(folder, 'tenant.json');

/** Saves the tenant, readable by its owner alone. */
export async function keepTenant(folder: string, { state, ready, signingKey }: KeptTenant): Promise<void> {
  const kept = { format, state: { ...state, faults: [] }, ready, signingKey };
  await writeFile(fileIn(folder), JSON.stringify(kept), { mode: 0o600 });
}

/** A tenant that was kept before the directory could be reached through Graph: it gains what it lacks. */
function withDirectory(state: TenantState): TenantState {
  const { name, propagationMs, directoryDelayMs = 0 } = state;
  const { state: bare } = emptyTenant({ name, propagationMs, directoryDelayMs });
  return {
    ...bare,
    ...state,
    apps: state.apps.map((app) => ({ ...newRegistration(app.name, app.audience), ...app })),
    servicePrincipals: state.servicePrincipals.map((each) => ({
      ...newServicePrincipal(each.appId),
      ...each,
    })),
  };
}

/** What was kept in a folder; undefined where nothing was. A file of another kind is an error, not an empty tenant. */
export async function keptTenant(folder: string): Promise<KeptTenant | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as KeptTenant & { readonly format: number };
  if (kept.format !== format && kept.format !== 2)
    throw new Error(`${fileIn(folder)} is not a tenant that this version can read.`);
  const state: TenantState = {
    ...(kept.format === 2 ? withDirectory(kept.state) : kept.state),
    faults: new Set(),
  };
  return { state, ready: kept.ready, signingKey: kept.signingKey };
}
