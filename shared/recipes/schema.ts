import { z } from 'zod';
import { causeIds } from '../causes/cause-id.ts';
import { deadlineIds } from '../deadlines/index.ts';
import { incomingProtocols } from '../results/incoming-result.ts';
import { transportIds } from '../results/test-result.ts';
import { stepKinds } from '../setup/step.ts';
import { localizedTextSchema } from '../text/localized-text.ts';
import { permissionSchema } from './permission.ts';

/** A sign-in can be received on this machine under these addresses only. */
const isLoopback = (uri: string) => /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/|$)/u.test(uri);

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

/** A redirect URI and the portal platform it is registered under; the platform decides whether a secret may be sent. */
const redirectSchema = z.strictObject({
  platform: z.enum(['public-client', 'web', 'spa']),
  uri: z.string().min(1).max(256),
  /**
   * `recipe`, or absent: `uri` is what gets registered. `product`: the product shows the URI, each installation its own, and the person
   * brings it; `uri` is an example of its form.
   */
  from: z.enum(['recipe', 'product']).optional(),
  /** `test`: not the product's but ours, on loopback, so that a sign-in can be received here; offered for removal afterwards. */
  role: z.enum(['product', 'test']).optional(),
  /** Where the product shows its URI, in its own words. */
  place: localizedTextSchema.optional(),
  /** False where the product works without one. */
  required: z.boolean().default(true),
});

/** Settings in Exchange a way depends on; each is proven by its effect. */
export const exchangeStepIds = [
  'smtp-auth',
  'service-principal',
  'mailbox-permission',
  'send-as',
  'rbac-scope',
  'ews-allowed',
] as const;

const exchangeStepSchema = z.strictObject({
  id: z.enum(exchangeStepIds),
  /** `recommended` where the test can succeed without it, `required` where it cannot. */
  need: z.enum(['required', 'recommended']).default('required'),
});

/** One way of sending: who the application is towards Microsoft, and which service takes the message. */
export const waySchema = z.strictObject({
  id,
  /** `authorization-code`: a person signs in once, the product sends as them. `client-credentials`: the application itself sends. */
  flow: z.enum(['authorization-code', 'client-credentials']),
  /** `public` redeems codes without a credential, `confidential` with one. Client credentials are always confidential. */
  client: z.enum(['public', 'confidential']),
  transport: z.enum(transportIds),
  permissions: z.array(permissionSchema).min(1).readonly(),
  exchange: z.array(exchangeStepSchema).default([]).readonly(),
  /** What this way depends on and what Microsoft has put a date to. */
  deadline: z.enum(deadlineIds).optional(),
  /** Why somebody would take this way, or not: shown where ways are chosen. */
  note: localizedTextSchema.optional(),
});
export type Way = z.infer<typeof waySchema>;

/** What of the set-up goes into a field of the product; `fixed` brings its own text. */
export const productValues = [
  'client-id',
  'tenant-id',
  'client-secret',
  'mailbox',
  'redirect-uri',
  'sender-name',
  'fixed',
] as const;

const fieldSchema = z.strictObject({
  /** The field's name as the product shows it, not translated. */
  label: z.string().min(1).max(120),
  value: z.enum(productValues),
  /** With `fixed`: what to choose or type. */
  text: z.string().min(1).max(200).optional(),
  note: localizedTextSchema.optional(),
});

/** How the product fetches mail, where it does: over which services, and what goes where in its own dialog. */
const incomingSchema = z.strictObject({
  /** The services that the product knows, the recommended one first. */
  protocols: z.array(z.enum(incomingProtocols)).min(1).readonly(),
  place: localizedTextSchema,
  fields: z.array(fieldSchema).min(1).readonly(),
  finish: localizedTextSchema,
});

/** How one product is connected. Built-in and vendor files take the same schema and loader; ours have no privileges. */
export const recipeSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal(1),
    id,
    name: z.string().min(1).max(80),
    vendor: z.strictObject({
      name: z.string().min(1).max(120),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      website: z.url({ protocol: /^https$/u }).optional(),
    }),
    summary: localizedTextSchema,
    guide: z
      .strictObject({ title: z.string().min(1).max(200), revision: z.string().max(80).optional() })
      .optional(),
    application: z.strictObject({
      suggestedName: z.string().min(1).max(120),
      /** The choices that work, the recommended one first. */
      accountTypes: z
        .array(z.enum(['single-tenant', 'multi-tenant']))
        .min(1)
        .readonly(),
      redirects: z.array(redirectSchema).default([]).readonly(),
      allowPublicClientFlows: z.boolean().optional(),
    }),
    /** The recommended way first. */
    ways: z.array(waySchema).min(1).readonly(),
    product: z.strictObject({
      /** Where in the product the values are entered: menus in the product's own words. */
      place: localizedTextSchema,
      fields: z.array(fieldSchema).min(1).readonly(),
      /** What to press when all is entered. */
      finish: localizedTextSchema,
    }),
    incoming: incomingSchema.optional(),
    /** Where the vendor's guide, or the people who follow it, go wrong; shown at the step where it bites. */
    traps: z
      .array(
        z.strictObject({
          step: z.enum(stepKinds),
          cause: z.enum(causeIds).optional(),
          text: localizedTextSchema,
        }),
      )
      .default([])
      .readonly(),
  })
  .superRefine((recipe, context) => {
    for (const [index, way] of recipe.ways.entries()) {
      if (way.flow === 'client-credentials' && way.client === 'public')
        context.addIssue({
          code: 'custom',
          path: ['ways', index, 'client'],
          message: 'client credentials need "confidential"',
        });
      if (way.flow === 'authorization-code' && recipe.application.redirects.length === 0)
        context.addIssue({
          code: 'custom',
          path: ['application', 'redirects'],
          message: 'authorization-code needs a redirect',
        });
    }
    for (const part of ['product', 'incoming'] as const)
      for (const [index, field] of recipe[part]?.fields.entries() ?? [])
        if ((field.value === 'fixed') !== (field.text !== undefined))
          context.addIssue({
            code: 'custom',
            path: [part, 'fields', index, 'text'],
            message: '"text" belongs to the value "fixed", and to no other',
          });
    for (const [index, redirect] of recipe.application.redirects.entries())
      if (redirect.role === 'test' && (redirect.from === 'product' || !isLoopback(redirect.uri)))
        context.addIssue({
          code: 'custom',
          path: ['application', 'redirects', index, 'role'],
          message: 'a test redirect is a loopback address of ours',
        });
  });
export type Recipe = z.infer<typeof recipeSchema>;

/** A recipe and where it came from. */
export interface LoadedRecipe {
  readonly recipe: Recipe;
  readonly source: 'built-in' | 'vendor';
}
