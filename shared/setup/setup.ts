import { z } from 'zod';
import {
  clientIdSchema,
  mailboxSchema,
  productRedirectSchema,
  setupFileSchema,
  tenantIdSchema,
} from './setup-file.ts';
import { handedSteps, stepEvidenceSchema, stepKinds } from './step.ts';

/** Where a secret is: in the system's key store, in a vault locked with a passphrase, or in memory until the program ends. */
export const secretStorageKinds = ['system', 'passphrase', 'memory'] as const;
export type SecretStorageKind = (typeof secretStorageKinds)[number];

/** A set-up as this installation keeps it: the file, and what was answered, said and seen. No secret in it. */
export const setupSchema = setupFileSchema.omit({ $schema: true }).extend({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/u),
  /** What the person at the keyboard may do; absent until asked. */
  who: z.strictObject({ mayConsent: z.boolean(), mayRunExchange: z.boolean() }).optional(),
  /** When the person said that a step is done (ISO time). */
  said: z.partialRecord(z.enum(stepKinds), z.iso.datetime()).default({}),
  /** When a step was given to the person who may do it (ISO time). */
  handedOver: z.partialRecord(z.enum(handedSteps), z.iso.datetime()).optional(),
  evidence: z.partialRecord(z.enum(stepKinds), stepEvidenceSchema).default({}),
  /** Where the credential's secret lies; absent where none was entered. */
  secretStored: z.enum(secretStorageKinds).optional(),
  /** Object ID of the enterprise application as a token named it, and when; it stands before the one that was typed. */
  seenObjectId: z.strictObject({ objectId: clientIdSchema, at: z.iso.datetime() }).optional(),
  /** Who signed in, for delegated ways. */
  signedInAs: z.string().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Setup = z.infer<typeof setupSchema>;

/** What a person can change about a set-up. Evidence is not among it: only looking makes evidence. */
export const setupChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), name: z.string().trim().min(1).max(120) }),
  z.strictObject({ kind: z.literal('who'), mayConsent: z.boolean(), mayRunExchange: z.boolean() }),
  z.strictObject({ kind: z.literal('way'), way: z.string().min(1) }),
  z.strictObject({ kind: z.literal('ids'), tenantId: tenantIdSchema, clientId: clientIdSchema }),
  z.strictObject({ kind: z.literal('mailbox'), mailbox: mailboxSchema }),
  z.strictObject({ kind: z.literal('reach'), reach: setupFileSchema.shape.reach.unwrap() }),
  z.strictObject({ kind: z.literal('enterprise-object-id'), objectId: clientIdSchema }),
  z.strictObject({ kind: z.literal('product-redirect'), uri: productRedirectSchema }),
  z.strictObject({ kind: z.literal('hand-over'), step: z.enum(handedSteps) }),
  z.strictObject({ kind: z.literal('say'), step: z.enum(stepKinds) }),
  z.strictObject({ kind: z.literal('unsay'), step: z.enum(stepKinds) }),
]);
export type SetupChange = z.infer<typeof setupChangeSchema>;
