import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { setupSchema } from '../setup/setup.ts';
import { clientIdSchema, mailboxSchema } from '../setup/setup-file.ts';
import { messageSchema } from '../text/message.ts';
import {
  findingSchema,
  planSchema,
  reachableSchema,
  registerStateSchema,
  registerStepSchema,
} from './plan-view.ts';

const ofSetup = z.strictObject({ setup: z.string().min(1).max(64) });
const ofRun = z.strictObject({ run: z.string().min(1).max(64) });

/** Which application signs the administrator in: an own registration by its id, Microsoft's command-line tools, or the configured one where absent. */
export const registerClientSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), id: clientIdSchema }),
  z.strictObject({ kind: z.literal('microsoft') }),
]);
export type RegisterClient = z.infer<typeof registerClientSchema>;

/** Ways to do the same without signing in to Graph here. */
export const registerScriptKinds = ['powershell', 'azure-cli'] as const;
export type RegisterScriptKind = (typeof registerScriptKinds)[number];

const reachSchema = z.array(reachableSchema).readonly();

/** The part of the contract that registers through Microsoft Graph. */
export const registrationCalls = {
  'register.state': { input: ofSetup, output: registerStateSchema },
  /** Signs an administrator in to Graph in the browser; told by `signin.progress`. Kept in memory, unless `keep`. */
  'register.signIn': {
    input: ofSetup.extend({
      access: z.enum(['write', 'read']),
      client: registerClientSchema.optional(),
      keep: z.boolean().default(false),
    }),
    output: ofRun,
  },
  'register.signOut': { input: ofSetup, output: registerStateSchema },
  /** Reads what is there and answers with the difference; changes nothing. */
  'register.plan': { input: ofSetup, output: planSchema },
  /** Does what the plan with this fingerprint says; told by `register.progress`. Refused where the world is another one by now. */
  'register.apply': { input: ofSetup.extend({ fingerprint: z.string() }), output: ofRun },
  /** Takes back what was made here, newest first, and nothing else; told by `register.progress`. */
  'register.undo': { input: ofSetup, output: ofRun },
  /** Reads the registration back; the set-up in the answer carries the evidence. */
  'register.verify': {
    input: ofSetup,
    output: z.strictObject({ setup: setupSchema, findings: z.array(findingSchema).readonly() }),
  },
  'register.script': {
    input: ofSetup.extend({ kind: z.enum(registerScriptKinds) }),
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
  },
  /** Proves by two real attempts that the application sends from its own mailbox and cannot from another one; `reach` where somebody is signed in. */
  'register.reach': {
    input: ofSetup.extend({ otherMailbox: mailboxSchema }),
    output: z.strictObject({
      findings: z.array(findingSchema).readonly(),
      reach: z.strictObject({ now: reachSchema, after: reachSchema }).optional(),
    }),
  },
  /** Adds a new secret or certificate beside the old one and uses it from now on; told by `register.progress`. */
  'credential.rotate': { input: ofSetup, output: ofRun },
  /** Removes the old credential; refused until a real message was sent with the new one. */
  'credential.retire': { input: ofSetup, output: ofRun },
  /** The way back from a rotation: uses the old credential again and removes the new one; told by `register.progress`. */
  'credential.restore': { input: ofSetup, output: ofRun },
  /** A reminder before the credential ends, as a calendar file (iCalendar, RFC 5545). */
  'credential.calendar': {
    input: ofSetup,
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What Apply, Undo and a rotation tell while they run. */
export const registerProgressSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), run: z.string(), step: registerStepSchema }),
  z.strictObject({
    kind: z.literal('ended'),
    run: z.string(),
    outcome: z.enum(['ok', 'failed', 'cancelled']),
    setup: setupSchema,
    /** Why nothing could be begun, where no step tells it. */
    failure: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('diagnosed'), diagnosis: diagnosisSchema }),
        z.strictObject({ kind: z.literal('refused'), message: messageSchema }),
      ])
      .optional(),
  }),
]);
export type RegisterProgress = z.infer<typeof registerProgressSchema>;
