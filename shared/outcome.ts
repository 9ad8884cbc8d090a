import type { Diagnosis } from './causes/diagnosis.ts';
import { type Message, type MessageParams, message } from './text/message.ts';
import type { TextKey } from './text/text-key.ts';

/** Why something did not work: the world said no (with its cause), or the request itself could not be taken. */
export type Failure =
  | { readonly kind: 'diagnosed'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'refused'; readonly message: Message };

/** What every call that meets the world answers: faults of the world are values, exceptions are programming mistakes. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export type Failed = Extract<Outcome<never>, { ok: false }>;

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The world said no; the diagnosis says why. */
export function diagnosed(diagnosis: Diagnosis): Failed {
  return { ok: false, failure: { kind: 'diagnosed', diagnosis } };
}

/** The request could not be taken: a sentence says what was found and what was expected. */
export function refused(key: TextKey, params?: MessageParams): Failed {
  return { ok: false, failure: { kind: 'refused', message: message(key, params) } };
}
