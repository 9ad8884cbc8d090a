import type { MailboxService } from '../../shared/causes/probed.ts';
import type { Cloud, MailServer } from '../../shared/clouds/cloud-file.ts';
import type { Endpoint } from '../net/network-fault.ts';
import type { ProbeContext } from './probe.ts';

/** An endpoint, and how TLS comes about there. */
export interface Place extends Endpoint {
  readonly security: MailServer['security'];
}

function ofAddress(address: string): Place {
  const url = new URL(address);
  const isTls = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return { host, port: Number(url.port || (isTls ? 443 : 80)), security: isTls ? 'tls' : 'none' };
}

/** Where a service stands, if the cloud names it. */
export function placeOf(service: MailboxService | 'entra', cloud: Cloud): Place | undefined {
  const named = service === 'entra' ? cloud.authority : cloud[service];
  return typeof named === 'string' ? ofAddress(named) : named;
}

/** Where Entra is asked for tokens. */
export function entraPlace({ context }: ProbeContext): Place {
  return ofAddress(context.cloud.authority);
}

function isSame(a: Endpoint, b: Endpoint): boolean {
  return a.host === b.host && a.port === b.port;
}

/** The endpoint that failed: as it was noted, else the one that the service stands at. */
export function failedPlace(context: ProbeContext): Place {
  const { seen, service } = context;
  const { cloud, way } = context.context;
  const { host, port } = seen.params ?? {};
  const known = [placeOf(service, cloud), placeOf(way.transport, cloud), entraPlace(context)].flatMap(
    (place) => place ?? [],
  );
  const noted = { host: String(host ?? ''), port: Number(port ?? 0) };
  if (host === undefined || port === undefined) return known[0] ?? entraPlace(context);
  return known.find((place) => isSame(place, noted)) ?? { ...noted, security: 'tls' };
}

/** Each endpoint once, in the order given. */
export function distinct<T extends Endpoint>(endpoints: readonly T[]): readonly T[] {
  return endpoints.filter((one, at) => endpoints.findIndex((other) => isSame(one, other)) === at);
}
