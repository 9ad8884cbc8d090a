import { z } from 'zod';
import { accountOf } from '../../tenant.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { bodyOf } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { directoryErrors } from './errors.ts';
import { applicationAt } from './objects.ts';
import { collection } from './query.ts';
import { changeRefusal, reading, writing } from './rights.ts';
import { userJson } from './users.ts';

const referenceRules = { resource: 'Application', schema: z.strictObject({ '@odata.id': z.string() }) };

function list(call: DirectoryCall) {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const accounts = app.owners.flatMap((oid) => accountOf(call.state, oid) ?? []);
  const shown = accounts.map((each) => ({ '@odata.type': '#microsoft.graph.user', ...userJson(each) }));
  return collection(call, shown, {
    set: 'directoryObjects',
    resource: 'DirectoryObject',
    properties: { id: 'string' },
  });
}

/** The object id at the end of a reference: `.../directoryObjects/{id}` or `.../users/{id}`. */
const referred = (address: string) => /\/v1\.0\/(?:directoryObjects|users)\/([^/]+)$/u.exec(address)?.[1];

function add(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  const body = bodyOf(call, referenceRules);
  if (isGraphError(body)) return body;
  const oid = referred(body['@odata.id']) ?? '';
  const account = call.state.accounts.find((each) => each.oid === oid);
  if (account === undefined) return directoryErrors.notFound(oid);
  if (app.owners.includes(oid)) return directoryErrors.referenceExists('owners');
  app.owners.push(oid);
  return done;
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  if (!app.owners.includes(call.item)) return directoryErrors.notFound(call.item);
  app.owners = app.owners.filter((oid) => oid !== call.item);
  return done;
}

/** Owners of a registration. Source: learn.microsoft.com/graph/api/application-post-owners */
export const ownerRoutes: readonly DirectoryRoute[] = [
  { method: 'GET', path: '/applications/{key}/owners', scopes: [reading], answer: list },
  { method: 'POST', path: '/applications/{key}/owners/$ref', scopes: [writing], answer: add },
  { method: 'DELETE', path: '/applications/{key}/owners/{item}/$ref', scopes: [writing], answer: remove },
];
