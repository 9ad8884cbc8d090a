/** What Exchange Online consists of, as plain data. */

import type { EffectiveAt } from './directory-objects.ts';

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
