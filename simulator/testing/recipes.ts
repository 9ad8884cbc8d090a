import { readFile } from 'node:fs/promises';
import type { PracticeTenant } from '../start.ts';
import { askToken } from './mail.ts';

export const exchangeScope = 'https://outlook.office365.com/.default';

/** An app-only token for a ready-made registration, with what was handed out for it. */
export async function exchangeAppToken(
  tenant: PracticeTenant,
  recipe: 'monitor-erp' | 'aevo-innovate',
  scope = exchangeScope,
): Promise<string> {
  const { clientId, clientSecret = '' } = tenant.ready[recipe];
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
  const { body } = await askToken(tenant, form);
  return String(body.access_token);
}

export interface SetupFacts {
  readonly tenantId: string;
  readonly clientId: string;
  readonly mailbox: string;
  readonly redirectUri?: string;
  readonly credential: { readonly kind: string };
}

/** What stands in a set-up file that the tenant wrote. */
export async function setupFacts(setupFile: string): Promise<SetupFacts> {
  return JSON.parse(await readFile(setupFile, 'utf8'));
}
