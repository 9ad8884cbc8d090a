import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';

/** The services a message can be sent by. */
export const transportIds = ['smtp', 'graph', 'ews'] as const;
export type TransportId = (typeof transportIds)[number];

/** What a test goes through, in the order it is shown. `accepted` is the service's own word that it took the message. */
export const testStepIds = [
  'token',
  'resolve',
  'connect',
  'secure',
  'authenticate',
  'send',
  'accepted',
] as const;
export type TestStepId = (typeof testStepIds)[number];

/** One stage: `ms` is its own duration; `detail` is a bare technical fact (an address, a TLS version), never a sentence. */
export const testStepSchema = z.strictObject({
  id: z.enum(testStepIds),
  ok: z.boolean(),
  ms: z.number().nonnegative(),
  detail: z.string().optional(),
});
export type TestStep = z.infer<typeof testStepSchema>;

const claims = { roles: z.array(z.string()).readonly(), scopes: z.array(z.string()).readonly() };

/** The token that was used, beside what the way needs; the token itself is never kept. */
export const tokenReportSchema = z.strictObject({
  aud: z.string().optional(),
  tenantId: z.string().optional(),
  appId: z.string().optional(),
  username: z.string().optional(),
  expiresAt: z.string().optional(),
  ...claims,
  expected: z.strictObject({
    aud: z.array(z.string()).readonly(),
    tenantId: z.string().optional(),
    appId: z.string().optional(),
    ...claims,
  }),
});
export type TokenReport = z.infer<typeof tokenReportSchema>;

const common = {
  /** Made by the host; the same id stands in the message that was sent. */
  id: z.string(),
  transport: z.enum(transportIds),
  from: z.string(),
  to: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  /** 1 for the first try; a test that waited for propagation counts up. */
  attempt: z.number().int().positive(),
  steps: z.array(testStepSchema).readonly(),
  token: tokenReportSchema.optional(),
  /** How far this computer's clock was ahead of the servers', in milliseconds, to about a second; negative where it was behind. */
  clockAheadMs: z.number().int().optional(),
  /** The version of the program that sent it; noted where results are kept. */
  program: z.string().optional(),
  /** The conversation, redacted: `C: ` and `S: ` lines. */
  transcript: z.array(z.string()).readonly(),
};

/** One message sent, or not, over one transport. */
export const testResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('ok'), messageId: z.string() }),
  z.strictObject({
    ...common,
    outcome: z.literal('failed'),
    messageId: z.string().optional(),
    diagnosis: diagnosisSchema,
  }),
]);
export type TestResult = z.infer<typeof testResultSchema>;
