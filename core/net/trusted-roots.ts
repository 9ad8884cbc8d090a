import { readFileSync } from 'node:fs';
import tls from 'node:tls';

let systemRoots: readonly string[] | undefined;

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

/** The roots this machine trusts: Node's own and, where this Node can read them, the system's, which know a company's inspecting proxy. */
function machineRoots(): readonly string[] {
  if (typeof tls.getCACertificates !== 'function') return [...tls.rootCertificates, ...extraRoots()];
  return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}

/** What a TLS connection checks the server's certificate against: this machine's roots, and the cloud's own where it brings one. */
export function trustedRoots(cloudCa: string | undefined): string[] {
  systemRoots ??= machineRoots();
  return cloudCa === undefined ? [...systemRoots] : [...systemRoots, cloudCa];
}
