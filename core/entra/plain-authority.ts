import type { Cloud } from '../../shared/clouds/cloud-file.ts';

/**
 * MSAL takes authorities over https only. A lab on this machine may speak plain http (its cloud file said so and was held to
 * loopback), so towards MSAL its origin is written with https, and on the way out as it is.
 */
export interface PlainAuthority {
  /** An address or a document as MSAL is to see it. */
  inward(text: string): string;
  /** An address as it really is. */
  outward(text: string): string;
}

const untouched: PlainAuthority = { inward: (text) => text, outward: (text) => text };

/** Changes nothing for every authority that speaks https. */
export function plainAuthority(cloud: Pick<Cloud, 'authority'>): PlainAuthority {
  const { protocol, host } = new URL(cloud.authority);
  if (protocol !== 'http:') return untouched;
  const plain = `http://${host}`;
  const dressed = `https://${host}`;
  return {
    inward: (text) => text.replaceAll(plain, dressed),
    outward: (text) => text.replaceAll(dressed, plain),
  };
}
