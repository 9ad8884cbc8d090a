import type { Sendproof } from '../fixtures.ts';
import type { ShownSecret } from '../pages/portal/app-registration-pages.ts';
import type { TestStep } from '../pages/steps/test-step.ts';
import { walkToPermissions } from './registered-application.ts';

export const aktionNext = {
  name: 'AktionNEXT',
  api: 'Microsoft Graph',
  field: { clientId: 'Application (Client) ID' },
} as const;

/** The mailbox that sends: shared, so nobody signs in to it. */
export const aktionMailbox = ({ tenant }: Sendproof) => `office@${tenant.domain}`;

export interface WalkedAktion {
  readonly testStep: TestStep;
  readonly clientId: string;
  readonly secret: ShownSecret;
}

/** From Welcome to the test: a product whose application sends through Microsoft Graph by itself. */
export async function walkApplication(sendproof: Sendproof, name: string): Promise<WalkedAktion> {
  const { permissions, listed, clientId, secret } = await walkToPermissions(sendproof, {
    name,
    api: aktionNext.api,
  });
  await listed.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  return { testStep: await exchange.toTest(aktionMailbox(sendproof)), clientId, secret };
}

export function walkAktionNext(sendproof: Sendproof): Promise<WalkedAktion> {
  return walkApplication(sendproof, aktionNext.name);
}
