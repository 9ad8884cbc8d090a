import type { Message } from '../text/message.ts';
import type { CauseId, Confidence } from './cause-id.ts';

/** What is thought so far, with what speaks for and against it. */
export interface Weighed {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly alternatives: readonly CauseId[];
  readonly evidence: readonly { readonly for: boolean; readonly message: Message }[];
}

/** The same thought with one more thing that speaks for or against it. */
export function has(weighed: Weighed, supports: boolean, sentence: Message): Weighed {
  return { ...weighed, evidence: [...weighed.evidence, { for: supports, message: sentence }] };
}

/** Another thought in its place; the one that stood there stays possible unless this one is certain. */
export function instead(
  weighed: Weighed,
  cause: CauseId,
  confidence: Confidence,
  also: readonly CauseId[] = [],
): Weighed {
  const others = [...also, weighed.cause, ...weighed.alternatives];
  return {
    ...weighed,
    cause,
    confidence,
    alternatives: confidence === 'certain' ? [] : [...new Set(others)].filter((other) => other !== cause),
  };
}
