import type { Observation } from '../../shared/causes/observation.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type {
  IncomingProtocol,
  IncomingStepId,
  NewestMessage,
} from '../../shared/results/incoming-result.ts';
import type { FlowKind } from '../entra/expected-token.ts';
import type { Route } from '../net/connect.ts';
import type { Stages } from '../sending/stages.ts';
import type { Transcript } from '../sending/transcript.ts';

/** One look at an inbox. */
export interface LookRequest {
  readonly cloud: Cloud;
  readonly route: Route;
  readonly accessToken: string;
  /** Whom the token speaks for. */
  readonly flow: FlowKind;
  /** Whose inbox. */
  readonly mailbox: string;
}

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
  look(request: LookRequest, record: LookRecord): Promise<LookAnswer>;
}
