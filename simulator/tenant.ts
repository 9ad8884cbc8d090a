/**
 * The practice tenant's state: plain data, so that a test, a scenario or the portal can read and change any of it.
 * Nothing here listens on a port; `start.ts` puts the servers in front of it.
 */

import type { ApiName } from './permissions.ts';

/** Where a redirect URI is registered; the place decides what the token endpoint demands. */
export type Platform = 'web' | 'spa' | 'publicClient';

export interface Account {
  /** Object id in the directory. */
  oid: string;
  /** User principal name. */
  user: string;
  displayName: string;
  password: string;
  role: AccountRole;
  enabled: boolean;
}

/**
 * What an account may do in the directory: a Global Administrator everything, an Application Administrator everything with
 * applications but grant Microsoft Graph's application permissions, a member register applications of its own.
 * Source: learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
export type AccountRole = 'admin' | 'application-admin' | 'user';

/** A client secret as Entra keeps it: the value itself is shown once and only its hash remains. */
export interface AppSecret {
  keyId: string;
  description: string;
  /** The first three characters, which the portal goes on showing. */
  hint: string;
  sha256: string;
  startsAt: number;
  endsAt: number;
}

/** A certificate that was uploaded: the public part only, as Entra keeps it. */
export interface AppCertificate {
  keyId: string;
  /** SHA-1 in upper-case hexadecimal: what the portal shows. */
  thumbprint: string;
  /** SHA-256 in base64url: what the header of an assertion names. */
  sha256: string;
  subject: string;
  /** Absent where nobody gave it one: the subject stands for it. */
  displayName?: string;
  pem: string;
  startsAt: number;
  endsAt: number;
}

export interface RequiredPermission {
  api: ApiName;
  name: string;
  type: 'delegated' | 'application';
}

/** Source: learn.microsoft.com/graph/api/resources/application (`signInAudience`). */
export const audiences = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
] as const;
export type Audience = (typeof audiences)[number];

export interface AppRegistration {
  appId: string;
  /** The registration's own object id, which is not the enterprise application's. */
  objectId: string;
  name: string;
  audience: Audience;
  redirectUris: Record<Platform, string[]>;
  /** *Allow public client flows*: decides the client type where no redirect URI does (device code); null counts as no. */
  isFallbackPublicClient: boolean | null;
  secrets: AppSecret[];
  /** Absent where none was ever uploaded. */
  certificates?: AppCertificate[];
  requiredPermissions: RequiredPermission[];
  /** Permissions on APIs, or by ids, that this tenant does not know: they are kept as they came. */
  unknownPermissions: UnknownPermission[];
  tags: string[];
  notes: string | null;
  /** Object ids of the accounts that own the registration. */
  owners: string[];
  /** What Graph keeps and nothing here goes by (`identifierUris`, `info`, ...), by the name of the property. */
  otherProperties: Record<string, unknown>;
  createdAt: number;
  /** When the directory shows it everywhere, in epoch milliseconds; absent where that is long past. */
  visibleAt?: number;
}

/** An entry of `requiredResourceAccess` as Graph writes it. */
export interface UnknownPermission {
  resourceAppId: string;
  id: string;
  type: string;
}

/** A registration that was deleted and can be restored for 30 days. */
export interface DeletedApp {
  app: AppRegistration;
  deletedAt: number;
}

/** The enterprise application: what the app is in this tenant. */
export interface ServicePrincipal {
  objectId: string;
  appId: string;
  enabled: boolean;
  /** *Assignment required?*: only accounts in `assignments` may sign in. */
  assignmentRequired: boolean;
  assignments: UserAssignment[];
  tags: string[];
  notes: string | null;
  owners: string[];
  visibleAt?: number;
}

/** An account or another service principal that was assigned to an enterprise application. */
export interface UserAssignment {
  principalId: string;
  createdAt: number;
}

/** From when on the mail services honour a grant: a time in epoch milliseconds, or the first call plus the tenant's delay. */
export type EffectiveAt = number | 'some time after the first call';

export interface DelegatedGrant {
  kind: 'delegated';
  appId: string;
  api: ApiName;
  scope: string;
  /** The account that consented, or everybody after admin consent. */
  principal: 'everybody' | { oid: string };
  permissionEffectiveAt: EffectiveAt;
  visibleAt?: number;
}

export interface ApplicationGrant {
  kind: 'application';
  appId: string;
  api: ApiName;
  role: string;
  permissionEffectiveAt: EffectiveAt;
  createdAt?: number;
  visibleAt?: number;
}

