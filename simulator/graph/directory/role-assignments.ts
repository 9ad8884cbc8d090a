import { z } from 'zod';
import type { ServicePrincipal } from '../../directory-objects.ts';
import { grantRole } from '../../entra/consent.ts';
import { type ApiName, permissions } from '../../permissions.ts';
import { assign } from '../../registrations.ts';
import { accountOf } from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { assignmentJson, assignmentLike, assignmentsOf, defaultRoleId, idOf } from './assignments.ts';
import { bodyOf, guid } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { directoryErrors } from './errors.ts';
import { isApi, type Principal, principalAt, principalWith, visibleFromNow } from './objects.ts';
import { collection, entity, type Listing } from './query.ts';
import { administersApps, granting, isGlobalAdmin, reading } from './rights.ts';

const listing: Listing = {
  set: 'appRoleAssignments',
  resource: 'AppRoleAssignment',
  properties: { resourceId: 'guid', principalDisplayName: 'prefix' },
};

function list(side: 'principalId' | 'resourceId') {
  return (call: DirectoryCall): DirectoryAnswer | GraphError => {
    const principal = principalAt(call);
    if (isGraphError(principal)) return principal;
    const found = assignmentsOf(call.state).filter((each) => each[side] === principal.objectId);
    return collection(call, found.map(assignmentJson), listing);
  };
}

const newRules = {
  resource: 'AppRoleAssignment',
  closedType: 'appRoleAssignment',
  schema: z.strictObject({ principalId: guid, resourceId: guid, appRoleId: guid }),
};
type New = z.infer<typeof newRules.schema>;

/** Microsoft Graph's application permissions are a Global Administrator's to give. */
function grantRefusal(call: DirectoryCall, resource: Principal): GraphError | undefined {
  const isGraph = isApi(resource) && resource.api === 'Microsoft Graph';
  const may = isGraph ? isGlobalAdmin(call) : administersApps(call);
  return may ? undefined : directoryErrors.insufficientPrivileges();
}

/** Gives an application permission of an API to an app's enterprise application. */
function assignRole(
  call: DirectoryCall,
  api: ApiName,
  { principalId, appRoleId }: New,
): GraphError | undefined {
  const { state } = call;
  const role = permissions.find(
    (each) => each.api === api && each.type === 'application' && each.id === appRoleId,
  );
  if (role === undefined)
    return directoryErrors.roleUnknown(principalWith(state, state.apiObjectIds[api] ?? '')?.appId ?? '');
  const principal = principalWith(state, principalId);
  // Only object ids of enterprise applications are references here: a client id is none, nor one that is not shown yet.
  if (principal === undefined || isApi(principal)) return directoryErrors.referenceInvalid();
  const isHeld = state.grants.some(
    (each) =>
      each.kind === 'application' &&
      each.appId === principal.appId &&
      each.api === api &&
      each.role === role.name,
  );
  if (isHeld) return directoryErrors.assignmentExists();
  grantRole(state, principal.appId, api, role.name);
  Object.assign(state.grants.at(-1) ?? {}, visibleFromNow(state));
  return undefined;
}

/** Assigns an account, or another enterprise application, to an app. */
function assignMember(
  { state }: DirectoryCall,
  resource: ServicePrincipal,
  { principalId, appRoleId }: New,
): GraphError | undefined {
  if (appRoleId !== defaultRoleId) return directoryErrors.roleUnknown(resource.appId);
  const isMember = accountOf(state, principalId) ?? principalWith(state, principalId);
  if (isMember === undefined) return directoryErrors.referenceInvalid();
  if (resource.assignments.some((each) => each.principalId === principalId)) {
    return directoryErrors.assignmentExists();
  }
  assign(resource, principalId);
  return undefined;
}

function add(call: DirectoryCall): DirectoryAnswer | GraphError {
  const resource = principalAt(call);
  if (isGraphError(resource)) return resource;
  const refused = grantRefusal(call, resource);
  if (refused !== undefined) return refused;
  const body = bodyOf(call, newRules);
  if (isGraphError(body)) return body;
  if (body.resourceId !== resource.objectId) return directoryErrors.referenceInvalid();
  const failed = isApi(resource) ? assignRole(call, resource.api, body) : assignMember(call, resource, body);
  if (failed !== undefined) return failed;
  const made = assignmentLike(call.state, body);
  return made === undefined
    ? directoryErrors.referenceInvalid()
    : entity(call, 'appRoleAssignments', assignmentJson(made), 201);
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const resource = principalAt(call);
  if (isGraphError(resource)) return resource;
  if (!administersApps(call)) return directoryErrors.insufficientPrivileges();
  const found = assignmentsOf(call.state).find(
    (each) => each.resourceId === resource.objectId && idOf(each) === call.item,
  );
  if (found === undefined) return directoryErrors.notFound(call.item);
  found.take();
  return done;
}

/** Application permissions and assignments. Source: learn.microsoft.com/graph/api/resources/approleassignment */
export const roleAssignmentRoutes: readonly DirectoryRoute[] = [
  {
    method: 'GET',
    path: '/servicePrincipals/{key}/appRoleAssignments',
    scopes: [reading],
    answer: list('principalId'),
  },
  {
    method: 'GET',
    path: '/servicePrincipals/{key}/appRoleAssignedTo',
    scopes: [reading],
    answer: list('resourceId'),
  },
  {
    method: 'POST',
    path: '/servicePrincipals/{key}/appRoleAssignedTo',
    scopes: [granting, reading],
    answer: add,
  },
  {
    method: 'DELETE',
    path: '/servicePrincipals/{key}/appRoleAssignedTo/{item}',
    scopes: [granting],
    answer: remove,
  },
];
