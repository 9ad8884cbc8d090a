import type { Observation } from '../../shared/causes/observation.ts';
import { NetworkFault } from '../net/network-fault.ts';
import type { MailCaller } from '../transports/mail-caller.ts';
import type { LookAnswer, LookRecord } from './incoming.ts';

/** What a server refused in its own words, on the way to the answer. */
export class LookRefused extends Error {
  override readonly name = 'LookRefused';
  readonly observation: Observation;

  constructor(observation: Observation) {
    super('The look was refused');
    this.observation = observation;
  }
}

/** Runs a look to its answer: refusals and faults of the network are answers, a cancel is thrown. */
export async function lookToAnswer(
  request: MailCaller,
  record: LookRecord,
  look: () => Promise<LookAnswer>,
): Promise<LookAnswer> {
  try {
    return await look();
  } catch (error) {
    record.stages.fail();
    request.route.signal.throwIfAborted();
    if (error instanceof LookRefused || error instanceof NetworkFault)
      return { ok: false, observation: error.observation };
    throw error;
  }
}
