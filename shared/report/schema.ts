import { z } from 'zod';
import { incomingResultSchema, newestMessageSchema } from '../results/incoming-result.ts';
import { testResultSchema } from '../results/test-result.ts';
import { secretStorageKinds } from '../setup/setup.ts';
import { credentialSchema } from '../setup/setup-file.ts';
import { stepEvidenceSchema, stepKinds, stepStates } from '../setup/step.ts';

/** The version of the format that this program writes. A reader of a later version still reads it. */
export const reportVersion = 1;

/** How a support file is called: `contoso-erp.sendproof.json`. */
export const reportExtension = '.sendproof.json';

/** The most that a support file may hold, in bytes; the oldest results are left out of a larger one. */
export const mostReportBytes = 1_000_000;

const fact = z.string().max(2000);

const programSchema = z.strictObject({
  version: fact,
  node: fact,
  /** Absent where it runs without the desktop window. */
  electron: fact.optional(),
  system: z.strictObject({ family: fact, release: fact, architecture: fact }),
});

/** Where the program runs, as far as it can be the reason why something fails. */
const environmentSchema = z.strictObject({
  cloud: z.strictObject({
    /** A built-in cloud, or `file`: the path of a cloud file names folders of a person. */
    id: fact,
    name: fact,
    practice: z.boolean(),
  }),
  /** `host` is the proxy's name and port, without what it demands as a login. */
  proxy: z.strictObject({ set: z.boolean(), host: fact.optional() }),
  /** Whether the cloud file brings a certificate authority of its own. */
  ownCertificateAuthority: z.boolean(),
  /** How far this machine's clock is ahead of the server's, in milliseconds; absent where nobody looked. */
  clockOffsetMs: z.number().optional(),
  secretStorage: z.enum(secretStorageKinds),
});
export type ReportEnvironment = z.infer<typeof environmentSchema>;

const setupSchema = z.strictObject({
  id: fact,
  name: fact,
  tenantId: fact.optional(),
  clientId: fact.optional(),
  /** Object ID of the enterprise application. */
  enterpriseObjectId: fact.optional(),
  mailbox: fact.optional(),
  redirectUri: fact.optional(),
  /** The product's own callback. */
  productRedirectUri: fact.optional(),
  credential: credentialSchema,
  /** Where the secret lies; absent where none was entered. */
  secretStored: z.enum(secretStorageKinds).optional(),
  signedInAs: fact.optional(),
  who: z.strictObject({ mayConsent: z.boolean(), mayRunExchange: z.boolean() }).optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

const stepSchema = z.strictObject({
  kind: z.enum(stepKinds),
  state: z.enum(stepStates),
  evidence: stepEvidenceSchema.optional(),
  /** When the person said that it is done. */
  saidAt: z.iso.datetime().optional(),
  /** When it was given to the person who may do it. */
  handedOverAt: z.iso.datetime().optional(),
});
export type ReportStep = z.infer<typeof stepSchema>;

const [okLook, failedLook] = incomingResultSchema.options;

/** A look at an inbox as a support file has it: what the newest message was about concerns nobody. */
const lookSchema = z.discriminatedUnion('outcome', [
  okLook.omit({ newest: true }).extend({ newest: newestMessageSchema.omit({ subject: true }).optional() }),
  failedLook,
]);
export type ReportLook = z.infer<typeof lookSchema>;

/**
 * What a support file holds: how a set-up stands, what its tests showed, where the program runs. Strict: what is not named here
 * cannot be in it. Made by `buildReport`, never by hand.
 */
export const reportSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal(reportVersion),
  madeAt: z.iso.datetime(),
  /** The language that its maker reads. */
  language: fact,
  /** `replaced`: each address stands as `mailbox-1@domain-1`, the same one always under the same number. */
  addresses: z.enum(['shown', 'replaced']),
  program: programSchema,
  environment: environmentSchema,
  product: z.strictObject({
    recipe: fact,
    way: fact.optional(),
    /** Absent where the recipe is not there any more. */
    name: fact.optional(),
    vendor: fact.optional(),
  }),
  setup: setupSchema,
  steps: z.array(stepSchema).max(stepKinds.length).readonly(),
  /** Newest first. */
  results: z.array(testResultSchema).max(100).readonly(),
  /** How many older results had no place. */
  resultsLeftOut: z.number().int().nonnegative(),
  /** The newest look at each inbox over each service; absent where nobody looked. */
  looks: z.array(lookSchema).max(100).readonly().optional(),
});
export type Report = z.infer<typeof reportSchema>;

/** The JSON Schema of the support file (draft 2020-12). */
export function reportJsonSchema(): unknown {
  return z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any' });
}
