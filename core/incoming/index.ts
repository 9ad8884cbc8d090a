import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { IncomingProtocol } from '../../shared/results/incoming-result.ts';
import { ewsIncoming } from './ews-read.ts';
import { graphIncoming } from './graph-read.ts';
import { imapIncoming } from './imap.ts';
import type { IncomingService } from './incoming.ts';
import { popIncoming } from './pop.ts';

const services = {
  imap: imapIncoming,
  pop: popIncoming,
  graph: graphIncoming,
  ews: ewsIncoming,
} as const satisfies Record<IncomingProtocol, IncomingService>;

/** The service, if the cloud names it. */
export function incomingFor(protocol: IncomingProtocol, cloud: Cloud): Outcome<IncomingService> {
  return cloud[protocol] === undefined
    ? refused('refused.noService', { transport: protocol, cloud: cloud.name })
    : ok(services[protocol]);
}