export type Grant = DelegatedGrant | ApplicationGrant;

export interface Mailbox {
  address: string;
  displayName: string;
  kind: 'user' | 'shared';
  /** False where the account has no Exchange Online mailbox behind it (no licence, or on-premises). */
  inExchangeOnline: boolean;
  /** `Set-CASMailbox -SmtpClientAuthenticationDisabled`: null follows the organisation. */
  smtpAuthDisabled: boolean | null;
  /** `Set-CASMailbox -ImapEnabled`, `-PopEnabled`. */
  imapEnabled: boolean;
  popEnabled: boolean;
  /** `Set-CASMailbox -EwsEnabled`: null is nobody's decision and counts as allowed. */
  ewsEnabled: boolean | null;
  /** Object ids of accounts and service principals that may open the mailbox. */
  fullAccess: string[];
  /** Object ids that may send as this address. */
  sendAs: string[];
  /** A Deny on Send As: it beats every grant, the owner's own right included. */
  deniesSendAs: boolean;
  /** `Set-Mailbox -MaxSendSize`, in bytes. */
  maxSendBytes: number;
}

/** `New-ServicePrincipal` in Exchange Online; `objectId` is whatever the administrator typed. */
export interface ExchangeServicePrincipal {
  appId: string;
  objectId: string;
}

/** `New-ApplicationAccessPolicy -AccessRight RestrictAccess`: the app reaches these mailboxes and no others. */
export interface AccessPolicy {
  appId: string;
  mailboxes: string[];
}

/** `New-ManagementScope`: the mailboxes that its filter matches, by address. */
export interface ManagementScope {
  name: string;
  mailboxes: string[];
}

/** The roles of RBAC for Applications. Source: learn.microsoft.com/exchange/permissions-exo/application-rbac */
export const exchangeRoles = [
  'Application Mail.Send',
  'Application Mail.Read',
  'Application SMTP.SendAsApp',
  'Application EWS.AccessAsApp',
] as const;
export type ExchangeRole = (typeof exchangeRoles)[number];

/** `New-ManagementRoleAssignment -App`: without a scope it reaches the whole organisation. */
export interface RoleAssignment {
  /** The object id of the service principal in Exchange. */
  app: string;
  role: ExchangeRole;
  scope: string | null;
  permissionEffectiveAt: EffectiveAt;
}

export interface ExchangeOrganization {
  smtpAuthDisabled: boolean;
  /** `Set-OrganizationConfig -EwsEnabled`: null where nobody has decided. */
  ewsEnabled: boolean | null;
  /** `Set-OrganizationConfig -EwsAllowedAppIDs`: counts only while EWS is on; null where there is no list. */
  ewsAllowedAppIds: string[] | null;
  servicePrincipals: ExchangeServicePrincipal[];
  accessPolicies: AccessPolicy[];
  managementScopes: ManagementScope[];
  roleAssignments: RoleAssignment[];
}

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

export interface RefreshToken {
  sha256: string;
  appId: string;
  oid: string;
  scopes: string[];
  /** How the token was first obtained: the client type stays with it. */
  client: 'public' | 'confidential';
  issuedAt: number;
}

export interface DeliveredMessage {
  id: string;
  /** The mailbox or outside address where this copy lies. */
  mailbox: string;
  folder: 'Inbox' | 'Sent Items';
  from: string;
  to: readonly string[];
  subject: string;
  messageId: string;
  /** The whole MIME message as it was handed over. */
  raw: string;
  via: 'smtp' | 'graph' | 'ews';
  /** The identity that submitted it: an account's name or an application's client id. */
  submittedBy: string;
  receivedAt: number;
}

/** What the tenant's default app management policy says of credentials; null where there is no such rule. */
export interface CredentialPolicy {
  /** Secrets may not be added at all (`passwordAddition`). */
  secretsForbidden: boolean;
  /** The longest lifetime of a secret, in days (`passwordLifetime`). */
  secretMaxDays: number | null;
  /** The longest lifetime of a certificate, in days (`asymmetricKeyLifetime`). */
  certificateMaxDays: number | null;
}

/** A Conditional Access policy as far as somebody can read it. */
export interface ConditionalAccessPolicy {
  id: string;
  name: string;
  state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';
  /** Client ids, or `All`. */
  applications: string[];
  /** Object ids of accounts, or `All`. */
  users: string[];
  /** What is demanded, or `block`. */
  controls: ('mfa' | 'block' | 'compliantDevice')[];
  createdAt: number;
}

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
