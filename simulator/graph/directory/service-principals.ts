import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ServicePrincipal } from '../../directory-objects.ts';
import { type ApiName, apiIds } from '../../permissions.ts';
import { newServicePrincipal } from '../../registrations.ts';
import { clientOf, isVisible } from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { bodyOf, guid } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { deletePrincipal } from './deletion.ts';
import { directoryErrors } from './errors.ts';
import { apiPrincipals, isApi, type Principal, principalAt, visibleFromNow } from './objects.ts';
import { collection, entity, type Listing } from './query.ts';
import { administersApps, changeRefusal, firstOwners, reading, writing } from './rights.ts';
import { principalJson } from './service-principal-json.ts';

const listing: Listing = {
  set: 'servicePrincipals',
  resource: 'ServicePrincipal',
  properties: {
    id: 'string',
    appId: 'string',
    displayName: 'prefix',
    accountEnabled: 'boolean',
    servicePrincipalType: 'string',
    servicePrincipalNames: 'strings',
    tags: 'strings',
  },
};

const patchSchema = z
  .strictObject({
    accountEnabled: z.boolean(),
    appRoleAssignmentRequired: z.boolean(),
    notes: z.string().max(1024).nullable(),
    tags: z.array(z.string().max(256)),
  })
  .partial();

const rules = { resource: 'ServicePrincipal', readOnly: ['id', 'servicePrincipalType', 'deletedDateTime'] };
const newRules = { ...rules, schema: patchSchema.extend({ appId: guid }) };
const patchRules = { ...rules, readOnly: [...rules.readOnly, 'appId'], schema: patchSchema };
type Patch = z.infer<typeof patchSchema>;

function list(call: DirectoryCall) {
  const all: Principal[] = [...call.state.servicePrincipals.filter(isVisible), ...apiPrincipals(call.state)];
  return collection(
    call,
    all.map((each) => principalJson(call.state, each)),
    listing,
  );
}

function get(call: DirectoryCall) {
  const principal = principalAt(call);
  if (isGraphError(principal)) return principal;
  return entity(call, 'servicePrincipals', principalJson(call.state, principal));
}

function applied(principal: ServicePrincipal, patch: Patch): ServicePrincipal {
  return {
    ...principal,
    enabled: patch.accountEnabled ?? principal.enabled,
    assignmentRequired: patch.appRoleAssignmentRequired ?? principal.assignmentRequired,
    notes: patch.notes === undefined ? principal.notes : patch.notes,
    tags: patch.tags ?? principal.tags,
  };
}

/** An API that this tenant has never used gets its enterprise application like any other. */
function createdApi(call: DirectoryCall, appId: string): Principal | undefined {
  const api = (Object.keys(apiIds) as ApiName[]).find((each) => apiIds[each] === appId.toLowerCase());
  if (api === undefined) return undefined;
  const objectId = randomUUID();
  call.state.apiObjectIds[api] = objectId;
  return { api, objectId, appId: apiIds[api] };
}

function createdFor(call: DirectoryCall, { appId, ...patch }: Patch & { readonly appId: string }) {
  const app = clientOf(call.state, appId);
  if (app === undefined || !isVisible(app)) return createdApi(call, appId);
  const principal = {
    ...applied(newServicePrincipal(app.appId), patch),
    owners: firstOwners(call),
    ...visibleFromNow(call.state),
  };
  call.state.servicePrincipals.push(principal);
  return principal;
}

/** Somebody who may not administer applications makes enterprise applications of its own alone. */
function creationRefusal(call: DirectoryCall, appId: string): GraphError | undefined {
  const app = clientOf(call.state, appId);
  return app === undefined && !administersApps(call)
    ? directoryErrors.insufficientPrivileges()
    : app && changeRefusal(call, app);
}

function create(call: DirectoryCall): DirectoryAnswer | GraphError {
  const body = bodyOf(call, newRules);
  if (isGraphError(body)) return body;
  const refused = creationRefusal(call, body.appId);
  if (refused !== undefined) return refused;
  const all = [...call.state.servicePrincipals, ...apiPrincipals(call.state)];
  // One that is there but not shown yet is in the way all the same.
  if (all.some(({ appId }) => appId === body.appId.toLowerCase())) {
    return directoryErrors.principalExists(body.appId);
  }
  const made = createdFor(call, body);
  if (made === undefined) return directoryErrors.appNotBacked(body.appId);
  return entity(call, 'servicePrincipals', principalJson(call.state, made), 201);
}

function changeable(call: DirectoryCall): ServicePrincipal | GraphError {
  const principal = principalAt(call);
  if (isGraphError(principal)) return principal;
  if (isApi(principal)) return directoryErrors.insufficientPrivileges();
  return changeRefusal(call, principal) ?? principal;
}

function update(call: DirectoryCall): DirectoryAnswer | GraphError {
  const principal = changeable(call);
  if (isGraphError(principal)) return principal;
  const body = bodyOf(call, patchRules);
  if (isGraphError(body)) return body;
  Object.assign(principal, applied(principal, body));
  return done;
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const principal = changeable(call);
  if (isGraphError(principal)) return principal;
  deletePrincipal(call.state, principal);
  return done;
}

/** Enterprise applications. Source: learn.microsoft.com/graph/api/resources/serviceprincipal */
export const servicePrincipalRoutes: readonly DirectoryRoute[] = [
  { method: 'GET', path: '/servicePrincipals', scopes: [reading], answer: list },
  { method: 'POST', path: '/servicePrincipals', scopes: [writing], answer: create },
  { method: 'GET', path: '/servicePrincipals/{key}', scopes: [reading], answer: get },
  { method: 'PATCH', path: '/servicePrincipals/{key}', scopes: [writing], answer: update },
  { method: 'DELETE', path: '/servicePrincipals/{key}', scopes: [writing], answer: remove },
];
