import { assertNever } from '../assert-never.ts';
import type { Action } from './action.ts';
import type { ObservedDirectory } from './directory.ts';
import type { Journal, MadeIds } from './journal.ts';
import { done } from './journal.ts';
import type { PermissionRef } from './permission-ref.ts';
import { isPermission, permissionIdIn, requestedPermissions } from './permission-state.ts';
import { noRedirects, sameLists } from './redirect-lists.ts';
import { setupTag } from './tags.ts';

function where(condition: boolean | undefined, made: MadeIds = {}): MadeIds | undefined {
  return condition === true ? made : undefined;
}

function roleGrant(permission: PermissionRef, observed: ObservedDirectory): MadeIds | undefined {
  const roleId = permissionIdIn(observed, permission);
  const api = observed.apis.find(({ resource }) => resource === permission.resource);
  const grant = observed.roleAssignments.find(
    ({ appRoleId, resourceId }) => appRoleId === roleId && resourceId === api?.id,
  );
  return grant && { id: grant.id };
}

function scopeGrant(
  { resource, add }: Extract<Action, { kind: 'grant-scopes' }>,
  observed: ObservedDirectory,
): MadeIds | undefined {
  const api = observed.apis.find((each) => each.resource === resource);
  const grant = observed.grants.find(
    ({ resourceId, consentType, scopes }) =>
      resourceId === api?.id &&
      consentType === 'AllPrincipals' &&
      add.every((scope) => scopes.includes(scope)),
  );
  return grant && { id: grant.id };
}

function credential(
  observed: ObservedDirectory,
  isIt: (listed: {
    readonly displayName: string | undefined;
    readonly thumbprint: string | undefined;
  }) => boolean,
): MadeIds | undefined {
  const found = observed.application?.credentials.find(isIt);
  return found && { keyId: found.keyId };
}

/**
 * Whether the directory shows what an action makes, and under which ids; undefined where it does not (yet). What was made for another
 * set-up, or by hand, does not count as made by `create-application` and `create-service-principal`.
 */
export function visible(action: Action, observed: ObservedDirectory, setupId: string): MadeIds | undefined {
  const { application, servicePrincipal } = observed;
  switch (action.kind) {
    case 'create-application':
      return application?.tags.includes(setupTag(setupId))
        ? { id: application.id, appId: application.appId }
        : undefined;
    case 'change-audience':
      return where(application?.signInAudience === action.to);
    case 'change-redirects':
      return where(application && sameLists(application.redirectUris, { ...noRedirects, ...action.to }));
    case 'change-public-client':
      return where(application?.isFallbackPublicClient === action.to);
    case 'request-permissions': {
      const requested = requestedPermissions(observed);
      return where(action.add.every((ref) => requested.some((named) => isPermission(named, ref))));
    }
    case 'create-service-principal':
      return where(servicePrincipal?.tags.includes(setupTag(setupId)), { id: servicePrincipal?.id });
    case 'enable-service-principal':
      return where(servicePrincipal?.accountEnabled);
    case 'drop-assignment-required':
      return where(servicePrincipal && !servicePrincipal.appRoleAssignmentRequired);
    case 'add-owner':
      return where(application?.owners?.includes(observed.signedIn.id), { id: observed.signedIn.id });
    case 'create-api': {
      const api = observed.apis.find(({ resource }) => resource === action.resource);
      return api && { id: api.id };
    }
    case 'grant-role':
      return roleGrant(action.permission, observed);
    case 'grant-scopes':
      return scopeGrant(action, observed);
    case 'add-secret':
      return credential(observed, ({ displayName }) => displayName === action.displayName);
    case 'add-certificate':
      return credential(observed, ({ thumbprint }) => thumbprint === action.thumbprint);
    default:
      return assertNever(action);
  }
}

/**
 * Finds out what came of actions whose end nobody saw: those that the directory shows are done. The others stay as they are, since the
 * directory may only be late; whoever has waited long enough drops them.
 */
export function settled(journal: Journal, observed: ObservedDirectory): Journal {
  return journal.entries.reduce((now, { id, action, state }) => {
    const made = state === 'begun' ? visible(action, observed, journal.setup) : undefined;
    return made ? done(now, id, made) : now;
  }, journal);
}
