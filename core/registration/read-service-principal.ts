import { resources } from '../../shared/recipes/resources.ts';
import type {
  Look,
  ObservedApi,
  ObservedGrant,
  ObservedRoleAssignment,
  ObservedServicePrincipal,
} from '../../shared/registration/directory.ts';
import {
  apiSchema,
  grantSchema,
  roleAssignmentSchema,
  servicePrincipalFields,
  servicePrincipalSchema,
} from './answers.ts';
import { byAppId } from './directory-request.ts';
import type { GraphClient } from './graph-client.ts';
import { unlessForbidden, unlessMissing } from './graph-fault.ts';

/** The enterprise application of a registration. */
export async function readServicePrincipal(
  graph: GraphClient,
  appId: string,
): Promise<ObservedServicePrincipal | undefined> {
  const $select = servicePrincipalFields.join(',');
  const found = await unlessMissing(
    graph.ask(
      { method: 'GET', path: byAppId('servicePrincipals', appId), query: { $select } },
      servicePrincipalSchema,
    ),
  );
  // Graph writes null where nobody has ever switched it.
  return found && { ...found, accountEnabled: found.accountEnabled ?? true };
}

function byName(offered: readonly { readonly id: string; readonly value?: string | null | undefined }[]) {
  return Object.fromEntries(offered.flatMap(({ id, value }) => (value ? [[value, id]] : [])));
}

/** An API as this tenant has it; undefined where it was never used here. */
export async function readApi(
  graph: GraphClient,
  resource: ObservedApi['resource'],
): Promise<ObservedApi | undefined> {
  const found = await unlessMissing(
    graph.ask(
      {
        method: 'GET',
        path: byAppId('servicePrincipals', resources[resource].appId),
        query: { $select: 'id,appRoles,oauth2PermissionScopes' },
      },
      apiSchema,
    ),
  );
  if (!found) return undefined;
  return {
    resource,
    id: found.id,
    roles: byName(found.appRoles),
    scopes: byName(found.oauth2PermissionScopes),
  };
}

/** Application permissions that an enterprise application was granted. */
export function readRoleAssignments(
  graph: GraphClient,
  principalId: string,
): Promise<readonly ObservedRoleAssignment[]> {
  return graph.list({ path: `/servicePrincipals/${principalId}/appRoleAssignments` }, roleAssignmentSchema);
}

/** Delegated permissions that it was granted; reading them takes `Directory.Read.All`. */
export async function readGrants(
  graph: GraphClient,
  clientObjectId: string,
): Promise<Look<readonly ObservedGrant[]>> {
  const read = await unlessForbidden(
    graph.list({ path: `/servicePrincipals/${clientObjectId}/oauth2PermissionGrants` }, grantSchema),
  );
  if (read.state === 'unreadable') return read;
  const value = read.value.map(({ scope, ...grant }) => ({
    ...grant,
    scopes: scope?.split(' ').filter((name) => name !== '') ?? [],
  }));
  return { state: 'seen', value };
}
