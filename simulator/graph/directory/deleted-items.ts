import { type GraphError, isGraphError } from '../errors.ts';
import { applicationJson } from './application-json.ts';
import { applicationListing } from './applications.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { directoryErrors } from './errors.ts';
import { collection, entity } from './query.ts';
import { changeRefusal, reading, writing } from './rights.ts';

function list(call: DirectoryCall) {
  const shown = call.state.deletedApps.map(({ app, deletedAt }) =>
    applicationJson(call.state, app, deletedAt),
  );
  return collection(call, shown, applicationListing);
}

function deletedAt({ state, key }: DirectoryCall) {
  return state.deletedApps.find(({ app }) => app.objectId === key) ?? directoryErrors.notFound(key);
}

function get(call: DirectoryCall): DirectoryAnswer | GraphError {
  const found = deletedAt(call);
  if (isGraphError(found)) return found;
  const shown = applicationJson(call.state, found.app, found.deletedAt);
  return entity(call, 'directoryObjects', { '@odata.type': '#microsoft.graph.application', ...shown });
}

/** For good: it cannot be restored any more. */
function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const found = deletedAt(call);
  if (isGraphError(found)) return found;
  const refused = changeRefusal(call, found.app);
  if (refused !== undefined) return refused;
  call.state.deletedApps = call.state.deletedApps.filter((each) => each !== found);
  return done;
}

/** Deleted registrations. Source: learn.microsoft.com/graph/api/resources/directory */
export const deletedItemRoutes: readonly DirectoryRoute[] = [
  {
    method: 'GET',
    path: '/directory/deletedItems/microsoft.graph.application',
    scopes: [reading],
    answer: list,
  },
  { method: 'GET', path: '/directory/deletedItems/{key}', scopes: [reading], answer: get },
  { method: 'DELETE', path: '/directory/deletedItems/{key}', scopes: [writing], answer: remove },
];
