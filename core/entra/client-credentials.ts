import { type Identity, msalConfiguration, type TokenAnswer, tokenFailure } from './identity.ts';
import { createNetworkClient } from './network-client.ts';

/**
 * A token for the application itself (RFC 6749 section 4.4), always a new one: a test must see what has changed.
 * Entra issues such tokens even where no permission was granted, so having one proves the credential only.
 */
export async function acquireByClientCredentials(
  identity: Identity & { readonly secret: string },
  scopes: string[],
): Promise<TokenAnswer> {
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const networkClient = createNetworkClient(identity.route, identity.cloud);
  const { traffic } = networkClient;
  try {
    const application = new ConfidentialClientApplication(msalConfiguration(identity, networkClient));
    const result = await application.acquireTokenByClientCredential({ scopes, skipCache: true });
    if (result) return { ok: true, token: { value: result.accessToken }, clockAheadMs: traffic.clockAheadMs };
    return { ok: false, observation: { text: 'no token in the answer', protocol: 'entra' } };
  } catch (error) {
    identity.route.signal.throwIfAborted();
    return { ok: false, observation: tokenFailure(error, traffic), clockAheadMs: traffic.clockAheadMs };
  }
}
