import { metadataAddress } from '../entra/authority.ts';
import { exchange } from '../net/http.ts';
import type { Probe } from './probe.ts';

/**
 * Is this computer's clock right? Entra's answers carry their time (`Date`, RFC 9110 section 6.6.1), to the second. Half the round trip is
 * taken off, and what a second cannot show is nothing.
 */
export const clockSkew: Probe = async ({ context, route, clock }) => {
  const asked = clock.now().getTime();
  const url = metadataAddress(context.cloud, context.setup.tenantId ?? 'common');
  const { headers } = await exchange({ method: 'GET', url }, route);
  const there = Date.parse(headers.date ?? '');
  if (Number.isNaN(there)) return {};
  return { clockAheadMs: Math.round((asked + clock.now().getTime()) / 2 - there) };
};
