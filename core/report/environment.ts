import { arch, platform, release } from 'node:os';
import { builtInClouds, isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { Report, ReportEnvironment } from '../../shared/report/schema.ts';
import { proxyFor } from '../net/proxy.ts';
import type { Ports } from '../ports.ts';

/** What runs here: versions and the family of the system, nothing that names the machine or its user. */
export function programFacts(version: string): Report['program'] {
  const { node, electron } = process.versions;
  return {
    version,
    node,
    ...(electron === undefined ? {} : { electron }),
    system: { family: platform(), release: release(), architecture: arch() },
  };
}

const anyCloud: Cloud = builtInClouds.global;

/** How the network is reached and where secrets lie. Without a cloud its file could not be read, which no reader needs the path of. */
export function environmentFacts(
  cloud: Cloud | undefined,
  ports: Pick<Ports, 'environment' | 'secrets'>,
): ReportEnvironment {
  const { authority, ca, practice } = cloud ?? anyCloud;
  const proxy = proxyFor(authority, ports.environment);
  const isFile = cloud === undefined || !isBuiltInCloud(cloud.id);
  return {
    cloud: { id: isFile ? 'file' : cloud.id, name: cloud?.name ?? '?', practice },
    proxy: { set: proxy !== undefined, ...(proxy ? { host: proxy.host } : {}) },
    ownCertificateAuthority: ca !== undefined,
    secretStorage: ports.secrets.kind,
  };
}
