import {
  type AppRegistration,
  appOf,
  isThisTenant,
  type ServicePrincipal,
  servicePrincipalOf,
  type TenantState,
} from '../tenant.ts';
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
  const app = appOf(state, clientId);
  if (app === undefined) return refusals.appUnknown(clientId, state.name);
  const principal = servicePrincipalOf(state, app.appId);
  if (principal === undefined) return refusals.servicePrincipalMissing(app.appId, state.tenantId);
  if (!principal.enabled) return refusals.appDisabled(app.appId, app.name);
  if (isSharedAuthority(segment) && app.audience === 'AzureADMyOrg') {
    return refusals.singleTenantApp(app.appId, app.name);
  }
  return { app, principal };
}
