import { assertNever } from '../../assert-never.ts';
import type { Action } from '../action.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ObservedApplication, ObservedDirectory } from '../directory.ts';
import { requestedWith } from '../graph-terms.ts';
import { permissionIdIn } from '../permission-state.ts';
import { noRedirects } from '../redirect-lists.ts';
import { applicationTags, servicePrincipalTags } from '../tags.ts';

function withRequested(observed: ObservedDirectory, permissions: Parameters<typeof requestedWith>[0]) {
  return requestedWith(permissions, observed).flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map((access) => ({ resourceAppId, ...access })),
  );
}

function created(
  action: Extract<Action, { kind: 'create-application' }>,
  { setupId }: DesiredRegistration,
  observed: ObservedDirectory,
): ObservedApplication {
  return {
    id: 'app-1',
    appId: '11111111-2222-3333-4444-555555555555',
    displayName: action.displayName,
    signInAudience: action.audience,
    tags: applicationTags(setupId),
    redirectUris: { ...noRedirects, ...action.redirectUris },
    isFallbackPublicClient: action.isFallbackPublicClient,
    requested: withRequested(observed, action.permissions),
    credentials: [],
    owners: [],
  };
}

function changedApplication(
  observed: ObservedDirectory,
  change: Partial<ObservedApplication>,
): ObservedDirectory {
  if (!observed.application) throw new RangeError('There is no registration to change');
  return { ...observed, application: { ...observed.application, ...change } };
}

function apiId(observed: ObservedDirectory, resource: string): string {
  return observed.apis.find((api) => api.resource === resource)?.id ?? '';
}

function one(action: Action, desired: DesiredRegistration, observed: ObservedDirectory): ObservedDirectory {
  const { application, servicePrincipal } = observed;
  switch (action.kind) {
    case 'create-application':
      return { ...observed, application: created(action, desired, observed) };
    case 'change-audience':
      return changedApplication(observed, { signInAudience: action.to });
    case 'change-redirects':
      return changedApplication(observed, { redirectUris: { ...noRedirects, ...action.to } });
    case 'change-public-client':
      return changedApplication(observed, { isFallbackPublicClient: action.to });
    case 'request-permissions':
      return changedApplication(observed, { requested: withRequested(observed, action.add) });
    case 'create-service-principal':
      return {
        ...observed,
        servicePrincipal: {
          id: 'sp-1',
          accountEnabled: true,
          appRoleAssignmentRequired: false,
          tags: servicePrincipalTags(desired.setupId),
        },
      };
    case 'enable-service-principal':
      return {
        ...observed,
        servicePrincipal: servicePrincipal && { ...servicePrincipal, accountEnabled: true },
      };
    case 'drop-assignment-required':
      return {
        ...observed,
        servicePrincipal: servicePrincipal && { ...servicePrincipal, appRoleAssignmentRequired: false },
      };
    case 'add-owner':
      return changedApplication(observed, { owners: [observed.signedIn.id] });
    case 'create-api':
      return {
        ...observed,
        apis: [
          ...observed.apis,
          { resource: action.resource, id: `sp-${action.resource}`, roles: {}, scopes: {} },
        ],
      };
    case 'grant-role':
      return {
        ...observed,
        roleAssignments: [
          ...observed.roleAssignments,
          {
            id: `role-${action.permission.name}`,
            resourceId: apiId(observed, action.permission.resource),
            appRoleId: permissionIdIn(observed, action.permission) ?? '',
          },
        ],
      };
    case 'grant-scopes': {
      const resourceId = apiId(observed, action.resource);
      const others = observed.grants.filter(
        (grant) => grant.resourceId !== resourceId || grant.consentType !== 'AllPrincipals',
      );
      const grant = {
        id: `grant-${action.resource}`,
        resourceId,
        consentType: 'AllPrincipals' as const,
        principalId: undefined,
        scopes: [...action.held, ...action.add],
      };
      return { ...observed, grants: [...others, grant] };
    }
    case 'add-secret':
    case 'add-certificate': {
      const isSecret = action.kind === 'add-secret';
      return changedApplication(observed, {
        credentials: [
          ...(application?.credentials ?? []),
          {
            keyId: `key-${(application?.credentials.length ?? 0) + 1}`,
            kind: isSecret ? 'secret' : 'certificate',
            displayName: isSecret ? action.displayName : desired.displayName,
            hint: isSecret ? 'abc' : undefined,
            thumbprint: isSecret ? undefined : action.thumbprint,
            endDateTime: isSecret ? action.endDateTime : '2028-01-01T00:00:00Z',
          },
        ],
      });
    }
    default:
      return assertNever(action);
  }
}

/** The directory after actions were done in it, as Graph would show it: written from what Graph does, not from what the plan looks for. */
export function applied(
  actions: readonly Action[],
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): ObservedDirectory {
  return actions.reduce((now, action) => one(action, desired, now), observed);
}
