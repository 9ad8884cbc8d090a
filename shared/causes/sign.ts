import type { CauseId, Confidence } from './cause-id.ts';
import type { Surrounding } from './surroundings.ts';

/**
 * How near a sign is to the root: where several are seen, the lowest one names the cause, since what comes later in a
 * chain only follows from it. A failed token comes before a refused login, TLS before a login that never began,
 * a server's own sentence before a connection that was cut afterwards.
 */
export const ranks = {
  /** Microsoft's own code or sentence for exactly one cause. */
  exact: 10,
  /** As exact, but the text was cut before its end. */
  cut: 12,
  /** As exact, but often only a passing or earlier event of a longer story. */
  passing: 14,
  /** A code that stands for a family; the sentence beside it decides. */
  family: 18,
  /** The way to the server failed before any login: name, certificate, encryption, proxy, port of this computer. */
  way: 30,
  /** A server's refusal that has several causes. */
  refusal: 40,
  /** What a server says to a client that came without a login. */
  consequence: 45,
  /** A connection that did not come about or was cut. */
  connection: 50,
  /** Names of errors that many services share. */
  shared: 60,
  /** Words that point in a direction, no more. */
  vague: 70,
} as const;
export type Rank = keyof typeof ranks;

/**
 * One way in which a cause shows.
 *
 * `says`: phrases that all stand in the text. Only their letters and digits count, so that quotes, line breaks inside
 * words, escapes and case do not matter; write them as the server does.
 * `word`: names or numbers, one of which stands in the text as a whole word (case does not count): `ECONNREFUSED`.
 * `matches`: for what neither can say; looked for in the text with its blanks drawn together. Only bounded repetition.
 * Where several of the three are given, all must hold.
 */
export interface Sign {
  readonly says?: string | readonly string[];
  readonly word?: string | readonly string[];
  readonly matches?: RegExp;
  /** One of these phrases stands in every text that `matches` fits; where none does, the text need not be searched. */
  readonly near?: readonly string[];
  /** The enhanced status code that `matches` looks for; where it stands nowhere, the text need not be searched. */
  readonly status?: string;
  /** `matches` is written in Cyrillic or in scripts of East Asia; a text without such letters need not be searched. */
  readonly otherScript?: true;
  /** `exact` unless told. */
  readonly rank?: Rank;
  /** `certain` unless told. */
  readonly confidence?: Confidence;
  /** What else it can be, most likely first. */
  readonly also?: readonly CauseId[];
  /** What the text must speak of besides. */
  readonly within?: Surrounding;
  /** Phrases that must not stand in the text. */
  readonly unless?: readonly string[];
}
