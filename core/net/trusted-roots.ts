import { readFileSync } from 'node:fs';
import tls, { type SecureContext } from 'node:tls';

/** Certificates that Node takes beside its own, by `NODE_EXTRA_CA_CERTS`; an own list of roots would leave them out. */
function extraRoots(): readonly string[] {
  const path = process.env.NODE_EXTRA_CA_CERTS;
  if (!path) return [];
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    // Node itself has warned about it at its start.
    return [];
  }
}

/** The roots that the system knows beyond Node's own, as a company's inspecting proxy; none where this Node cannot read them. */
function systemRoots(): readonly string[] {
  if (typeof tls.getCACertificates !== 'function') return [];
  const known = new Set(tls.getCACertificates('default'));
  return tls.getCACertificates('system').filter((root) => !known.has(root));
}

function ownRoots(): readonly string[] {
  return typeof tls.getCACertificates === 'function'
    ? tls.getCACertificates('default')
    : [...tls.rootCertificates, ...extraRoots()];
}

/** Undefined where Node's own store is all there is: naming its roots one by one would cost a tenth of a second. */
function rootsFor(cloudCa: string | undefined): string[] | undefined {
  const added = cloudCa === undefined ? systemRoots() : [...systemRoots(), cloudCa];
  return added.length === 0 ? undefined : [...ownRoots(), ...added];
}

const contexts = new Map<string | undefined, SecureContext>();

/**
 * What a TLS connection trusts and speaks: this machine's roots, the cloud's own where it brings one, TLS 1.2 or newer. Made once for
 * each cloud, since reading all roots takes longer than most handshakes.
 */
export function secureContextFor(cloudCa: string | undefined): SecureContext {
  const known = contexts.get(cloudCa);
  if (known) return known;
  const ca = rootsFor(cloudCa);
  const context = tls.createSecureContext({ minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) });
  contexts.set(cloudCa, context);
  return context;
}
