import { permissionId, permissionNames } from '../recipes/permission-ids.ts';
import { type ResourceId, resources } from '../recipes/resources.ts';
import type { ObservedApi, ObservedDirectory } from './directory.ts';
import type { PermissionRef } from './permission-ref.ts';

const resourceIds = Object.keys(resources) as readonly ResourceId[];

/** The type of a permission as a registration's `requiredResourceAccess` writes it. */
export function accessType({ type }: Pick<PermissionRef, 'type'>): 'Scope' | 'Role' {
  return type === 'delegated' ? 'Scope' : 'Role';
}

function apiOf(observed: Pick<ObservedDirectory, 'apis'>, resource: ResourceId): ObservedApi | undefined {
  return observed.apis.find((api) => api.resource === resource);
}

/** The API's own id of a permission: what the tenant's own list says, else what is known of every tenant; undefined where nobody knows it. */
export function permissionIdIn(
  observed: Pick<ObservedDirectory, 'apis'>,
  { resource, type, name }: PermissionRef,
): string | undefined {
  const api = apiOf(observed, resource);
  const listed = type === 'delegated' ? api?.scopes : api?.roles;
  return listed?.[name] ?? permissionId(resource, type, name);
}

function nameOf(
  resource: ResourceId | undefined,
  type: PermissionRef['type'],
  id: string,
  api: ObservedApi | undefined,
): string | undefined {
  const listed = Object.entries((type === 'delegated' ? api?.scopes : api?.roles) ?? {});
  const [name] = listed.find(([, value]) => value === id) ?? [];
  if (name !== undefined || resource === undefined) return name;
  return permissionNames(resource, type).find((known) => permissionId(resource, type, known) === id);
}

/** A permission that a registration names, as people know it; its id where nobody knows a name. */
export interface NamedPermission {
  readonly resource: ResourceId | undefined;
  readonly type: PermissionRef['type'];
  readonly name: string;
}

function resourceOf(appId: string): ResourceId | undefined {
  return resourceIds.find((id) => resources[id].appId === appId);
}

/** What the registration asks for: the list that the portal shows under *API permissions*. */
export function requestedPermissions(observed: ObservedDirectory): readonly NamedPermission[] {
  return (observed.application?.requested ?? []).map(({ resourceAppId, id, type }) => {
    const resource = resourceOf(resourceAppId);
    const api = resource && apiOf(observed, resource);
    const named = type === 'Scope' ? 'delegated' : 'application';
    return { resource, type: named, name: nameOf(resource, named, id, api) ?? id };
  });
}

/** Application permissions that were granted for the whole organisation. */
export function grantedRoles(observed: ObservedDirectory): readonly NamedPermission[] {
  return observed.roleAssignments.map(({ resourceId, appRoleId }) => {
    const api = observed.apis.find(({ id }) => id === resourceId);
    const name = nameOf(api?.resource, 'application', appRoleId, api) ?? appRoleId;
    return { resource: api?.resource, type: 'application', name };
  });
}

/** Delegated permissions that were granted, for everybody or for one person. */
export interface GrantedScopes {
  readonly resource: ResourceId | undefined;
  readonly forEverybody: boolean;
  readonly scopes: readonly string[];
}

export function grantedScopes(observed: ObservedDirectory): readonly GrantedScopes[] {
  return observed.grants.map(({ resourceId, consentType, scopes }) => ({
    resource: observed.apis.find(({ id }) => id === resourceId)?.resource,
    forEverybody: consentType === 'AllPrincipals',
    scopes,
  }));
}

export function isPermission(named: NamedPermission, ref: PermissionRef): boolean {
  return named.resource === ref.resource && named.type === ref.type && named.name === ref.name;
}

/** Delegated permissions of an API that hold for everybody now. */
export function heldByEverybody(observed: ObservedDirectory, resource: ResourceId): readonly string[] {
  return grantedScopes(observed)
    .filter((grant) => grant.forEverybody && grant.resource === resource)
    .flatMap(({ scopes }) => scopes);
}
