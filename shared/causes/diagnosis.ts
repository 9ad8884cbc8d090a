import { z } from 'zod';
import { messageSchema } from '../text/message.ts';
import { causeIds, confidences, stages } from './cause-id.ts';

/**
 * One thing seen that speaks for or against the cause, in words, with the literal text where there is one: `raw` is an excerpt, `sign` the
 * part of it that counts.
 */
export const evidenceItemSchema = z.strictObject({
  for: z.boolean(),
  message: messageSchema,
  raw: z.string().optional(),
  sign: z.string().optional(),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

/**
 * Why something failed, in no language yet: the cause, how sure, what was seen, what else it could be.
 * `raw` is the redacted answer of the server or system; `seenAt` is an ISO time.
 * `retryAfterMs` stands where the server said when to come back.
 */
export const diagnosisSchema = z.strictObject({
  cause: z.enum(causeIds),
  stage: z.enum(stages),
  confidence: z.enum(confidences),
  evidence: z.array(evidenceItemSchema).readonly(),
  alternatives: z.array(z.enum(causeIds)).readonly(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
  seenAt: z.iso.datetime(),
  retryAfterMs: z.number().int().nonnegative().optional(),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
