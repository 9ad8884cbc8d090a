import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import { graphTransport } from './graph.ts';
import { smtpTransport } from './smtp.ts';
import type { MailTransport } from './transport.ts';

/** The transports this version has; `undefined` says which of the published ids it does not have yet. */
const transports = {
  smtp: smtpTransport,
  graph: graphTransport,
  ews: undefined,
} as const satisfies Record<TransportId, MailTransport | undefined>;

/** The transport, if this version has it and the cloud names its service. */
export function transportFor(id: TransportId, cloud: Cloud): Outcome<MailTransport> {
  const transport = transports[id];
  if (!transport) return refused('refused.noTransport', { transport: id });
  return cloud[id] === undefined
    ? refused('refused.noService', { transport: id, cloud: cloud.name })
    : ok(transport);
}
