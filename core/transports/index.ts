import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import { ewsTransport } from './ews.ts';
import { graphTransport } from './graph.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport } from './transport.ts';

const transports = {
  smtp: smtpTransport,
  graph: graphTransport,
  ews: ewsTransport,
} as const satisfies Record<TransportId, MailTransport>;

/** The transport, if the cloud names its service. */
export function transportFor(id: TransportId, cloud: Cloud): Outcome<MailTransport> {
  return cloud[id] === undefined
    ? refused('refused.noService', { transport: id, cloud: cloud.name })
    : ok(transports[id]);
}
