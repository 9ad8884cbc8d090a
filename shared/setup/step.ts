import { z } from 'zod';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { messageSchema } from '../text/message.ts';

/** The steps of the guided set-up, in the order they are walked; a recipe may not need all of them. */
export const stepKinds = [
  'who',
  'register',
  'ids',
  'credential',
  'permissions',
  'exchange',
  'signin',
  'test',
  'values',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The steps that may be another person's. */
export const handedSteps = ['permissions', 'exchange'] as const satisfies readonly StepKind[];
export type HandedStep = (typeof handedSteps)[number];

/** The steps that there are task sheets for: who may register may be a third person. */
export const sheetSteps = ['register', ...handedSteps] as const satisfies readonly StepKind[];
export type SheetStep = (typeof sheetSteps)[number];

/**
 * What was found when a step was looked at. `proven` and `failing` only ever come from having asked a server or this machine;
 * `unknown` says that we could not look, which is not the same as not being there.
 */
export const stepEvidenceSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('proven'),
    seen: z.array(messageSchema).min(1).readonly(),
    at: z.iso.datetime(),
  }),
  z.strictObject({ state: z.literal('failing'), diagnosis: diagnosisSchema, at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('unknown'), reason: messageSchema, at: z.iso.datetime() }),
]);
export type StepEvidence = z.infer<typeof stepEvidenceSchema>;

/**
 * How a step stands, computed from evidence and never stored.
 * `said`: the person says so, we could not look. `waiting`: a failure that passes by itself, or a step that another person was asked to do.
 */
export const stepStates = ['proven', 'said', 'failing', 'waiting', 'todo', 'not-needed'] as const;
export type StepState = (typeof stepStates)[number];

export interface Step {
  readonly kind: StepKind;
  readonly state: StepState;
  readonly evidence?: StepEvidence | undefined;
}
