import type { ResourceId } from '../recipes/resources.ts';

/** Microsoft's names for the three places a redirect URI can be registered under. */
export const redirectPlatforms = ['web', 'spa', 'publicClient'] as const;
export type RedirectPlatform = (typeof redirectPlatforms)[number];

/** A secret or certificate as the directory lists it: never its value. */
export interface ListedCredential {
  readonly keyId: string;
  readonly kind: 'secret' | 'certificate';
  readonly displayName: string | undefined;
  /** The first three characters of a secret. */
  readonly hint: string | undefined;
  /** SHA-1 of a certificate in upper-case hexadecimal. */
  readonly thumbprint: string | undefined;
  readonly endDateTime: string | undefined;
}

/** The registration as Graph's `application` shows it: the part that we read. */
export interface ObservedApplication {
  /** Object id of the registration. */
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly signInAudience: string;
  readonly tags: readonly string[];
  readonly redirectUris: Readonly<Record<RedirectPlatform, readonly string[]>>;
  readonly isFallbackPublicClient: boolean;
  /** `requiredResourceAccess`, flattened; ids as Microsoft gives them. */
  readonly requested: readonly {
    readonly resourceAppId: string;
    readonly id: string;
    readonly type: 'Scope' | 'Role';
  }[];
  readonly credentials: readonly ListedCredential[];
  /** Undefined where owners could not be read. */
  readonly owners: readonly string[] | undefined;
}

/** The enterprise application as Graph's `servicePrincipal` shows it: the part that we read. */
export interface ObservedServicePrincipal {
  /** Object id of the enterprise application: the one that Exchange wants. */
  readonly id: string;
  readonly accountEnabled: boolean;
  readonly appRoleAssignmentRequired: boolean;
  readonly tags: readonly string[];
}

/** An API of this tenant: its object id here, and the ids of what it offers, by name. */
export interface ObservedApi {
  readonly resource: ResourceId;
  readonly id: string;
  /** `appRoles`: application permissions. */
  readonly roles: Readonly<Record<string, string>>;
  /** `oauth2PermissionScopes`: delegated permissions. */
  readonly scopes: Readonly<Record<string, string>>;
}

/** An application permission that was granted (`appRoleAssignment`). */
export interface ObservedRoleAssignment {
  readonly id: string;
  readonly resourceId: string;
  readonly appRoleId: string;
}

/** Delegated permissions that were granted (`oAuth2PermissionGrant`); `principalId` is null where they hold for everybody. */
export interface ObservedGrant {
  readonly id: string;
  readonly resourceId: string;
  readonly consentType: 'AllPrincipals' | 'Principal';
  readonly principalId: string | undefined;
  readonly scopes: readonly string[];
}

/** What a tenant's policy on application credentials demands; absent parts demand nothing. */
export interface CredentialPolicy {
  readonly secretsForbidden: boolean;
  readonly secretMaxDays: number | undefined;
  readonly certificateMaxDays: number | undefined;
}

/** Something that was looked for: found or not there is `seen`; `unreadable` says why nobody could look. */
export type Look<T> =
  | { readonly state: 'seen'; readonly value: T }
  | { readonly state: 'unreadable'; readonly raw: string };

/** Everything that was read of a tenant about one registration. */
export interface ObservedDirectory {
  /** Who read it. */
  readonly signedIn: { readonly id: string; readonly username: string };
  readonly tenantId: string;
  readonly application: ObservedApplication | undefined;
  /** Other registrations that could be meant, where the set-up names none: same name, or made here for this set-up. */
  readonly candidates: readonly ObservedApplication[];
  readonly servicePrincipal: ObservedServicePrincipal | undefined;
  readonly apis: readonly ObservedApi[];
  readonly roleAssignments: readonly ObservedRoleAssignment[];
  readonly grants: readonly ObservedGrant[];
  /** Why the grants of delegated permissions could not be read (`Directory.Read.All` is needed for it); `grants` says nothing then. */
  readonly grantsUnreadable?: string | undefined;
  readonly policy: Look<CredentialPolicy>;
  /** Names of Conditional Access policies that are on and reach this application or everything. */
  readonly conditionalAccess: Look<readonly string[]>;
}
