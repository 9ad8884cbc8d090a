import type { ProbedEndpoint } from '../../shared/causes/probed.ts';
import { openConnection, type Route } from '../net/connect.ts';
import { type Endpoint, NetworkFault } from '../net/network-fault.ts';
import { distinct, entraPlace, failedPlace } from './endpoints.ts';
import type { Probe } from './probe.ts';

const deaf = { started: () => {}, ended: () => {} };

/** Short of the time for all probes, so that a silent endpoint is told as silent. */
const longestMs = 3_000;

function answerFrom({ phase, systemCode }: NetworkFault): ProbedEndpoint['answer'] {
  if (phase === 'resolve') return 'unresolved';
  if (phase === 'proxy') return 'proxy-refused';
  if (systemCode === 'ECONNREFUSED') return 'refused';
  return systemCode === 'ECONNRESET' ? 'cut' : 'silent';
}

async function knock({ host, port }: Endpoint, route: Route): Promise<ProbedEndpoint> {
  const limits = { ...route, phaseMs: Math.min(longestMs, route.phaseMs) };
  try {
    const socket = await openConnection({ host, port }, limits, deaf);
    socket.destroy();
    return { host, port, answer: 'open' };
  } catch (error) {
    if (error instanceof NetworkFault) return { host, port, answer: answerFrom(error) };
    throw error;
  }
}

/**
 * Who takes a connection: the endpoint that failed, the same host on the port of https, Entra. Knocked at side by side; a port that alone
 * stays silent is blocked, a host that stays silent is down or hidden, silence everywhere is this computer's own.
 */
export const reach: Probe = async (context) => {
  const failed = failedPlace(context);
  const asked = distinct<Endpoint>([failed, { host: failed.host, port: 443 }, entraPlace(context)]);
  return { endpoints: await Promise.all(asked.map((endpoint) => knock(endpoint, context.route))) };
};
