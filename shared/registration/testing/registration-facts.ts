import aevo from '../../recipes/builtin/aevo-innovate.json' with { type: 'json' };
import aktion from '../../recipes/builtin/aktion-next.json' with { type: 'json' };
import glpi from '../../recipes/builtin/glpi.json' with { type: 'json' };
import monitor from '../../recipes/builtin/monitor-erp.json' with { type: 'json' };
import winmentor from '../../recipes/builtin/winmentor-enterprise.json' with { type: 'json' };
import { permissionId, permissionNames } from '../../recipes/permission-ids.ts';
import { type ResourceId, resources } from '../../recipes/resources.ts';
import { type Recipe, recipeSchema } from '../../recipes/schema.ts';
import { type Setup, setupSchema } from '../../setup/setup.ts';
import { type DesiredRegistration, desiredRegistration } from '../desired.ts';
import type { ObservedApi, ObservedApplication, ObservedDirectory } from '../directory.ts';
import { actionsFor } from '../plan.ts';
import { applied } from './applied.ts';

const recipes = [aevo, aktion, glpi, monitor, winmentor].map((file): Recipe => recipeSchema.parse(file));

export function builtInRecipe(id: string): Recipe {
  const found = recipes.find((recipe) => recipe.id === id);
  if (!found) throw new RangeError(`There is no recipe ${id}`);
  return found;
}

/** Each way of each built-in recipe. */
export const everyWay = recipes.flatMap((recipe) =>
  recipe.ways.map((way) => ({ recipe: recipe.id, way: way.id })),
);

export const now = new Date('2026-11-20T22:15:30.000Z');

export function setupOf(recipe: string, facts: Partial<Setup> = {}): Setup {
  return setupSchema.parse({
    schema: 1,
    id: 'contoso',
    name: 'Contoso',
    recipe,
    mailbox: 'office@contoso.com',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    ...facts,
  });
}

export const tenantId = '99999999-8888-7777-6666-555555555555';

function ids(resource: ResourceId, type: 'delegated' | 'application'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    permissionNames(resource, type).map((name) => [name, permissionId(resource, type, name) ?? '']),
  );
}

export function apiOf(resource: ResourceId): ObservedApi {
  return {
    resource,
    id: `sp-${resource}`,
    roles: ids(resource, 'application'),
    scopes: ids(resource, 'delegated'),
  };
}

/** A tenant in which nothing of ours is, and all APIs are. */
export const emptyDirectory: ObservedDirectory = {
  signedIn: { id: 'user-1', username: 'admin@contoso.com' },
  tenantId,
  application: undefined,
  candidates: [],
  servicePrincipal: undefined,
  apis: (Object.keys(resources) as ResourceId[]).map(apiOf),
  roleAssignments: [],
  grants: [],
  policy: {
    state: 'seen',
    value: { secretsForbidden: false, secretMaxDays: undefined, certificateMaxDays: undefined },
  },
  conditionalAccess: { state: 'seen', value: [] },
};

/** What is wanted for a set-up, and the directory in which all of it was done. */
export function finished(
  recipe: string,
  facts: Partial<Setup> = {},
): { readonly desired: DesiredRegistration; readonly observed: ObservedDirectory } {
  const desired = desiredRegistration(builtInRecipe(recipe), setupOf(recipe, facts));
  const actions = actionsFor(desired, emptyDirectory, { now, credential: 'missing' });
  return { desired, observed: applied(actions, desired, emptyDirectory) };
}

/** A directory with its registration changed. */
export function withApplication(
  observed: ObservedDirectory,
  change: Partial<ObservedApplication>,
): ObservedDirectory {
  if (!observed.application) throw new RangeError('There is no registration to change');
  return { ...observed, application: { ...observed.application, ...change } };
}
