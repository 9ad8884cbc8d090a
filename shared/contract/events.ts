import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { registerProgressSchema } from '../registration/calls.ts';
import { testResultSchema, testStepIds, testStepSchema, transportIds } from '../results/test-result.ts';
import { setupSchema } from '../setup/setup.ts';

const run = z.string();
const ofTransport = { run, transport: z.enum(transportIds) };

/** What a host tells by itself; a running test or sign-in is followed live through these. */
export const events = {
  'setup.changed': z.strictObject({ setup: setupSchema }),
  'signin.progress': z.discriminatedUnion('kind', [
    /** The browser was opened at `url`; it is shown so that the person can open it by hand. */
    z.strictObject({ kind: z.literal('waiting'), run, url: z.string(), until: z.iso.datetime() }),
    z.strictObject({
      kind: z.literal('device-code'),
      run,
      url: z.string(),
      code: z.string(),
      until: z.iso.datetime(),
    }),
    z.strictObject({ kind: z.literal('signed-in'), run, username: z.string() }),
    z.strictObject({ kind: z.literal('failed'), run, diagnosis: diagnosisSchema }),
  ]),
  'test.progress': z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('attempt'),
      ...ofTransport,
      attempt: z.number().int().positive(),
      at: z.iso.datetime(),
    }),
    z.strictObject({ kind: z.literal('step-started'), ...ofTransport, step: z.enum(testStepIds) }),
    z.strictObject({ kind: z.literal('step-ended'), ...ofTransport, step: testStepSchema }),
    /** It failed, and what can decide between its causes is asked: until when at the latest. */
    z.strictObject({ kind: z.literal('probing'), ...ofTransport, until: z.iso.datetime() }),
    /** A failure that passes by itself: the next try, and when trying ends. */
    z.strictObject({
      kind: z.literal('waiting'),
      ...ofTransport,
      result: testResultSchema,
      nextTryAt: z.iso.datetime(),
      stopAt: z.iso.datetime(),
    }),
    z.strictObject({ kind: z.literal('ended'), ...ofTransport, result: testResultSchema }),
    /** All transports have ended; nothing follows for this run. */
    z.strictObject({ kind: z.literal('finished'), run }),
  ]),
  'register.progress': registerProgressSchema,
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
export type TestProgress = EventPayload<'test.progress'>;
export type SigninProgress = EventPayload<'signin.progress'>;

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
