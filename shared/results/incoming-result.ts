import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { testStepSchema, tokenReportSchema } from './test-result.ts';

/** The services over which an inbox can be looked at. */
export const incomingProtocols = ['imap', 'pop', 'graph', 'ews'] as const;
export type IncomingProtocol = (typeof incomingProtocols)[number];

/** What a look at an inbox goes through, in the order it is shown. */
export const incomingStepIds = [
  'token',
  'resolve',
  'connect',
  'secure',
  'authenticate',
  'open',
  'newest',
] as const;
export type IncomingStepId = (typeof incomingStepIds)[number];

const common = {
  protocol: z.enum(incomingProtocols),
  /** Whose inbox. */
  mailbox: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  steps: z.array(testStepSchema.extend({ id: z.enum(incomingStepIds) })).readonly(),
  token: tokenReportSchema.optional(),
  /** The conversation, redacted: `C: ` and `S: ` lines. */
  transcript: z.array(z.string()).readonly(),
};

/** The newest message of an inbox, as far as anybody needs to know it: when it came, and its subject. */
export const newestMessageSchema = z.strictObject({ receivedAt: z.iso.datetime(), subject: z.string() });
export type NewestMessage = z.infer<typeof newestMessageSchema>;

/** One inbox looked at over one protocol; nothing was changed there. `newest` is absent where the inbox is empty. */
export const incomingResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('ok'), newest: newestMessageSchema.optional() }),
  z.strictObject({ ...common, outcome: z.literal('failed'), diagnosis: diagnosisSchema }),
]);
export type IncomingResult = z.infer<typeof incomingResultSchema>;
