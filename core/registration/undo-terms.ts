import type { ObservedDirectory } from '../../shared/registration/directory.ts';
import { redirectPlatforms } from '../../shared/registration/directory.ts';
import { redirectBody, requestedWith } from '../../shared/registration/graph-terms.ts';
import { permissionIdIn } from '../../shared/registration/permission-state.ts';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import { sameLists } from '../../shared/registration/redirect-lists.ts';
import { setupTag } from '../../shared/registration/tags.ts';
import { restoredRedirects, type Undoing } from '../../shared/registration/undo.ts';

type Of<K extends Undoing['kind']> = Extract<Undoing, { readonly kind: K }>;
type Application = NonNullable<ObservedDirectory['application']>;

/** What is on an application and can be taken back with one request that needs nothing but what was observed. */
function onApplication(
  undoing: Undoing,
  application: Application,
  observed: ObservedDirectory,
): GraphTerms | undefined {
  const path = `/applications/${application.id}`;
  const change = (body: unknown): GraphTerms => ({ method: 'PATCH', path, body });
  switch (undoing.kind) {
    case 'restore-audience':
      return application.signInAudience === undoing.from ? change({ signInAudience: undoing.to }) : undefined;
    case 'restore-redirects': {
      const lists = restoredRedirects(application.redirectUris, undoing);
      return sameLists(lists, application.redirectUris)
        ? undefined
        : change(redirectBody(lists, redirectPlatforms));
    }
    case 'restore-public-client':
      return application.isFallbackPublicClient === undoing.to
        ? undefined
        : change({ isFallbackPublicClient: undoing.to });
    case 'withdraw-permissions':
      return withdrawal(undoing, application, observed, change);
    case 'remove-owner': {
      const { id } = undoing;
      return id !== undefined && application.owners?.includes(id)
        ? { method: 'DELETE', path: `${path}/owners/${id}/$ref` }
        : undefined;
    }
    case 'remove-secret': {
      const listed = application.credentials.find(({ keyId, displayName }) =>
        undoing.keyId === undefined ? displayName === undoing.displayName : keyId === undoing.keyId,
      );
      return listed && { method: 'POST', path: `${path}/removePassword`, body: { keyId: listed.keyId } };
    }
    default:
      return undefined;
  }
}

function withdrawal(
  { permissions }: Of<'withdraw-permissions'>,
  application: Application,
  observed: ObservedDirectory,
  change: (body: unknown) => GraphTerms,
): GraphTerms | undefined {
  const ids = new Set(permissions.map((ref) => permissionIdIn(observed, ref)));
  const requested = application.requested.filter(({ id }) => !ids.has(id));
  if (requested.length === application.requested.length) return undefined;
  const rest = { ...observed, application: { ...application, requested } };
  return change({ requiredResourceAccess: requestedWith([], rest) });
}

function revokedScopes(undoing: Of<'revoke-scopes'>, observed: ObservedDirectory): GraphTerms | undefined {
  const api = observed.apis.find(({ resource }) => resource === undoing.resource);
  const grant = observed.grants.find(
    ({ id, resourceId, consentType }) =>
      (undoing.id === undefined || id === undoing.id) &&
      resourceId === api?.id &&
      consentType === 'AllPrincipals',
  );
  const rest = grant?.scopes.filter((scope) => !undoing.scopes.includes(scope)) ?? [];
  if (!grant || rest.length === grant.scopes.length) return undefined;
  const path = `/oauth2PermissionGrants/${grant.id}`;
  if (rest.length === 0 && undoing.whole) return { method: 'DELETE', path };
  return { method: 'PATCH', path, body: { scope: rest.join(' ') } };
}

function onPrincipal(undoing: Undoing, observed: ObservedDirectory): GraphTerms | undefined {
  const { servicePrincipal } = observed;
  if (!servicePrincipal) return undefined;
  const path = `/servicePrincipals/${servicePrincipal.id}`;
  switch (undoing.kind) {
    case 'disable-service-principal':
      return servicePrincipal.accountEnabled
        ? { method: 'PATCH', path, body: { accountEnabled: false } }
        : undefined;
    case 'require-assignment':
      return servicePrincipal.appRoleAssignmentRequired
        ? undefined
        : { method: 'PATCH', path, body: { appRoleAssignmentRequired: true } };
    case 'revoke-role': {
      const roleId = permissionIdIn(observed, undoing.permission);
      const grant = observed.roleAssignments.find(({ id, appRoleId }) =>
        undoing.id === undefined ? appRoleId === roleId : id === undoing.id,
      );
      return (
        grant && {
          method: 'DELETE',
          path: `/servicePrincipals/${grant.resourceId}/appRoleAssignedTo/${grant.id}`,
        }
      );
    }
    case 'revoke-scopes':
      return revokedScopes(undoing, observed);
    default:
      return undefined;
  }
}

/** Whether a thing is the one that was made here: by its object id, or by its tag where the id was never learnt. */
function isMade(
  thing: { readonly id: string; readonly tags: readonly string[] },
  id: string | undefined,
  setupId: string,
): boolean {
  return id === undefined ? thing.tags.includes(setupTag(setupId)) : thing.id === id;
}

/**
 * The request that takes something back, in the world as it is observed; undefined where nothing is left to take back: it is gone, or it is
 * not any more what was made of it here. Certificates and APIs need a further look and are not among it.
 */
export function undoTerms(
  undoing: Undoing,
  observed: ObservedDirectory,
  setupId: string,
): GraphTerms | undefined {
  const { application, servicePrincipal } = observed;
  switch (undoing.kind) {
    case 'delete-application':
      return application && isMade(application, undoing.id, setupId)
        ? { method: 'DELETE', path: `/applications/${application.id}` }
        : undefined;
    case 'delete-service-principal':
      return servicePrincipal && isMade(servicePrincipal, undoing.id, setupId)
        ? { method: 'DELETE', path: `/servicePrincipals/${servicePrincipal.id}` }
        : undefined;
    default:
      return (application && onApplication(undoing, application, observed)) ?? onPrincipal(undoing, observed);
  }
}
