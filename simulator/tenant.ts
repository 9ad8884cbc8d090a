/**
 * The practice tenant's state: plain data, so that a test, a scenario or the portal can read and change any of it.
 * Nothing here listens on a port; `start.ts` puts the servers in front of it.
 */

import type {
  Account,
  AppRegistration,
  ConditionalAccessPolicy,
  CredentialPolicy,
  DeletedApp,
  Grant,
  RefreshToken,
  ServicePrincipal,
} from './directory-objects.ts';
import type { DeliveredMessage, ExchangeOrganization, Mailbox } from './exchange-objects.ts';
import type { ApiName } from './permissions.ts';

/** Something broken that no setting of a tenant expresses. */
export type Fault =
  | 'entra-unavailable'
  | 'person-cancels'
  | 'account-disabled-after-sign-in'
  | 'conditional-access-blocks'
  | 'refresh-needs-mfa'
  | 'refresh-token-expired'
  | 'token-for-another-resource'
  | 'token-already-expired'
  | 'directory-throttled'
  | 'mail-throttled'
  | 'mail-rejects-recipients'
  | 'mail-never-answers'
  | 'mail-cuts-answers'
  | 'ews-answers-html'
  | 'smtp-rejects-tokens'
  | 'smtp-plain-after-starttls'
  | 'smtp-resets-connection';

export interface TenantState {
  tenantId: string;
  name: string;
  domain: string;
  /** The key from which the secrets of the ready-made registrations are derived, so that none lies on disk in clear. */
  seed: string;
  accounts: Account[];
  apps: AppRegistration[];
  /** Applications of other organisations that this tenant's accounts may sign in to. */
  foreignApps: AppRegistration[];
  /** Newest last. */
  deletedApps: DeletedApp[];
  servicePrincipals: ServicePrincipal[];
  /** The object ids under which the APIs themselves stand in this tenant's directory; an API that was never used is absent. */
  apiObjectIds: Partial<Record<ApiName, string>>;
  grants: Grant[];
  /** Whether a user may consent to permissions that need no administrator. */
  userConsentAllowed: boolean;
  /** Whether a member may register applications. */
  usersMayRegister: boolean;
  credentialPolicy: CredentialPolicy;
  conditionalAccess: ConditionalAccessPolicy[];
  mailboxes: Mailbox[];
  exchange: ExchangeOrganization;
  refreshTokens: RefreshToken[];
  messages: DeliveredMessage[];
  faults: Set<Fault>;
  /** The day that the dated rules of Exchange go by, in epoch milliseconds; null is the computer's own. */
  today: number | null;
  /** How long a new grant takes to reach the mail services. */
  propagationMs: number;
  /** How long the directory hides an object that Graph has just made. */
  directoryDelayMs: number;
  /** How many objects Graph lists on one page where `$top` does not say. */
  directoryPageSize: number;
  accessTokenSeconds: number;
  /** The pause that the device code endpoint asks for between two polls. */
  deviceCodeIntervalSeconds: number;
}

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function accountOf(state: TenantState, user: string): Account | undefined {
  return state.accounts.find((account) => sameText(account.user, user) || sameText(account.oid, user));
}

/** An application that is registered in this tenant. */
export function appOf(state: TenantState, appId: string): AppRegistration | undefined {
  return state.apps.find((app) => sameText(app.appId, appId));
}

/** An application that this tenant's accounts may sign in to, wherever it is registered. */
export function clientOf(state: TenantState, appId: string): AppRegistration | undefined {
  return appOf(state, appId) ?? state.foreignApps.find((app) => sameText(app.appId, appId));
}

export function servicePrincipalOf(state: TenantState, appId: string): ServicePrincipal | undefined {
  return state.servicePrincipals.find((principal) => sameText(principal.appId, appId));
}

/** Whether the directory shows an object yet. */
export function isVisible(object: { readonly visibleAt?: number }): boolean {
  return (object.visibleAt ?? 0) <= Date.now();
}

/** The mailbox at an address, or of the account with that object id. */
export function mailboxOf(state: TenantState, address: string): Mailbox | undefined {
  const account = accountOf(state, address);
  return state.mailboxes.find((mailbox) => sameText(mailbox.address, account?.user ?? address));
}

/** True for the ways a client may name this tenant in an authority's path. */
export function isThisTenant(state: TenantState, segment: string): boolean {
  return sameText(segment, state.tenantId) || sameText(segment, state.domain);
}
