import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Observation, TokenClaims } from '../../shared/causes/observation.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { MessageParams } from '../../shared/text/message.ts';
import { type Message, message } from '../../shared/text/message.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { diagnoseSeen } from '../diagnose-seen.ts';
import type { Route } from '../net/connect.ts';
import type { Ports } from '../ports.ts';
import type { SetupContext } from '../setup-context.ts';

/** What a check works with. */
export interface CheckContext extends SetupContext {
  readonly route: Route;
  readonly ports: Ports;
  /** The tests of this set-up so far, newest first. */
  readonly results: readonly TestResult[];
}

/** `unknown` says that we could not look; it never counts as not there. */
export type CheckAnswer =
  | {
      readonly answer: 'pass';
      readonly seen: Message;
      /** Object ID of the enterprise application, where a token named it. */
      readonly objectId?: string | undefined;
      /** What the token of an application that acts by itself carries. */
      readonly granted?: readonly string[] | undefined;
    }
  | { readonly answer: 'fail'; readonly diagnosis: Diagnosis }
  | { readonly answer: 'unknown'; readonly reason: Message };

/** One question about a set-up, asked of a server or of this machine. */
export type Check = (context: CheckContext) => Promise<CheckAnswer>;

export function pass(key: TextKey, params?: MessageParams): CheckAnswer {
  return { answer: 'pass', seen: message(key, params) };
}

/** The same answer, with what the token of an application that acts by itself tells of it. */
export function withClaims(answer: CheckAnswer, claims: TokenClaims | undefined): CheckAnswer {
  const isOfPerson = claims?.username !== undefined || (claims?.scopes.length ?? 0) > 0;
  return answer.answer === 'pass' && !isOfPerson
    ? { ...answer, objectId: claims?.oid, granted: claims?.roles }
    : answer;
}

export function fail(context: CheckContext, seen: Observation): CheckAnswer {
  return { answer: 'fail', diagnosis: diagnoseSeen(seen, context, context.ports.clock.now()) };
}

export function unknown(key: TextKey, params?: MessageParams): CheckAnswer {
  return { answer: 'unknown', reason: message(key, params) };
}
