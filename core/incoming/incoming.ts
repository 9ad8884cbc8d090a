import type { Observation } from '../../shared/causes/observation.ts';
import type {
  IncomingProtocol,
  IncomingStepId,
  NewestMessage,
} from '../../shared/results/incoming-result.ts';
import type { Stages } from '../sending/stages.ts';
import type { Transcript } from '../sending/transcript.ts';
import type { MailCaller } from '../transports/mail-caller.ts';

/** Where a look writes down what happens. */
export interface LookRecord {
  readonly stages: Stages<IncomingStepId>;
  readonly transcript: Transcript;
}

export type LookAnswer =
  | { readonly ok: true; readonly newest: NewestMessage | undefined }
  | { readonly ok: false; readonly observation: Observation };

/**
 * A service over which an inbox is looked at: opened for reading, its newest message's date and subject taken, nothing changed.
 * What the world refuses is an answer; cancelling throws the signal's reason. A new one passes `incoming.contract.test.ts`.
 */
export interface IncomingService {
  readonly id: IncomingProtocol;
  look(request: MailCaller, record: LookRecord): Promise<LookAnswer>;
}
