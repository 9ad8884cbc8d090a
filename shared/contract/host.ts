import type { Outcome } from '../outcome.ts';
import type { CallInput, CallName, CallOutput, CallRequest } from './calls.ts';
import type { EventName, EventPayload } from './events.ts';

/** What the renderer knows of the program behind it: two members, whatever the wire. */
export interface Host {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Outcome<CallOutput<N>>>;
  /** Calls the listener for each event until the answer is called. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

/** What a host implements: one function a call. A forgotten call does not compile where this is satisfied. */
export type Handlers = {
  readonly [N in CallName]: (input: CallRequest<N>) => Promise<Outcome<CallOutput<N>>>;
};

/** How handlers tell the renderer something by themselves. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
