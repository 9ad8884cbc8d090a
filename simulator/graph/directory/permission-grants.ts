import { z } from 'zod';
import type { DelegatedGrant } from '../../directory-objects.ts';
import { recordConsent } from '../../entra/consent.ts';
import { type ApiName, permissionNamed } from '../../permissions.ts';
import { accountOf, isVisible, servicePrincipalOf, type TenantState } from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { bodyOf, guid } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { directoryErrors } from './errors.ts';
import { isApi, principalAt, principalWith, visibleFromNow } from './objects.ts';
import { collection, entity, type Listing } from './query.ts';
import { administersApps, consenting } from './rights.ts';

/**
 * What Graph lists as one grant: everything that an app may do on one API in the name of one person, or of everybody.
 * The tenant keeps each permission by itself.
 */
interface GrantGroup {
  readonly clientId: string;
  readonly resourceId: string;
  readonly appId: string;
  readonly api: ApiName;
  readonly principal: DelegatedGrant['principal'];
  readonly grants: readonly DelegatedGrant[];
}

const listing: Listing = {
  set: 'oauth2PermissionGrants',
  resource: 'OAuth2PermissionGrant',
  properties: {
    clientId: 'string',
    consentType: 'string',
    principalId: 'string',
    resourceId: 'string',
  },
};

const oidOf = (principal: DelegatedGrant['principal']) => (principal === 'everybody' ? null : principal.oid);

function groups(state: TenantState, isShown: (grant: DelegatedGrant) => boolean): GrantGroup[] {
  const found = new Map<string, GrantGroup>();
  for (const grant of state.grants) {
    if (grant.kind !== 'delegated' || !isShown(grant)) continue;
    const clientId = servicePrincipalOf(state, grant.appId)?.objectId;
    const resourceId = state.apiObjectIds[grant.api];
    if (clientId === undefined || resourceId === undefined) continue;
    const { appId, api, principal } = grant;
    const key = `${clientId}/${resourceId}/${oidOf(principal)}`;
    const grants = [...(found.get(key)?.grants ?? []), grant];
    found.set(key, { clientId, resourceId, appId, api, principal, grants });
  }
  return [...found.values()];
}

const shownGroups = (state: TenantState) => groups(state, isVisible);

/** The id follows from whom the grant is for, as at Microsoft: there is only one of each. */
function idOf({ clientId, resourceId, principal }: GrantGroup): string {
  const ids = [clientId, resourceId, oidOf(principal) ?? ''];
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url');
}

const json = (group: GrantGroup) => ({
  clientId: group.clientId,
  consentType: group.principal === 'everybody' ? 'AllPrincipals' : 'Principal',
  id: idOf(group),
  principalId: oidOf(group.principal),
  resourceId: group.resourceId,
  scope: [...new Set(group.grants.map(({ scope }) => scope))].join(' '),
});

function list(call: DirectoryCall) {
  return collection(call, shownGroups(call.state).map(json), listing);
}

function listOfPrincipal(call: DirectoryCall) {
  const principal = principalAt(call);
  if (isGraphError(principal)) return principal;
  const found = shownGroups(call.state).filter(({ clientId }) => clientId === principal.objectId);
  return collection(call, found.map(json), listing);
}

function groupAt({ state, key }: DirectoryCall): GrantGroup | GraphError {
  return shownGroups(state).find((each) => idOf(each) === key) ?? directoryErrors.notFound(key);
}

function get(call: DirectoryCall) {
  const group = groupAt(call);
  return isGraphError(group) ? group : entity(call, 'oauth2PermissionGrants', json(group));
}

const rules = { resource: 'OAuth2PermissionGrant', closedType: 'oAuth2PermissionGrant' };
const newRules = {
  ...rules,
  schema: z.strictObject({
    clientId: guid,
    consentType: z.enum(['AllPrincipals', 'Principal']),
    principalId: guid.nullish(),
    resourceId: guid,
    scope: z.string(),
  }),
};
const patchRules = {
  ...rules,
  readOnly: ['id', 'clientId', 'consentType', 'principalId', 'resourceId'],
  schema: z.strictObject({ scope: z.string() }),
};

const words = (scope: string) => [...new Set(scope.split(/\s+/u).filter((word) => word !== ''))];

/** A name is kept as the API spells it. */
const spelt = (api: ApiName, name: string) => permissionNamed(api, 'delegated', name)?.name ?? name;

