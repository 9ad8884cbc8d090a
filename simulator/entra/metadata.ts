import type { TenantContext } from '../context.ts';
import { isSharedAuthority } from './clients.ts';

/** The OpenID document of an authority; the authorize page is on plain http, everything else on TLS. */
export function openIdConfiguration(context: TenantContext, tenant: string) {
  const { entra, pages, graph } = context.addresses();
  const base = `${entra}/${tenant}`;
  // Entra leaves the tenant open in the issuer of an authority that stands for several tenants.
  const issuer = `${entra}/${isSharedAuthority(tenant) ? '{tenantid}' : context.state.tenantId}/v2.0`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${graph}/oidc/userinfo`,
    authorization_endpoint: `${pages}/${tenant}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${pages}/${tenant}/oauth2/v2.0/logout`,
    tenant_region_scope: null,
    cloud_instance_name: new URL(entra).host,
    cloud_graph_host_name: new URL(graph).host,
    msgraph_host: new URL(graph).host,
  };
}

/** What a client learns about the hosts of this cloud: here there is one. */
export function instanceDiscovery(context: TenantContext, tenant: string) {
  const { host } = new URL(context.addresses().entra);
  return {
    tenant_discovery_endpoint: `${context.addresses().entra}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
