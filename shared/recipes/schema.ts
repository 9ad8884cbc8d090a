import { z } from 'zod';
import { causeIds } from '../causes/cause-id.ts';
import { deadlineIds } from '../deadlines/index.ts';
import { incomingProtocols } from '../results/incoming-result.ts';
import { transportIds } from '../results/test-result.ts';
import { stepKinds } from '../setup/step.ts';
import { languageCodeSchema, localizedTextSchema } from '../text/localized-text.ts';
import { reportFault } from './fault.ts';
import { mostLogoText } from './logo.ts';
import { permissionSchema } from './permission.ts';
import { redirectSchema } from './redirect.ts';
import { holdWhole } from './whole-recipe.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

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
export const waySchema = z
  .strictObject({
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
  })
  .superRefine(({ flow, client }, context) => {
    if (flow === 'client-credentials' && client === 'public')
      reportFault(context, ['client'], 'recipeFile.confidential');
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

const fieldSchema = z
  .strictObject({
    /** The field's name as the product shows it, not translated. */
    label: z.string().min(1).max(120),
    value: z.enum(productValues),
    /** With `fixed`: what to choose or type. */
    text: z.string().min(1).max(200).optional(),
    note: localizedTextSchema.optional(),
  })
  .superRefine(({ value, text }, context) => {
    if ((value === 'fixed') !== (text !== undefined)) reportFault(context, ['text'], 'recipeFile.fixedText');
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
    /** The product's own picture: a PNG or SVG file beside the recipe, or a `data:` address; decoration, so that one that cannot be shown stops nothing. */
    logo: z.string().min(1).max(mostLogoText).optional(),
    /** The languages that every text of the file is given in, English among them; one that is missing somewhere is a fault then. */
    languages: z.array(languageCodeSchema).min(1).readonly().optional(),
    /** Where the vendor's installer brings the recipe: offer no product but this, and others that say the same. */
    only: z.boolean().optional(),
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
  .superRefine(holdWhole, { when: () => true });
export type Recipe = z.infer<typeof recipeSchema>;

/** A recipe and where it came from. */
export const loadedRecipeSchema = z.strictObject({
  recipe: recipeSchema,
  source: z.enum(['built-in', 'vendor']),
  /** The picture to show, as a `data:` address of PNG or SVG; absent where there is none that can be shown. */
  logo: z.string().startsWith('data:image/').max(mostLogoText).optional(),
  /** True where a vendor made other products the only ones: not offered for new set-ups, still there for those that exist. */
  hidden: z.boolean().optional(),
});
export type LoadedRecipe = Readonly<z.infer<typeof loadedRecipeSchema>>;
