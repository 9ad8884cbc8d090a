import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = 'wrong-host' | 'foreign-origin' | 'signed-out';

/**
 * Whether the request names this host by its own address. A page of another site whose name was made to point to 127.0.0.1
 * (DNS rebinding) sends that site's name and is refused.
 */
export function namesThisHost(headers: IncomingHttpHeaders, host: string): boolean {
  return headers.host === host;
}

/**
 * Whether a call comes from our own page. Browsers send `Origin` with every POST; `Sec-Fetch-Site` tells the rest (Fetch
 * Metadata). Another port of 127.0.0.1 counts as the same site for cookies, so `same-site` is not enough.
 */
export function comesFromOwnPage(
  headers: IncomingHttpHeaders,
  origin: string,
  originDemanded: boolean,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined ? !originDemanded : headers.origin === origin;
}
