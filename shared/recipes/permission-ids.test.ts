import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../simulator/permissions.ts';
import { permissionId, permissionNames } from './permission-ids.ts';
import { resources } from './resources.ts';
import { recipeSchema } from './schema.ts';

const folder = new URL('./builtin/', import.meta.url);
const recipes = readdirSync(folder).map((file) =>
  recipeSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
);
const types = ['delegated', 'application'] as const;

describe('the ids of permissions', () => {
  it('are known for every permission of the built-in recipes', () => {
    const asked = recipes.flatMap(({ ways }) => ways.flatMap((way) => way.permissions));
    expect(asked.filter(({ resource, type, name }) => !permissionId(resource, type, name))).toEqual([]);
  });

  it('are those of the practice tenant, which wrote them down by itself', () => {
    for (const { api, type, name, id } of permissions) {
      const resource = api === resources.graph.name ? 'graph' : 'exchange';
      expect([api, type, name, permissionId(resource, type, name)]).toEqual([api, type, name, id]);
    }
  });

  it('are GUIDs, no two alike', () => {
    const ids = (['graph', 'exchange'] as const).flatMap((resource) =>
      types.flatMap((type) =>
        permissionNames(resource, type).map((name) => permissionId(resource, type, name)),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  });

  it.each([
    ['graph', 'application', 'SMTP.SendAsApp'],
    ['exchange', 'delegated', 'Mail.Send'],
    ['graph', 'delegated', 'mail.send'],
    ['graph', 'delegated', 'toString'],
  ] as const)('do not exist for %s, %s, %s', (resource, type, name) => {
    expect(permissionId(resource, type, name)).toBeUndefined();
  });
});
