import type { ExchangeRole, ExchangeServicePrincipal, Mailbox, RoleAssignment } from '../exchange-objects.ts';
import { hasReachedExchange } from '../mail/propagation.ts';
import { servicePrincipalOf, type TenantState } from '../tenant.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * The application's service principal in Exchange, if it fits: the token carries the enterprise application's object id, so
 * one made with the app registration's object id never matches, and nothing warned of it.
 * Source: learn.microsoft.com/powershell/module/exchangepowershell/new-serviceprincipal
 */
export function exchangePrincipal(state: TenantState, appId: string): ExchangeServicePrincipal | undefined {
  const enterprise = servicePrincipalOf(state, appId);
  if (enterprise === undefined) return undefined;
  return state.exchange.servicePrincipals.find(
    (each) => same(each.appId, appId) && same(each.objectId, enterprise.objectId),
  );
}

function covers(state: TenantState, assignment: RoleAssignment, mailbox: Mailbox): boolean {
  if (assignment.scope === null) return true;
  const scope = state.exchange.managementScopes.find((each) => each.name === assignment.scope);
  return scope?.mailboxes.some((address) => same(address, mailbox.address)) === true;
}

/** How far a role assigned in Exchange reaches: RBAC for Applications works beside what Entra has granted. */
export type RoleReach = 'not-assigned' | 'out-of-scope' | 'not-yet' | 'in-scope';

/**
 * Whether an application holds a role for a mailbox.
 * Source: learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
export function roleReach(
  state: TenantState,
  appId: string,
  role: ExchangeRole,
  mailbox: Mailbox,
): RoleReach {
  const principal = exchangePrincipal(state, appId);
  const held = state.exchange.roleAssignments.filter(
    (each) => principal !== undefined && same(each.app, principal.objectId) && each.role === role,
  );
  if (held.length === 0) return 'not-assigned';
  const reaching = held.filter((each) => covers(state, each, mailbox));
  if (reaching.length === 0) return 'out-of-scope';
  return reaching.some((each) => hasReachedExchange(state, each)) ? 'in-scope' : 'not-yet';
}
