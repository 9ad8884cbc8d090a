import type { Context, Hono } from 'hono';
import type { TenantContext } from '../../context.ts';
import { accountOf } from '../../tenant.ts';
import { bearerClaims } from '../access.ts';
import { type GraphError, graphErrors, isGraphError } from '../errors.ts';
import { applicationRoutes } from './applications.ts';
import type { DirectoryCall, DirectoryRoute } from './call.ts';
import { deletedItemRoutes } from './deleted-items.ts';
import { directoryErrors } from './errors.ts';
import { organizationRoutes } from './organization.ts';
import { ownerRoutes } from './owners.ts';
import { passwordRoutes } from './passwords.ts';
import { permissionGrantRoutes } from './permission-grants.ts';
import { suffices } from './rights.ts';
import { roleAssignmentRoutes } from './role-assignments.ts';
import { servicePrincipalRoutes } from './service-principals.ts';
import { newThrottle } from './throttle.ts';
import { userRoutes } from './users.ts';

/** Every route of the directory. */
export const directoryRoutes: readonly DirectoryRoute[] = [
  ...applicationRoutes,
  ...passwordRoutes,
  ...ownerRoutes,
  ...servicePrincipalRoutes,
  ...roleAssignmentRoutes,
  ...permissionGrantRoutes,
  ...deletedItemRoutes,
  ...organizationRoutes,
  ...userRoutes,
];

/** The pattern of a route's second segment where it names the object by its client id. */
const alternateKey = String.raw`\(appId='[^']+'\)`;

/** A route as Hono writes it, once for each way of naming the object. */
function pathsOf({ path }: DirectoryRoute): readonly string[] {
  const plain = `/v1.0${path.replace('{key}', ':key').replace('{item}', ':item')}`;
  const set = /^\/(\w+)\/\{key\}/u.exec(path)?.[1];
  if (set === undefined) return [plain];
  return [plain, plain.replace(`/${set}/:key`, `/:named{${set}${alternateKey}}`)];
}

const keyOf = (c: Context) => c.req.param('key') ?? /\((.*)\)$/u.exec(c.req.param('named') ?? '')?.[1] ?? '';

async function bodyIn(c: Context): Promise<DirectoryCall['body'] | GraphError> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : graphErrors.notJson();
  } catch {
    // Not JSON, which is all there is to say.
    return graphErrors.notJson();
  }
}

async function callOf(
  tenant: TenantContext,
  c: Context,
  route: DirectoryRoute,
): Promise<DirectoryCall | GraphError> {
  const claims = await bearerClaims(tenant, c.req.header('authorization'));
  if (isGraphError(claims)) return claims;
  if (!suffices(claims, route.scopes)) return (route.lacking ?? directoryErrors.insufficientPrivileges)();
  const account = claims.idtyp === 'app' ? undefined : accountOf(tenant.state, claims.oid);
  const body = await bodyIn(c);
  if (isGraphError(body)) return body;
  const url = new URL(c.req.url);
  return {
    tenant,
    state: tenant.state,
    claims,
    account,
    key: keyOf(c),
    item: c.req.param('item') ?? '',
    query: url.searchParams,
    url,
    body,
  };
}

/** Puts the directory's routes into Graph; `refuse` writes an error as Graph does. */
export function addDirectory(
  app: Hono,
  tenant: TenantContext,
  refuse: (c: Context, error: GraphError) => Response,
): void {
  const throttle = newThrottle();
  const answer = async (c: Context, route: DirectoryRoute): Promise<Response> => {
    const throttled = tenant.state.faults.has('directory-throttled') ? throttle() : undefined;
    if (throttled !== undefined) return refuse(c, throttled);
    const call = await callOf(tenant, c, route);
    if (isGraphError(call)) return refuse(c, call);
    const given = route.answer(call);
    if (isGraphError(given)) return refuse(c, given);
    return given.status === 204 ? c.body(null, 204) : c.json(given.body, given.status);
  };
  for (const route of directoryRoutes) {
    for (const path of pathsOf(route)) app.on(route.method, path, (c) => answer(c, route));
  }
}
