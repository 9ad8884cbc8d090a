import type { Observation } from '../../shared/causes/observation.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import type { Stages } from '../sending/stages.ts';
import type { Transcript } from '../sending/transcript.ts';
import type { MailCaller } from './mail-caller.ts';
import type { Mail } from './message.ts';

/** One message to be handed to a service. */
export interface SendRequest extends MailCaller {
  readonly mail: Mail;
  readonly graphFormat: 'json' | 'mime';
}

/** Where a transport writes down what happens. */
export interface SendRecord {
  readonly stages: Stages;
  readonly transcript: Transcript;
}

/** `messageId` is the service's or the message's own id, whichever can be searched for afterwards. */
export type SendAnswer =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly observation: Observation };

/**
 * A service that takes a message. What the world refuses is an answer; cancelling throws the signal's reason.
 * A new one passes `transport.contract.test.ts`.
 */
export interface MailTransport {
  readonly id: TransportId;
  send(request: SendRequest, record: SendRecord): Promise<SendAnswer>;
}
