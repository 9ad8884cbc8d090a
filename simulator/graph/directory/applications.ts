import type { AppRegistration } from '../../directory-objects.ts';
import { newRegistration } from '../../registrations.ts';
import { isVisible } from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { applicationPatchRules, newApplicationRules, patched } from './application-body.ts';
import { applicationJson } from './application-json.ts';
import { bodyOf } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { deleteApplication } from './deletion.ts';
import { directoryErrors } from './errors.ts';
import { applicationAt, visibleFromNow } from './objects.ts';
import { collection, entity, type Listing } from './query.ts';
import { administersApps, changeRefusal, firstOwners, reading, writing } from './rights.ts';

export const applicationListing: Listing = {
  set: 'applications',
  resource: 'Application',
  properties: {
    id: 'string',
    appId: 'string',
    displayName: 'prefix',
    signInAudience: 'string',
    tags: 'strings',
    identifierUris: 'strings',
  },
};

function list(call: DirectoryCall) {
  const shown = call.state.apps.filter(isVisible).map((app) => applicationJson(call.state, app));
  return collection(call, shown, applicationListing);
}

function get(call: DirectoryCall) {
  const app = applicationAt(call);
  return isGraphError(app) ? app : entity(call, 'applications', applicationJson(call.state, app));
}

/** A new registration as Graph makes it: without permissions, and without an enterprise application. */
function blank(call: DirectoryCall): AppRegistration {
  return {
    ...newRegistration('', 'AzureADMyOrg'),
    requiredPermissions: [],
    owners: firstOwners(call),
    ...visibleFromNow(call.state),
  };
}

function create(call: DirectoryCall): DirectoryAnswer | GraphError {
  if (!administersApps(call) && !call.state.usersMayRegister) return directoryErrors.insufficientPrivileges();
  const body = bodyOf(call, newApplicationRules);
  if (isGraphError(body)) return body;
  const app = patched(blank(call), body, call.state.credentialPolicy);
  if (isGraphError(app)) return app;
  call.state.apps.push(app);
  call.tenant.transcript.note('graph', `registered ${app.name} as ${app.appId}`);
  return entity(call, 'applications', applicationJson(call.state, app), 201);
}

function update(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  const body = bodyOf(call, applicationPatchRules);
  if (isGraphError(body)) return body;
  const after = patched(app, body, call.state.credentialPolicy);
  if (isGraphError(after)) return after;
  // In place: the object is known to others, and stays the same one.
  Object.assign(app, after);
  return done;
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  deleteApplication(call.state, app);
  return done;
}

/** Registrations. Source: learn.microsoft.com/graph/api/resources/application */
export const applicationRoutes: readonly DirectoryRoute[] = [
  { method: 'GET', path: '/applications', scopes: [reading], answer: list },
  { method: 'POST', path: '/applications', scopes: [writing], answer: create },
  { method: 'GET', path: '/applications/{key}', scopes: [reading], answer: get },
  { method: 'PATCH', path: '/applications/{key}', scopes: [writing], answer: update },
  { method: 'DELETE', path: '/applications/{key}', scopes: [writing], answer: remove },
];
