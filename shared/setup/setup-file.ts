import { z } from 'zod';

const guidOrDomain =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])$/iu;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export const tenantIdSchema = z.string().regex(guidOrDomain);
export const clientIdSchema = z.string().regex(guid);
export const mailboxSchema = z.email();
export const productRedirectSchema = z.url({ protocol: /^https?$/u }).max(256);

/** What the registration proves itself with; never the credential itself. */
export const credentialSchema = z.strictObject({
  kind: z.enum(['secret', 'certificate', 'none']),
  expiresAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  thumbprint: z
    .string()
    .regex(/^[0-9A-Fa-f:]{40,95}$/u)
    .optional(),
});
export type Credential = z.infer<typeof credentialSchema>;

/** One customer's connection as a file that can be handed on: no secret in it. */
export const setupFileSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(1),
  name: z.string().trim().min(1).max(120),
  recipe: z.string().min(1),
  /** Which of the recipe's ways; its first where absent. */
  way: z.string().min(1).optional(),
  /** A built-in cloud, or the path of a cloud file, relative to this file. */
  cloud: z.string().min(1).default('global'),
  tenantId: tenantIdSchema.optional(),
  clientId: clientIdSchema.optional(),
  /** Object ID of the enterprise application, which Exchange knows the application by; not the one of the registration. */
  enterpriseObjectId: clientIdSchema.optional(),
  mailbox: mailboxSchema.optional(),
  /** How far an application may reach that acts by itself, where the way can be limited: the mailbox alone, or the whole organisation. */
  reach: z.enum(['mailbox', 'organisation']).optional(),
  credential: credentialSchema.default({ kind: 'none' }),
  redirectUri: z.string().min(1).max(256).optional(),
  /** The product's own callback, where each installation has another one. */
  productRedirectUri: productRedirectSchema.optional(),
});
export type SetupFile = z.infer<typeof setupFileSchema>;
