import type { TenantState } from '../tenant.ts';

/** What identifies an application to Exchange, and the mailbox that it is to get. */
export interface Opened {
  readonly clientId?: string | undefined;
  readonly enterpriseObjectId?: string | undefined;
  readonly mailbox?: string | undefined;
}

/** How the product sends, as far as Exchange has to be prepared for it. */
export interface OpenedFor {
  readonly flow: string;
  readonly transport: 'smtp' | 'graph' | 'ews';
  readonly exchange: readonly { readonly id: string }[];
}

const roleOf = {
  smtp: 'Application SMTP.SendAsApp',
  graph: 'Application Mail.Send',
  ews: 'Application EWS.AccessAsApp',
} as const;

/** What the Exchange administrator's script does: the application gets one mailbox. */
export function openMailbox(
  { exchange, mailboxes }: TenantState,
  { clientId = '', enterpriseObjectId = '', mailbox = '' }: Opened,
  way: OpenedFor,
): void {
  const opened = mailboxes.find(({ address }) => address === mailbox);
  Object.assign(opened ?? {}, { smtpAuthDisabled: false });
  if (way.flow !== 'client-credentials') return;
  exchange.servicePrincipals.push({ appId: clientId, objectId: enterpriseObjectId });
  opened?.fullAccess.push(enterpriseObjectId);
  if (!way.exchange.some(({ id }) => id === 'rbac-scope')) return;
  Object.assign(exchange, { ewsEnabled: true, ewsAllowedAppIds: [clientId] });
  exchange.managementScopes.push({ name: 'one mailbox', mailboxes: [mailbox] });
  exchange.roleAssignments.push({
    app: enterpriseObjectId,
    role: roleOf[way.transport],
    scope: 'one mailbox',
    permissionEffectiveAt: 0,
  });
}
