import { z } from 'zod';
import { redirectPlatforms } from './directory.ts';
import { permissionRefSchema } from './permission-ref.ts';

const redirectUrisSchema = z.record(z.enum(redirectPlatforms), z.array(z.string()).readonly());
const audienceSchema = z.enum(['AzureADMyOrg', 'AzureADMultipleOrgs']);
const resourceSchema = z.enum(['graph', 'exchange']);

/**
 * One thing that Apply does, small enough to be seen, to fail by itself, and to be taken back. Object ids that are not known before an
 * earlier action has been done stand nowhere here: they are looked up when the action is.
 */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create-application'),
    displayName: z.string(),
    audience: audienceSchema,
    redirectUris: redirectUrisSchema,
    isFallbackPublicClient: z.boolean(),
    permissions: z.array(permissionRefSchema).readonly(),
  }),
  z.strictObject({ kind: z.literal('change-audience'), from: z.string(), to: audienceSchema }),
  /** `to` is the whole list of a platform afterwards: what others registered there stays in it. */
  z.strictObject({
    kind: z.literal('change-redirects'),
    from: redirectUrisSchema,
    to: redirectUrisSchema,
  }),
  z.strictObject({ kind: z.literal('change-public-client'), to: z.boolean() }),
  z.strictObject({
    kind: z.literal('request-permissions'),
    add: z.array(permissionRefSchema).min(1).readonly(),
  }),
  z.strictObject({ kind: z.literal('create-service-principal') }),
  z.strictObject({ kind: z.literal('enable-service-principal') }),
  /** Lets everybody of the tenant sign in to it, where *Assignment required* stops them. */
  z.strictObject({ kind: z.literal('drop-assignment-required') }),
  z.strictObject({ kind: z.literal('add-owner') }),
  /** An API that this tenant has never used has no service principal yet. */
  z.strictObject({ kind: z.literal('create-api'), resource: resourceSchema }),
  z.strictObject({ kind: z.literal('grant-role'), permission: permissionRefSchema }),
  /** Delegated permissions for everybody; `held` is what stood there before, empty where nothing did. */
  z.strictObject({
    kind: z.literal('grant-scopes'),
    resource: resourceSchema,
    add: z.array(z.string()).min(1).readonly(),
    held: z.array(z.string()).readonly(),
  }),
  z.strictObject({ kind: z.literal('add-secret'), displayName: z.string(), endDateTime: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('add-certificate'), thumbprint: z.string() }),
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];

/** An action's name within its plan: the same state of the world gives the same names. */
export function actionId(action: Action): string {
  switch (action.kind) {
    case 'grant-role':
      return `grant-role:${action.permission.resource}:${action.permission.name}`;
    case 'grant-scopes':
    case 'create-api':
      return `${action.kind}:${action.resource}`;
    default:
      return action.kind;
  }
}
