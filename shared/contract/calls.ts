import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { loadedRecipeSchema } from '../recipes/schema.ts';
import { registrationCalls } from '../registration/calls.ts';
import { mostReportBytes, reportSchema } from '../report/schema.ts';
import { incomingProtocols, incomingResultSchema } from '../results/incoming-result.ts';
import { testResultSchema, transportIds } from '../results/test-result.ts';
import { portalPlaces } from '../setup/portal-place.ts';
import { setupChangeSchema, setupSchema } from '../setup/setup.ts';
import { mailboxSchema } from '../setup/setup-file.ts';
import { handedSteps, sheetSteps, stepKinds } from '../setup/step.ts';
import { messageSchema } from '../text/message.ts';

const none = z.strictObject({});
const ofSetup = z.strictObject({ setup: z.string().min(1).max(64) });
/** A pair with a long chain takes a tenth of it. */
const mostPfxBase64 = 128_000;
const ofRun = z.strictObject({ run: z.string().min(1).max(64) });

/** What a host can do and how it stands; the same for every host. */
const infoSchema = z.strictObject({
  version: z.string(),
  language: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Where secrets go on this machine; `memory` means that they are gone when the program ends, and the person is told. */
  secretStorage: z.enum(['system', 'passphrase', 'memory']),
  /** The cloud a new set-up gets: `global`, or a cloud file such as the practice tenant's. */
  cloud: z.strictObject({
    id: z.string(),
    name: z.string(),
    practice: z.boolean(),
    portal: z.string().optional(),
  }),
  canCopySecrets: z.boolean(),
});
export type Info = z.infer<typeof infoSchema>;

const certificateSchema = z.strictObject({
  setup: setupSchema,
  fileName: z.string(),
  /** PEM, no key in it. */
  publicPart: z.string(),
  /** SHA-1 in hexadecimal, as the portal shows it. */
  thumbprint: z.string(),
});
const findingSchema = z.strictObject({ level: z.enum(['stop', 'warn']), message: messageSchema });

/**
 * The whole contract between the renderer and a host: name -> what goes in, what comes out.
 * There is `secret.put` and no `secret.get`: after entry a secret is only ever named.
 */
export const calls = {
  'app.info': { input: none, output: infoSchema },
  'app.prefer': {
    input: z.strictObject({
      language: z.string().optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
    }),
    output: infoSchema,
  },
  'recipe.list': {
    input: none,
    /** Files that could not be used are named with the reason; they never stop the others. */
    output: z.strictObject({ recipes: z.array(loadedRecipeSchema), broken: z.array(messageSchema) }),
  },
  'setup.list': { input: none, output: z.array(setupSchema) },
  'setup.create': {
    input: z.strictObject({ recipe: z.string(), name: z.string().trim().min(1).max(120) }),
    output: setupSchema,
  },
  'setup.change': { input: ofSetup.extend({ change: setupChangeSchema }), output: setupSchema },
  'setup.delete': { input: ofSetup, output: none },
  'setup.import': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: setupSchema },
  'setup.export': { input: ofSetup, output: z.strictObject({ fileName: z.string(), text: z.string() }) },
  'secret.put': {
    input: ofSetup.extend({ value: z.string().min(1).max(4096), expiresAt: z.iso.date().optional() }),
    /** With a `stop` finding nothing was stored: what was pasted cannot be the secret's value. */
    output: z.strictObject({ setup: setupSchema, findings: z.array(findingSchema) }),
  },
  'secret.forget': { input: ofSetup, output: setupSchema },
  /** Puts the stored secret on the system clipboard without showing it to the renderer. */
  'secret.copy': { input: ofSetup, output: none },
  /** Makes a key pair and its certificate here. The key goes to the secret store; what comes back is the part to upload. */
  'certificate.make': {
    input: ofSetup.extend({ days: z.number().int().min(30).max(730).default(365) }),
    output: certificateSchema,
  },
  /** Takes a private key and its certificate, in PEM or as a PFX file; refused with what is wrong with them. The passphrase is not kept. */
  'certificate.import': {
    input: z.union([
      ofSetup.extend({ text: z.string().max(64_000) }),
      ofSetup.extend({ pfx: z.base64().max(mostPfxBase64), passphrase: z.string().max(1024) }),
    ]),
    output: certificateSchema,
  },
  /** The public part of the certificate that is stored. */
  'certificate.show': { input: ofSetup, output: certificateSchema },
  /** Looks at one step with everything at hand; the answer carries the new evidence. */
  'step.check': { input: ofSetup.extend({ step: z.enum(stepKinds) }), output: setupSchema },
  /** Looks at a step again every so often, until it is proven, the run is cancelled, or two hours are over. `setup.changed` tells the proof. */
  'step.watch': { input: ofSetup.extend({ step: z.enum(handedSteps) }), output: ofRun },
  /** A sheet for the person who may do what the one at the keyboard may not; in the person's own language where none is named. */
  'handover.sheet': {
    input: ofSetup.extend({
      steps: z.array(z.enum(sheetSteps)).min(1).max(sheetSteps.length).readonly(),
      language: z.string().optional(),
    }),
    /** The name has no ending: `.html` and `.md` are for the two forms. */
    output: z.strictObject({ fileName: z.string(), html: z.string(), markdown: z.string() }),
  },
  'signin.start': { input: ofSetup.extend({ deviceCode: z.boolean().default(false) }), output: ofRun },
  'test.start': {
    input: ofSetup.extend({
      to: mailboxSchema,
      from: mailboxSchema.optional(),
      transports: z.array(z.enum(transportIds)).min(1).readonly(),
      waitForPropagation: z.boolean().default(true),
    }),
    output: ofRun,
  },
  /** Ends a running sign-in or test; the run still reports its end. */
  'run.cancel': { input: ofRun, output: none },
  /** Looks at one inbox as the product will, changing nothing there; several are asked for one after the other. */
  'incoming.check': {
    input: ofSetup.extend({ protocol: z.enum(incomingProtocols), mailbox: mailboxSchema }),
    output: z.array(incomingResultSchema),
  },
  /** What was seen of the inboxes, newest first. */
  'incoming.list': { input: ofSetup, output: z.array(incomingResultSchema) },
  'result.list': { input: ofSetup, output: z.array(testResultSchema) },
  /** A support file before it is saved: exactly the text to save, and the same as a page to print. */
  'report.preview': {
    input: ofSetup.extend({ withAddresses: z.boolean() }),
    output: z.strictObject({ fileName: z.string(), text: z.string(), page: z.string() }),
  },
  /** The content of a support file that somebody made elsewhere; nothing of it is kept. */
  'report.open': {
    input: z.strictObject({ text: z.string().max(mostReportBytes * 2), fileName: z.string().max(255) }),
    output: reportSchema,
  },
  'diagnose.text': { input: z.strictObject({ text: z.string().max(5_000_000) }), output: diagnosisSchema },
  /** Opens a page of the portal in the system browser, with the set-up's ids filled in. */
  'portal.open': { input: ofSetup.extend({ place: z.enum(portalPlaces) }), output: none },
  ...registrationCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
/** What a caller may write: defaults may be left out. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type CallRequest<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
