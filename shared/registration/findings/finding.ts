import type { CauseId } from '../../causes/cause-id.ts';
import type { StepKind } from '../../setup/step.ts';
import { type Message, type MessageParams, message } from '../../text/message.ts';
import type { TextKey } from '../../text/text-key.ts';
import type { Finding } from '../plan-view.ts';

/** What Verify works with beside the directory. */
export interface FindingFacts {
  readonly now: Date;
  /** The first three characters of the stored secret, as the directory lists them too; absent where none is stored. */
  readonly secretHint?: string | undefined;
  /** Somebody has signed in with this registration: what keeps others out does not keep the set-up out. */
  readonly someoneSignedIn?: boolean | undefined;
}

/** Builds the findings of one step. */
export function findingsAt(step: StepKind) {
  const finding =
    (state: Finding['state']) =>
    (id: string, key: TextKey, params?: MessageParams): Finding => ({
      id,
      step,
      state,
      what: message(key, params),
    });
  return {
    right: finding('right'),
    warning: finding('warning'),
    unknown: finding('unknown'),
    wrong: (
      id: string,
      cause: CauseId,
      what: Message,
      than: { found?: string; expected?: string } = {},
    ): Finding => ({
      id,
      step,
      state: 'wrong',
      what,
      cause,
      ...than,
    }),
  };
}
