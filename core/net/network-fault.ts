import type { Observation, Protocol } from '../../shared/causes/observation.ts';
import { systemCodeOf } from './system-code.ts';

/** What was being done when the network failed. */
export type NetPhase = 'resolve' | 'connect' | 'proxy' | 'secure' | 'answer';

/** The other end of what was being done. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

const protocolOf: Record<NetPhase, Protocol> = {
  resolve: 'dns',
  connect: 'tcp',
  proxy: 'proxy',
  secure: 'tls',
  answer: 'tcp',
};

/** A failure of the network on the way to an endpoint, with what the system said of it. Caught where a transport or a sign-in ends. */
export class NetworkFault extends Error {
  override readonly name = 'NetworkFault';
  readonly phase: NetPhase;
  readonly endpoint: Endpoint;
  readonly systemCode: string | undefined;
  /** The answer of a proxy that did not let us through. */
  readonly status: number | undefined;

  constructor(
    phase: NetPhase,
    endpoint: Endpoint,
    text: string,
    facts: { readonly systemCode?: string | undefined; readonly status?: number | undefined } = {},
  ) {
    super(text);
    this.phase = phase;
    this.endpoint = endpoint;
    this.systemCode = facts.systemCode;
    this.status = facts.status;
  }

  /** What can be told about it to `diagnose`. */
  get observation(): Observation {
    const { host, port } = this.endpoint;
    return {
      text: this.message,
      protocol: protocolOf[this.phase],
      systemCode: this.systemCode,
      status: this.status,
      params: { host, port },
    };
  }
}

/** Any error of a socket as a fault of that phase; a fault stays what it is. */
export function faultFrom(error: unknown, phase: NetPhase, endpoint: Endpoint): NetworkFault {
  if (error instanceof NetworkFault) return error;
  // Several addresses tried side by side fail as one error that only lists theirs; the first speaks for them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const text = first instanceof Error ? first.message : String(first);
  return new NetworkFault(phase, endpoint, text, { systemCode: systemCodeOf(first) });
}
