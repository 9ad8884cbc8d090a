import type { Account, AppRegistration, ServicePrincipal } from '../directory-objects.ts';
import { clientOf, isThisTenant, isVisible, servicePrincipalOf, type TenantState } from '../tenant.ts';
import { type Refusal, refusals } from './errors.ts';

/** A refusal among other values: only refusals carry an AADSTS number. */
export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'error' in value && 'text' in value;
}

/** The names that stand for several tenants at once. */
const sharedAuthorities = ['common', 'organizations', 'consumers'];

export function isSharedAuthority(segment: string): boolean {
  return sharedAuthorities.includes(segment.toLowerCase());
}

/** Undefined when the path names this tenant, or may stand for it. */
export function tenantRefusal(
  state: TenantState,
  segment: string,
  error: 'invalid_tenant' | 'invalid_request' = 'invalid_request',
): Refusal | undefined {
  if (isThisTenant(state, segment) || isSharedAuthority(segment)) return undefined;
  return refusals.tenantUnknown(segment, error);
}

export interface KnownClient {
  readonly app: AppRegistration;
  readonly principal: ServicePrincipal;
}

/** The app behind a client id, with its enterprise application; or why it gets nothing here. */
export function knownClient(state: TenantState, segment: string, clientId: string): KnownClient | Refusal {
  const app = askingClient(state, segment, clientId);
  if (isRefusal(app)) return app;
  const principal = visiblePrincipal(state, app.appId);
  return principal === undefined
    ? refusals.servicePrincipalMissing(app.appId, state.tenantId)
    : { app, principal };
}

/**
 * The app behind a client id that asks for a sign-in. One of another organisation needs no enterprise application yet:
 * the first consent makes it.
 */
export function askingClient(
  state: TenantState,
  segment: string,
  clientId: string,
): AppRegistration | Refusal {
  const app = clientOf(state, clientId);
  if (app === undefined || !isVisible(app)) return refusals.appUnknown(clientId, state.name);
  const principal = visiblePrincipal(state, app.appId);
  if (principal === undefined && !state.foreignApps.includes(app)) {
    return refusals.servicePrincipalMissing(app.appId, state.tenantId);
  }
  if (principal?.enabled === false) return refusals.appDisabled(app.appId, app.name);
  if (isSharedAuthority(segment) && app.audience === 'AzureADMyOrg') {
    return refusals.singleTenantApp(app.appId, app.name);
  }
  return app;
}

function visiblePrincipal(state: TenantState, appId: string): ServicePrincipal | undefined {
  const principal = servicePrincipalOf(state, appId);
  return principal !== undefined && isVisible(principal) ? principal : undefined;
}

/** Undefined where an account may sign in to an app; else that it has not been assigned to it. */
export function assignmentRefusal(
  state: TenantState,
  app: AppRegistration,
  account: Account,
): Refusal | undefined {
  const principal = servicePrincipalOf(state, app.appId);
  if (principal?.assignmentRequired !== true) return undefined;
  const isAssigned = principal.assignments.some(({ principalId }) => principalId === account.oid);
  return isAssigned ? undefined : refusals.assignmentMissing(app.appId, app.name, account.user);
}
