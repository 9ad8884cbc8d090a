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

/** The OpenID document of a tenant, where its provider says what it can do. Source: OpenID Connect Discovery 1.0, section 4 */
export function metadataAddress(cloud: Cloud, tenantId: string): string {
  const { url, protocolMode } = authorityFor(cloud, tenantId);
  const version = protocolMode === 'AAD' ? '/v2.0' : '';
  return `${url.replace(/\/+$/u, '')}${version}/.well-known/openid-configuration`;
}

/** Entra's token endpoint. Source: learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export function entraTokenAddress(cloud: Cloud, tenantId: string): string {
  return `${authorityFor(cloud, tenantId).url}/oauth2/v2.0/token`;
}