function principalIn(
  state: TenantState,
  { consentType, principalId }: z.infer<typeof newRules.schema>,
): DelegatedGrant['principal'] | GraphError {
  const isForEverybody = consentType === 'AllPrincipals';
  if (isForEverybody === Boolean(principalId)) {
    return directoryErrors.invalidValue('principalId', 'OAuth2PermissionGrant');
  }
  if (isForEverybody) return 'everybody';
  const account = accountOf(state, principalId ?? '');
  return account === undefined ? directoryErrors.notFound(principalId ?? '') : { oid: account.oid };
}

/** Consents to names, each visible when the directory shows it. */
function consentTo(
  state: TenantState,
  group: Pick<GrantGroup, 'appId' | 'api' | 'principal'>,
  names: readonly string[],
  visibility: Pick<DelegatedGrant, 'visibleAt'> = {},
): void {
  const before = new Set(state.grants);
  recordConsent(state, group.appId, group.api, names, group.principal);
  for (const grant of state.grants) if (!before.has(grant)) Object.assign(grant, visibility);
}

function create(call: DirectoryCall): DirectoryAnswer | GraphError {
  const { state } = call;
  if (!administersApps(call)) return directoryErrors.insufficientPrivileges();
  const body = bodyOf(call, newRules);
  if (isGraphError(body)) return body;
  const client = principalWith(state, body.clientId);
  if (client === undefined || isApi(client)) return directoryErrors.notFound(body.clientId);
  const resource = principalWith(state, body.resourceId);
  if (resource === undefined || !isApi(resource)) return directoryErrors.notFound(body.resourceId);
  const principal = principalIn(state, body);
  if (isGraphError(principal)) return principal;
  const { appId } = client;
  const { api } = resource;
  const made = () =>
    groups(state, () => true).find(
      (each) => each.appId === appId && each.api === api && oidOf(each.principal) === oidOf(principal),
    );
  if (made() !== undefined) return directoryErrors.grantExists();
  const names = words(body.scope).map((name) => spelt(api, name));
  if (names.length === 0) return directoryErrors.invalidValue('scope', 'OAuth2PermissionGrant');
  consentTo(state, { appId, api, principal }, names, visibleFromNow(state));
  const group = made();
  return group === undefined
    ? directoryErrors.notFound(body.clientId)
    : entity(call, 'oauth2PermissionGrants', json(group), 201);
}

/** The scope is the whole of what the grant holds afterwards; without any, nothing is left of it. */
function update(call: DirectoryCall): DirectoryAnswer | GraphError {
  const { state } = call;
  const group = groupAt(call);
  if (isGraphError(group)) return group;
  if (!administersApps(call)) return directoryErrors.insufficientPrivileges();
  const body = bodyOf(call, patchRules);
  if (isGraphError(body)) return body;
  const names = words(body.scope).map((name) => spelt(group.api, name));
  const dropped = group.grants.filter(({ scope }) => !names.includes(scope));
  state.grants = state.grants.filter((grant) => grant.kind !== 'delegated' || !dropped.includes(grant));
  const held = group.grants.map(({ scope }) => scope);
  consentTo(
    state,
    group,
    names.filter((name) => !held.includes(name)),
  );
  return done;
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const group = groupAt(call);
  if (isGraphError(group)) return group;
  if (!administersApps(call)) return directoryErrors.insufficientPrivileges();
  const { state } = call;
  state.grants = state.grants.filter((grant) => grant.kind !== 'delegated' || !group.grants.includes(grant));
  return done;
}

const path = '/oauth2PermissionGrants';
/** Whoever may change grants may read them. Source: the permission table of learn.microsoft.com/graph/api/serviceprincipal-list-oauth2permissiongrants */
const reading = ['Directory.Read.All', ...consenting];

/** Delegated permissions. Source: learn.microsoft.com/graph/api/resources/oauth2permissiongrant */
export const permissionGrantRoutes: readonly DirectoryRoute[] = [
  { method: 'GET', path, scopes: [reading], answer: list },
  { method: 'POST', path, scopes: [consenting], answer: create },
  { method: 'GET', path: `${path}/{key}`, scopes: [reading], answer: get },
  { method: 'PATCH', path: `${path}/{key}`, scopes: [consenting], answer: update },
  { method: 'DELETE', path: `${path}/{key}`, scopes: [consenting], answer: remove },
  {
    method: 'GET',
    path: `/servicePrincipals/{key}${path}`,
    scopes: [reading],
    answer: listOfPrincipal,
  },
];
