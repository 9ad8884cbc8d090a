import type { Message } from '../text/message.ts';
import type { CauseId, Confidence } from './cause-id.ts';
import type { Rank } from './sign.ts';

/** One sign that was seen, with what it points to. */
export interface Hit {
  readonly cause: CauseId;
  readonly rank: Rank;
  readonly confidence: Confidence;
  readonly also: readonly CauseId[];
  /** Where in the reading's `flat`, and how much of it. */
  readonly at: number;
  readonly length: number;
  /** The server's or system's own code, for a first line: `AADSTS7000215`, `403`. */
  readonly code?: string | undefined;
  /** What to say about it; the literal text is put to it. */
  readonly message: Message;
}
