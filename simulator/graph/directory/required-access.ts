import type { AppRegistration, RequiredPermission, UnknownPermission } from '../../directory-objects.ts';
import { type ApiName, apiIds, permissions } from '../../permissions.ts';

/** One API's part of `requiredResourceAccess`. */
export interface RequiredAccess {
  readonly resourceAppId: string;
  readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
}

const typeNames = { delegated: 'Scope', application: 'Role' } as const;

function listed({ api, name, type }: RequiredPermission): UnknownPermission[] {
  const known = permissions.find((each) => each.api === api && each.type === type && each.name === name);
  return known === undefined ? [] : [{ resourceAppId: apiIds[api], id: known.id, type: typeNames[type] }];
}

/** What a registration asks for, as Graph writes it: by API, permissions by their ids. */
export function requiredAccessOf(app: AppRegistration): RequiredAccess[] {
  const all = [...app.requiredPermissions.flatMap(listed), ...app.unknownPermissions];
  const apis = [...new Set(all.map(({ resourceAppId }) => resourceAppId))];
  return apis.map((resourceAppId) => ({
    resourceAppId,
    resourceAccess: all
      .filter((each) => each.resourceAppId === resourceAppId)
      .map(({ id, type }) => ({ id, type })),
  }));
}

function knownPermission({ resourceAppId, id, type }: UnknownPermission): RequiredPermission | undefined {
  const api = (Object.keys(apiIds) as ApiName[]).find((each) => apiIds[each] === resourceAppId);
  const known = permissions.find(
    (each) => each.api === api && each.id === id && typeNames[each.type] === type,
  );
  return known && { api: known.api, name: known.name, type: known.type };
}

/** The same as the tenant keeps it: what it knows by name, the rest as it came. */
export function permissionsFrom(
  access: readonly RequiredAccess[],
): Pick<AppRegistration, 'requiredPermissions' | 'unknownPermissions'> {
  const all = access.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map(({ id, type }) => ({
      resourceAppId: resourceAppId.toLowerCase(),
      id: id.toLowerCase(),
      type,
    })),
  );
  return {
    requiredPermissions: all.flatMap((each) => knownPermission(each) ?? []),
    unknownPermissions: all.filter((each) => knownPermission(each) === undefined),
  };
}
