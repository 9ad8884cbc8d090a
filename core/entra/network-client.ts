import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { clockAhead } from '../net/clock-ahead.ts';
import type { Route } from '../net/connect.ts';
import { exchange, type HttpAnswer } from '../net/http.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { type PlainAuthority, plainAuthority } from './plain-authority.ts';

/** What MSAL asked and was told last: MSAL itself loses the cause of a network fault and parts of an error's text. */
export interface Traffic {
  fault?: NetworkFault;
  answer?: HttpAnswer;
  /** How far this computer's clock is ahead of the server's; kept from the last answer that carried a time. */
  clockAheadMs?: number;
}

export interface RecordingNetworkClient extends INetworkModule {
  readonly traffic: Traffic;
}

/** The answer's text as MSAL wants it. What is not JSON (a gateway's error page) becomes an error in OAuth's shape. */
function bodyOf(answer: HttpAnswer, plain: PlainAuthority): object {
  try {
    const body: unknown = JSON.parse(plain.inward(answer.text));
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Described below by its status.
  }
  return { error: `http_${answer.status}`, error_description: answer.text.slice(0, 500) };
}

/** MSAL would poll with an empty device code when this endpoint answers an error, so an error must be thrown. */
function refuseFailedDeviceCode(url: string, answer: HttpAnswer): void {
  if (answer.status >= 400 && new URL(url).pathname.endsWith('/devicecode'))
    throw new Error(`device code endpoint: HTTP ${answer.status}`);
}

/** MSAL's way to the network: the cloud's root and the proxy are honoured, and what was answered is kept for the diagnosis. */
export function createNetworkClient(route: Route, cloud: Pick<Cloud, 'authority'>): RecordingNetworkClient {
  const plain = plainAuthority(cloud);
  const traffic: Traffic = {};
  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    delete traffic.fault;
    delete traffic.answer;
    try {
      const asked = Date.now();
      const answer = await exchange(
        { method, url: plain.outward(url), headers: options?.headers, body: options?.body },
        route,
      );
      traffic.answer = answer;
      const clockAheadMs = clockAhead(answer, asked, Date.now());
      if (clockAheadMs !== undefined) traffic.clockAheadMs = clockAheadMs;
      refuseFailedDeviceCode(url, answer);
      // MSAL names the type it hopes for; it checks the fields it reads.
      return { headers: { ...answer.headers }, body: bodyOf(answer, plain) as T, status: answer.status };
    } catch (error) {
      if (error instanceof NetworkFault) traffic.fault = error;
      throw error;
    }
  }
  return {
    traffic,
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
