import { createHash } from 'node:crypto';
import type { ApplicationGrant, ServicePrincipal } from '../../directory-objects.ts';
import { type ApiName, permissions } from '../../permissions.ts';
import { accountOf, isVisible, servicePrincipalOf, type TenantState } from '../../tenant.ts';
import { dateTime } from './dates.ts';
import { principalWith } from './objects.ts';
import { principalName } from './service-principal-json.ts';

/** Stands for the plain assignment to an application that defines no roles. */
export const defaultRoleId = '00000000-0000-0000-0000-000000000000';

/** An assignment as the directory keeps it, whatever the tenant's state calls it. */
export interface Assignment {
  readonly principalId: string;
  readonly principalName: string;
  readonly principalType: 'ServicePrincipal' | 'User';
  readonly resourceId: string;
  readonly resourceName: string;
  readonly appRoleId: string;
  readonly createdAt: number | undefined;
  readonly take: () => void;
}

/** The id begins with whom it is for, as at Microsoft. */
export const idOf = ({ principalId, resourceId, appRoleId }: Assignment) => {
  const own = createHash('sha256').update(`${resourceId}/${appRoleId}`).digest().subarray(0, 16);
  return Buffer.concat([Buffer.from(principalId.replaceAll('-', ''), 'hex'), own]).toString('base64url');
};

/** Source: learn.microsoft.com/graph/api/resources/approleassignment */
export const assignmentJson = (each: Assignment) => ({
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

function memberAssignments(state: TenantState, resource: ServicePrincipal): Assignment[] {
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

function assignmentsBy(state: TenantState, isShown: (grant: ApplicationGrant) => boolean): Assignment[] {
  const grants = state.grants.flatMap((grant) =>
    grant.kind === 'application' && isShown(grant) ? grantedAssignment(state, grant) : [],
  );
  return [...grants, ...state.servicePrincipals.flatMap((each) => memberAssignments(state, each))];
}

/** What the directory shows: application permissions that were granted, and who was assigned to applications. */
export function assignmentsOf(state: TenantState): Assignment[] {
  return assignmentsBy(state, isVisible);
}

/** The assignment that says this, shown or not. */
export function assignmentLike(
  state: TenantState,
  wanted: Pick<Assignment, 'principalId' | 'resourceId' | 'appRoleId'>,
): Assignment | undefined {
  return assignmentsBy(state, () => true).find(
    (each) =>
      each.principalId === wanted.principalId &&
      each.resourceId === wanted.resourceId &&
      each.appRoleId === wanted.appRoleId,
  );
}
