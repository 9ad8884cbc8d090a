import type { DeviceCodeRequest } from '@azure/msal-node';
import { type Identity, msalConfiguration, type TokenAnswer, tokenFailure } from './identity.ts';
import { createNetworkClient } from './network-client.ts';

type DeviceCodeResponse = Parameters<DeviceCodeRequest['deviceCodeCallback']>[0];

/** What the person types, where, and until when. */
export interface DeviceCodePrompt {
  readonly url: string;
  readonly code: string;
  readonly expiresInMs: number;
}

/**
 * Signs a person in on another device (RFC 8628): the second way, for machines without a browser.
 *
 * @throws the signal's reason when cancelled
 */
export async function signInByDeviceCode(
  identity: Identity,
  scopes: string[],
  onPrompt: (prompt: DeviceCodePrompt) => void,
): Promise<TokenAnswer> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  const networkClient = createNetworkClient(identity.route, identity.cloud);
  const { signal } = identity.route;
  const request = {
    scopes,
    cancel: false,
    deviceCodeCallback: ({ verificationUri, userCode, expiresIn }: DeviceCodeResponse) =>
      onPrompt({ url: verificationUri, code: userCode, expiresInMs: expiresIn * 1000 }),
  };
  let onAbort = () => {};
  const cancelled = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      // MSAL looks at this before each poll; the person does not wait for it.
      request.cancel = true;
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    signal.throwIfAborted();
    const application = new PublicClientApplication(msalConfiguration(identity, networkClient));
    const result = await Promise.race([application.acquireTokenByDeviceCode(request), cancelled]);
    if (result) return { ok: true, token: { value: result.accessToken, username: result.account?.username } };
    return {
      ok: false,
      observation: { text: 'expired_token: nobody entered the code in time', protocol: 'entra' },
    };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, observation: tokenFailure(error, networkClient.traffic) };
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
