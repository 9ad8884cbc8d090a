import { z } from 'zod';
import { causeIds } from '../causes/cause-id.ts';
import { diagnosisSchema } from '../causes/diagnosis.ts';
import { stepKinds } from '../setup/step.ts';
import { localizedTextSchema } from '../text/localized-text.ts';
import { messageSchema } from '../text/message.ts';
import { actionSchema } from './action.ts';

/** A request as Graph will see it; no secret is ever in one. Ids that are not known yet stand in braces: `/applications/{application}`. */
const graphTermsSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
  path: z.string(),
  body: z.unknown().optional(),
});
export type GraphTerms = z.infer<typeof graphTermsSchema>;

/** One action as a person reads it before pressing Apply. */
export const plannedActionSchema = z.strictObject({
  id: z.string(),
  action: actionSchema,
  /** What it does, in plain words. */
  what: messageSchema,
  /** Why the product needs it, where that is not plain. */
  why: messageSchema.optional(),
  /** The recipe's own reasons, one for each permission that it asks for or grants. */
  reasons: z
    .array(z.strictObject({ permission: z.string(), text: localizedTextSchema }))
    .readonly()
    .optional(),
  /** What it opens, where it opens much. */
  risk: messageSchema.optional(),
  /** The step of the guided set-up that it does. */
  step: z.enum(stepKinds),
  graph: graphTermsSchema,
});
export type PlannedAction = z.infer<typeof plannedActionSchema>;

/** One thing that the application can reach; `all` where no mailbox of the organisation is left out. */
export const reachableSchema = z.strictObject({ what: messageSchema, all: z.boolean() });
export type Reachable = z.infer<typeof reachableSchema>;

/** What Apply would do. `fingerprint` stands for the world it was made from: Apply refuses where the world has changed since. */
export const planSchema = z.strictObject({
  fingerprint: z.string(),
  /** The registration that is adopted; absent where one will be created. */
  adopts: z.strictObject({ displayName: z.string(), appId: z.string(), ours: z.boolean() }).optional(),
  actions: z.array(plannedActionSchema).readonly(),
  /** What a person should know before pressing Apply: a policy of the tenant, leftovers that are not ours. */
  notes: z.array(messageSchema).readonly(),
  /** What the application can reach now, and once all of this is done. */
  reach: z
    .strictObject({ now: z.array(reachableSchema).readonly(), after: z.array(reachableSchema).readonly() })
    .optional(),
  /** Delegated Graph permissions that this plan needs of whoever applies it, with the reason for each. */
  scopes: z.array(z.strictObject({ name: z.string(), why: messageSchema })).readonly(),
});
export type Plan = z.infer<typeof planSchema>;

/** One thing that Verify looked at. `unknown`: nobody could look, which is not the same as wrong. */
export const findingSchema = z.strictObject({
  id: z.string(),
  step: z.enum(stepKinds),
  state: z.enum(['right', 'wrong', 'warning', 'unknown']),
  what: messageSchema,
  /** What a way that is `wrong` ends in: the failure that a test would meet. */
  cause: z.enum(causeIds).optional(),
  /** What was found beside what was expected, where that says more. */
  found: z.string().optional(),
  expected: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What was made here and can be taken back, newest last; or what was begun and nobody knows the end of. */
export const madeSchema = z.strictObject({
  id: z.string(),
  what: messageSchema,
  state: z.enum(['done', 'unfinished']),
  at: z.iso.datetime(),
});
export type Made = z.infer<typeof madeSchema>;

/** How registering through Graph stands for one set-up. */
export const registerStateSchema = z.strictObject({
  /** Who is signed in to Graph for it, and whether only for looking. */
  signedIn: z.strictObject({ username: z.string(), access: z.enum(['write', 'read']) }).optional(),
  /** The application that signs in: configured (own registration), Microsoft's own when chosen, or none known. */
  client: z.strictObject({
    source: z.enum(['cloud-file', 'environment', 'entered', 'microsoft', 'none']),
    id: z.string().optional(),
  }),
  made: z.array(madeSchema).readonly(),
  /** An Apply ended in the middle. */
  unfinished: z.boolean(),
  /** A secret was made whose value nobody kept: Apply makes a new one and takes the lost one away. */
  lostSecret: z.boolean(),
  /** A new secret or certificate stands beside the old one, until the old one is removed. */
  rotation: z
    .strictObject({
      startedAt: z.iso.datetime(),
      /** A real message was sent with the new one. */
      tested: z.boolean(),
      oldHint: z.string().optional(),
    })
    .optional(),
});
export type RegisterState = z.infer<typeof registerStateSchema>;

/** The id of the step in which Apply reads everything back: it makes nothing. */
export const readBackStep = 'verify';

/** How an action stands while Apply or Undo runs. */
export const registerStepSchema = z.strictObject({
  id: z.string(),
  what: messageSchema,
  /** `visible`: the directory shows it now. `waiting`: done, but the directory does not show it yet. `cancelled`: a person ended it here. */
  state: z.enum(['started', 'waiting', 'visible', 'failed', 'cancelled']),
  /** What was seen, once visible. */
  seen: messageSchema.optional(),
  diagnosis: diagnosisSchema.optional(),
});
export type RegisterStep = z.infer<typeof registerStepSchema>;
