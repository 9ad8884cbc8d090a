import { z } from 'zod';

/** One permission as a registration names it. Ids are the API's own: facts of Microsoft that never change. */
export const permissionRefSchema = z.strictObject({
  resource: z.enum(['graph', 'exchange']),
  type: z.enum(['delegated', 'application']),
  name: z.string(),
});
export type PermissionRef = z.infer<typeof permissionRefSchema>;

/** The same permission always has the same key: `graph/application/Mail.Send`. */
export function permissionKey({ resource, type, name }: PermissionRef): string {
  return `${resource}/${type}/${name}`;
}
