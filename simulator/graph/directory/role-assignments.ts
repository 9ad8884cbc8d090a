import { createHash } from 'node:crypto';
import { z } from 'zod';
import { grantRole } from '../../entra/consent.ts';
import { type ApiName, permissions } from '../../permissions.ts';
import { assign } from '../../registrations.ts';
import {
  type ApplicationGrant,
  accountOf,
  isVisible,
  type ServicePrincipal,
  servicePrincipalOf,
  type TenantState,
} from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { bodyOf, guid } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { dateTime } from './dates.ts';
import { directoryErrors } from './errors.ts';
import { isApi, type Principal, principalAt, principalWith, visibleFromNow } from './objects.ts';
import { collection, entity, type Listing } from './query.ts';
import { administersApps, granting, isGlobalAdmin, reading } from './rights.ts';
import { principalName } from './service-principal-json.ts';

/** Stands for the plain assignment to an application that defines no roles. */
const defaultRoleId = '00000000-0000-0000-0000-000000000000';

const listing: Listing = {
  set: 'appRoleAssignments',
  resource: 'AppRoleAssignment',
  properties: { resourceId: 'guid', principalDisplayName: 'prefix' },
};

/** An assignment as the directory keeps it, whatever the tenant's state calls it. */
interface Assignment {
  readonly principalId: string;
  readonly principalName: string;
  readonly principalType: 'ServicePrincipal' | 'User';
  readonly resourceId: string;
  readonly resourceName: string;
  readonly appRoleId: string;
  readonly createdAt: number | undefined;
  readonly take: () => void;
}

const idOf = ({ principalId, resourceId, appRoleId }: Assignment) => {
  const own = createHash('sha256').update(`${resourceId}/${appRoleId}`).digest().subarray(0, 16);
  return Buffer.concat([Buffer.from(principalId.replaceAll('-', ''), 'hex'), own]).toString('base64url');
};

const json = (each: Assignment) => ({
  id: idOf(each),
  deletedDateTime: null,
  appRoleId: each.appRoleId,
  createdDateTime: each.createdAt === undefined ? null : dateTime(each.createdAt),
  principalDisplayName: each.principalName,
  principalId: each.principalId,
  principalType: each.principalType,
  resourceDisplayName: each.resourceName,
  resourceId: each.resourceId,
});

const roleNamed = (api: ApiName, name: string) =>
  permissions.find((each) => each.api === api && each.type === 'application' && each.name === name);

function grantedAssignment(state: TenantState, grant: ApplicationGrant): Assignment[] {
  const principal = servicePrincipalOf(state, grant.appId);
  const resourceId = state.apiObjectIds[grant.api];
  const role = roleNamed(grant.api, grant.role);
  if (principal === undefined || resourceId === undefined || role === undefined) return [];
  return [
    {
      principalId: principal.objectId,
      principalName: principalName(state, principal),
      principalType: 'ServicePrincipal',
      resourceId,
      resourceName: grant.api,
      appRoleId: role.id,
      createdAt: grant.createdAt,
      take: () => {
        state.grants = state.grants.filter((each) => each !== grant);
      },
    },
  ];
}

function userAssignments(state: TenantState, resource: ServicePrincipal): Assignment[] {
  return resource.assignments.map((each) => {
    const account = accountOf(state, each.principalId);
    const principal = principalWith(state, each.principalId);
    return {
      principalId: each.principalId,
      principalName: account?.displayName ?? (principal && principalName(state, principal)) ?? '',
      principalType: account === undefined ? 'ServicePrincipal' : 'User',
      resourceId: resource.objectId,
      resourceName: principalName(state, resource),
      appRoleId: defaultRoleId,
      createdAt: each.createdAt,
      take: () => {
        resource.assignments = resource.assignments.filter((one) => one !== each);
      },
    };
  });
}

function allAssignments(state: TenantState): Assignment[] {
  const shown = state.grants.filter(
    (grant): grant is ApplicationGrant => grant.kind === 'application' && isVisible(grant),
  );
  return [
    ...shown.flatMap((grant) => grantedAssignment(state, grant)),
    ...state.servicePrincipals.flatMap((each) => userAssignments(state, each)),
  ];
}

function list(side: 'principalId' | 'resourceId') {
  return (call: DirectoryCall): DirectoryAnswer | GraphError => {
    const principal = principalAt(call);
    if (isGraphError(principal)) return principal;
    const found = allAssignments(call.state).filter((each) => each[side] === principal.objectId);
    return collection(call, found.map(json), listing);
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

function madeAssignment(
  state: TenantState,
  { principalId, resourceId, appRoleId }: New,
): Assignment | undefined {
  const all = [
    ...state.grants.flatMap((grant) => (grant.kind === 'application' ? grantedAssignment(state, grant) : [])),
    ...state.servicePrincipals.flatMap((each) => userAssignments(state, each)),
  ];
  return all.find(
    (each) =>
      each.principalId === principalId && each.resourceId === resourceId && each.appRoleId === appRoleId,
  );
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
  const made = madeAssignment(call.state, body);
  return made === undefined
    ? directoryErrors.referenceInvalid()
    : entity(call, 'appRoleAssignments', json(made), 201);
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const resource = principalAt(call);
  if (isGraphError(resource)) return resource;
  if (!administersApps(call)) return directoryErrors.insufficientPrivileges();
  const found = allAssignments(call.state).find(
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
