import type { Account, DelegatedGrant } from '../directory-objects.ts';
import type { ApiName } from '../permissions.ts';
import { permissionNamed } from '../permissions.ts';
import { newServicePrincipal } from '../registrations.ts';
import { clientOf, isVisible, servicePrincipalOf, type TenantState } from '../tenant.ts';
import type { AskedScopes } from './scopes.ts';

/** Delegated SMTP, IMAP and POP stand under Graph in the portal while tokens name Exchange: one grant covers both. */
const sharedNames = ['smtp.send', 'imap.accessasuser.all', 'pop.accessasuser.all', 'ews.accessasuser.all'];

const covers = (grant: DelegatedGrant, api: ApiName, name: string) =>
  grant.scope.toLowerCase() === name.toLowerCase() &&
  (grant.api === api || sharedNames.includes(name.toLowerCase()));

function delegatedGrants(state: TenantState, appId: string, oid: string): DelegatedGrant[] {
  return state.grants.filter(
    (grant): grant is DelegatedGrant =>
      grant.kind === 'delegated' &&
      grant.appId === appId &&
      isVisible(grant) &&
      (grant.principal === 'everybody' || grant.principal.oid === oid),
  );
}

/** The grant that lets an app use one delegated permission for an account, if there is one. */
export function delegatedGrant(
  state: TenantState,
  appId: string,
  oid: string,
  api: ApiName,
  name: string,
): DelegatedGrant | undefined {
  return delegatedGrants(state, appId, oid).find((grant) => covers(grant, api, name));
}

/** Every delegated permission on an API that an account's token for an app may carry. */
export function grantedScopes(state: TenantState, appId: string, oid: string, api: ApiName): string[] {
  const usable = delegatedGrants(state, appId, oid).filter((grant) => covers(grant, api, grant.scope));
  return [...new Set(usable.map((grant) => grant.scope))];
}

/** The asked permissions that nobody has consented to yet. */
export function missingConsents(
  state: TenantState,
  appId: string,
  account: Account,
  asked: AskedScopes,
): string[] {
  return namesAsked(state, appId, asked).filter(
    (name) => delegatedGrant(state, appId, account.oid, asked.api, name) === undefined,
  );
}

/** With `.default` the client asks for whatever stands in the registration. */
function namesAsked(state: TenantState, appId: string, asked: AskedScopes): readonly string[] {
  if (!asked.everythingGranted) return asked.names;
  const app = clientOf(state, appId);
  const listed = app?.requiredPermissions.filter((each) => each.type === 'delegated') ?? [];
  return listed
    .filter((each) => each.api === asked.api || sharedNames.includes(each.name.toLowerCase()))
    .map((each) => each.name);
}

/** An Application Administrator may, for delegated permissions, as much as a Global Administrator. */
export function mayConsentForEverybody({ role }: Account): boolean {
  return role !== 'user';
}

/** Whether an account may say yes to these permissions by itself. */
export function mayConsent(
  state: TenantState,
  account: Account,
  api: ApiName,
  names: readonly string[],
): boolean {
  if (mayConsentForEverybody(account)) return true;
  const adminOnly = names.some((name) => permissionNamed(api, 'delegated', name)?.adminConsent === true);
  return state.userConsentAllowed && !adminOnly;
}

/** Records a consent to delegated permissions, and makes the app's enterprise application where there is none; it reaches the mail services after the tenant's delay. */
export function recordConsent(
  state: TenantState,
  appId: string,
  api: ApiName,
  names: readonly string[],
  principal: DelegatedGrant['principal'],
): void {
  const permissionEffectiveAt = Date.now() + state.propagationMs;
  if (servicePrincipalOf(state, appId) === undefined) {
    state.servicePrincipals.push(newServicePrincipal(appId));
  }
  for (const scope of names) {
    state.grants.push({ kind: 'delegated', appId, api, scope, principal, permissionEffectiveAt });
  }
}

/** *Grant admin consent*: everything that stands in the registration, for everybody. */
export function grantAdminConsent(state: TenantState, appId: string): void {
  const app = clientOf(state, appId);
  for (const wanted of app?.requiredPermissions ?? []) {
    if (wanted.type === 'delegated') grantForEverybody(state, appId, wanted.api, wanted.name);
    else grantRole(state, appId, wanted.api, wanted.name);
  }
}

function grantForEverybody(state: TenantState, appId: string, api: ApiName, scope: string): void {
  const held = state.grants.some(
    (grant) =>
      grant.kind === 'delegated' &&
      grant.appId === appId &&
      grant.api === api &&
      grant.scope === scope &&
      grant.principal === 'everybody',
  );
  if (!held) recordConsent(state, appId, api, [scope], 'everybody');
}

/** Assigns an application permission, unless the app holds it already. */
export function grantRole(state: TenantState, appId: string, api: ApiName, role: string): void {
  if (grantedRoles(state, appId, api).includes(role)) return;
  state.grants.push({
    kind: 'application',
    appId,
    api,
    role,
    createdAt: Date.now(),
    permissionEffectiveAt: Date.now() + state.propagationMs,
  });
}

/** The application permissions on an API that an app holds. */
export function grantedRoles(state: TenantState, appId: string, api: ApiName): string[] {
  return state.grants.flatMap((grant) =>
    grant.kind === 'application' && grant.appId === appId && grant.api === api && isVisible(grant)
      ? [grant.role]
      : [],
  );
}
