import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { dirname, join } from 'node:path';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** MSAL's way to the network under the practice tenant's own authority. */
export function msalNetwork(cloudFile: string): INetworkModule {
  const ca = readFileSync(join(dirname(cloudFile), 'ca.pem'), 'utf8');
  const send = <T>(
    method: string,
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        url,
        { method, ca, ...(options.headers && { headers: options.headers }) },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const headers = Object.fromEntries(
              Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
            );
            resolve({
              headers,
              status: answer.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(chunks).toString()) as T,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(options.body);
    });
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
