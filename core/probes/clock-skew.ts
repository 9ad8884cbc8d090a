import { metadataAddress } from '../entra/authority.ts';
import { clockAhead } from '../net/clock-ahead.ts';
import { exchange } from '../net/http.ts';
import type { Probe } from './probe.ts';

/** Is this computer's clock right? What a second cannot show is nothing. */
export const clockSkew: Probe = async ({ context, route, clock }) => {
  const asked = clock.now().getTime();
  const url = metadataAddress(context.cloud, context.setup.tenantId ?? 'common');
  const answer = await exchange({ method: 'GET', url }, route);
  const clockAheadMs = clockAhead(answer, asked, clock.now().getTime());
  return clockAheadMs === undefined ? {} : { clockAheadMs };
};
