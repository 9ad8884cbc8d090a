import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Observation } from '../../shared/causes/observation.ts';
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
  | { readonly answer: 'pass'; readonly seen: Message }
  | { readonly answer: 'fail'; readonly diagnosis: Diagnosis }
  | { readonly answer: 'unknown'; readonly reason: Message };

/** One question about a set-up, asked of a server or of this machine. */
export type Check = (context: CheckContext) => Promise<CheckAnswer>;

export function pass(key: TextKey, params?: MessageParams): CheckAnswer {
  return { answer: 'pass', seen: message(key, params) };
}

export function fail(context: CheckContext, seen: Observation): CheckAnswer {
  return { answer: 'fail', diagnosis: diagnoseSeen(seen, context, context.ports.clock.now()) };
}

export function unknown(key: TextKey, params?: MessageParams): CheckAnswer {
  return { answer: 'unknown', reason: message(key, params) };
}
