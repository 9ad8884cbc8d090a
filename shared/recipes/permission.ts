import { z } from 'zod';
import { localizedTextSchema } from '../text/localized-text.ts';

/** The APIs whose permissions a recipe may ask for, as the portal names them. */
export const resources = {
  graph: { name: 'Microsoft Graph', appId: '00000003-0000-0000-c000-000000000000' },
  exchange: { name: 'Office 365 Exchange Online', appId: '00000002-0000-0ff1-ce00-000000000000' },
} as const;
export type ResourceId = keyof typeof resources;

/** One permission of the registration: in which API, of which type, and why the product needs it. */
export const permissionSchema = z.strictObject({
  resource: z.enum(['graph', 'exchange']),
  type: z.enum(['delegated', 'application']),
  name: z.string().regex(/^[A-Za-z_.]+$/u),
  /** True where the way works without it. */
  optional: z.boolean().default(false),
  reason: localizedTextSchema,
});
export type Permission = z.infer<typeof permissionSchema>;
