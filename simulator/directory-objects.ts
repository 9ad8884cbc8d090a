/** What Entra's directory consists of, as plain data. */

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

export interface RefreshToken {
  sha256: string;
  appId: string;
  oid: string;
  scopes: string[];
  /** How the token was first obtained: the client type stays with it. */
  client: 'public' | 'confidential';
  issuedAt: number;
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
