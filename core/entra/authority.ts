import { isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';

/** Where tokens of a tenant come from, as MSAL is told. */
export interface Authority {
  readonly url: string;
  readonly protocolMode: 'AAD' | 'OIDC';
  /** Hosts that MSAL must not ask Microsoft about: those of labs and the practice tenant, with their port. */
  readonly known: string[];
}

/**
 * The authority of a tenant in a cloud: `<origin>/<tenant>` where the cloud speaks as Entra does, the cloud's own address as it
 * is where it is another OpenID provider. Without a tenant the cloud's own address stands.
 */
export function authorityFor(cloud: Cloud, tenantId: string | undefined): Authority {
  const { origin, host } = new URL(cloud.authority);
  return {
    url: cloud.protocol === 'entra' && tenantId !== undefined ? `${origin}/${tenantId}` : cloud.authority,
    protocolMode: cloud.protocol === 'entra' ? 'AAD' : 'OIDC',
    known: isBuiltInCloud(cloud.id) ? [] : [host],
  };
}

/** The address of an endpoint of Entra's v2.0 protocol. Source: learn.microsoft.com/entra/identity-platform/v2-protocols */
export function entraEndpoint(
  cloud: Cloud,
  tenantId: string,
  name: 'token' | 'devicecode' | 'metadata',
): string {
  const { url } = authorityFor(cloud, tenantId);
  return name === 'metadata' ? `${url}/v2.0/.well-known/openid-configuration` : `${url}/oauth2/v2.0/${name}`;
}
