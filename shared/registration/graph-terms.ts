import { assertNever } from '../assert-never.ts';
import { type ResourceId, resources } from '../recipes/resources.ts';
import type { Action } from './action.ts';
import type { DesiredRegistration } from './desired.ts';
import { type ObservedDirectory, redirectPlatforms } from './directory.ts';
import type { PermissionRef } from './permission-ref.ts';
import { accessType, permissionIdIn } from './permission-state.ts';
import type { GraphTerms } from './plan-view.ts';
import { noRedirects, type RedirectLists } from './redirect-lists.ts';
import { applicationTags, servicePrincipalTags } from './tags.ts';

/** Graph's `requiredResourceAccess`: what a registration asks for, by API. */
export interface RequiredResourceAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: 'Scope' | 'Role' }[];
}

type Requested = NonNullable<ObservedDirectory['application']>['requested'][number];

function asRequested(ref: PermissionRef, observed: ObservedDirectory): Requested {
  return {
    resourceAppId: resources[ref.resource].appId,
    id: permissionIdIn(observed, ref) ?? `{${ref.name}}`,
    type: accessType(ref),
  };
}

/** What a registration asks for once these are added: the list is only ever written whole, so what stands there already stays in it. */
export function requestedWith(
  add: readonly PermissionRef[],
  observed: ObservedDirectory,
): readonly RequiredResourceAccess[] {
  const all = [...(observed.application?.requested ?? []), ...add.map((ref) => asRequested(ref, observed))];
  return [...new Set(all.map(({ resourceAppId }) => resourceAppId))].map((resourceAppId) => ({
    resourceAppId,
    resourceAccess: all
      .filter((each) => each.resourceAppId === resourceAppId)
      .map(({ id, type }) => ({ id, type })),
  }));
}

/** Redirect URIs as `application` holds them: one object for each platform asked for. */
export function redirectBody(
  lists: RedirectLists,
  platforms: readonly (keyof RedirectLists)[],
): Readonly<Record<string, { readonly redirectUris: readonly string[] }>> {
  return Object.fromEntries(platforms.map((platform) => [platform, { redirectUris: lists[platform] }]));
}

function changedPlatforms(from: RedirectLists, to: RedirectLists) {
  return redirectPlatforms.filter((platform) => from[platform].join('\n') !== to[platform].join('\n'));
}

function creationBody(
  action: Extract<Action, { kind: 'create-application' }>,
  { setupId }: DesiredRegistration,
  observed: ObservedDirectory,
) {
  const lists = { ...noRedirects, ...action.redirectUris };
  return {
    displayName: action.displayName,
    signInAudience: action.audience,
    tags: applicationTags(setupId),
    isFallbackPublicClient: action.isFallbackPublicClient,
    ...redirectBody(lists, changedPlatforms(noRedirects, lists)),
    requiredResourceAccess: requestedWith(action.permissions, { ...observed, application: undefined }),
  };
}

function apiId(resource: ResourceId, observed: ObservedDirectory): string {
  return observed.apis.find((api) => api.resource === resource)?.id ?? `{${resources[resource].name}}`;
}

function scopeGrant(
  { resource, add, held }: Extract<Action, { kind: 'grant-scopes' }>,
  observed: ObservedDirectory,
): GraphTerms {
  const resourceId = apiId(resource, observed);
  const there = observed.grants.find(
    (grant) => grant.resourceId === resourceId && grant.consentType === 'AllPrincipals',
  );
  const scope = [...held, ...add].join(' ');
  if (there) return { method: 'PATCH', path: `/oauth2PermissionGrants/${there.id}`, body: { scope } };
  const clientId = observed.servicePrincipal?.id ?? '{servicePrincipal}';
  return {
    method: 'POST',
    path: '/oauth2PermissionGrants',
    body: { clientId, consentType: 'AllPrincipals', resourceId, scope },
  };
}

/**
 * The request that an action is, as Graph v1.0 takes it. Ids that are not known yet stand in braces: `{application}`, `{appId}`,
 * `{servicePrincipal}`, an API's or a permission's name, `{user}`; and so does a certificate.
 */
export function graphTerms(
  action: Action,
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): GraphTerms {
  const application = `/applications/${observed.application?.id ?? '{application}'}`;
  const principalId = observed.servicePrincipal?.id ?? '{servicePrincipal}';
  const principal = `/servicePrincipals/${principalId}`;
  switch (action.kind) {
    case 'create-application':
      return { method: 'POST', path: '/applications', body: creationBody(action, desired, observed) };
    case 'change-audience':
      return { method: 'PATCH', path: application, body: { signInAudience: action.to } };
    case 'change-redirects': {
      const to = { ...noRedirects, ...action.to };
      const platforms = changedPlatforms({ ...noRedirects, ...action.from }, to);
      return { method: 'PATCH', path: application, body: redirectBody(to, platforms) };
    }
    case 'change-public-client':
      return { method: 'PATCH', path: application, body: { isFallbackPublicClient: action.to } };
    case 'request-permissions':
      return {
        method: 'PATCH',
        path: application,
        body: { requiredResourceAccess: requestedWith(action.add, observed) },
      };
    case 'create-service-principal':
      return {
        method: 'POST',
        path: '/servicePrincipals',
        body: {
          appId: observed.application?.appId ?? '{appId}',
          tags: servicePrincipalTags(desired.setupId),
        },
      };
    case 'enable-service-principal':
      return { method: 'PATCH', path: principal, body: { accountEnabled: true } };
    case 'drop-assignment-required':
      return { method: 'PATCH', path: principal, body: { appRoleAssignmentRequired: false } };
    case 'add-owner':
      return {
        method: 'POST',
        path: `${application}/owners/$ref`,
        body: { '@odata.id': `{graph}/v1.0/directoryObjects/${observed.signedIn.id}` },
      };
    case 'create-api':
      return {
        method: 'POST',
        path: '/servicePrincipals',
        body: { appId: resources[action.resource].appId },
      };
    case 'grant-role':
      return {
        method: 'POST',
        path: `/servicePrincipals/${apiId(action.permission.resource, observed)}/appRoleAssignedTo`,
        body: {
          principalId,
          resourceId: apiId(action.permission.resource, observed),
          appRoleId: permissionIdIn(observed, action.permission) ?? `{${action.permission.name}}`,
        },
      };
    case 'grant-scopes':
      return scopeGrant(action, observed);
    case 'add-secret':
      return {
        method: 'POST',
        path: `${application}/addPassword`,
        body: { passwordCredential: { displayName: action.displayName, endDateTime: action.endDateTime } },
      };
    case 'add-certificate':
      return {
        method: 'PATCH',
        path: application,
        body: {
          keyCredentials: [
            {
              type: 'AsymmetricX509Cert',
              usage: 'Verify',
              displayName: desired.displayName,
              key: '{certificate}',
            },
          ],
        },
      };
    default:
      return assertNever(action);
  }
}
