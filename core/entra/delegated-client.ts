import type { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node';
import { type Identity, msalConfiguration } from './identity.ts';
import { createNetworkClient, type RecordingNetworkClient } from './network-client.ts';

/** MSAL's client for a person's sign-in: confidential where the identity has a credential, public where it has none. */
export async function delegatedClient(identity: Identity): Promise<{
  readonly application: PublicClientApplication | ConfidentialClientApplication;
  readonly networkClient: RecordingNetworkClient;
}> {
  const msal = await import('@azure/msal-node');
  const networkClient = createNetworkClient(identity.route, identity.cloud);
  const configuration = msalConfiguration(identity, networkClient);
  const application =
    identity.secret === undefined
      ? new msal.PublicClientApplication(configuration)
      : new msal.ConfidentialClientApplication(configuration);
  return { application, networkClient };
}
