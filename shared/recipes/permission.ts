import { z } from 'zod';
import { localizedTextSchema } from '../text/localized-text.ts';
import { closest } from './closest.ts';
import { reportFault } from './fault.ts';
import { permissionId, permissionNames } from './permission-ids.ts';
import { resources } from './resources.ts';

const resourceIds = ['graph', 'exchange'] as const;
const types = ['delegated', 'application'] as const;

/** Where a permission of that name does exist, as it is written in a recipe; empty where nowhere. */
function placesOf(name: string): readonly string[] {
  return resourceIds.flatMap((resource) =>
    types.filter((type) => permissionId(resource, type, name)).map((type) => `${resource}, ${type}`),
  );
}

/** One permission of the registration: in which API, of which type, and why the product needs it. */
export const permissionSchema = z
  .strictObject({
    resource: z.enum(resourceIds),
    type: z.enum(types),
    name: z.string().regex(/^[A-Za-z_.]+$/u),
    /** True where the way works without it. */
    optional: z.boolean().default(false),
    reason: localizedTextSchema,
  })
  .superRefine(({ resource, type, name }, context) => {
    if (permissionId(resource, type, name)) return;
    const api = resources[resource].name;
    const [place] = placesOf(name);
    if (place)
      return reportFault(context, ['name'], 'recipeFile.permissionElsewhere', { name, api, type, place });
    const names = closest(name, permissionNames(resource, type)).join('`, `');
    reportFault(context, ['name'], 'recipeFile.noPermission', { name, api, type, names });
  });
export type Permission = z.infer<typeof permissionSchema>;
