import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { inTime, type Limits } from './in-time.ts';
import { type Endpoint, NetworkFault } from './network-fault.ts';
import { secureContextFor } from './trusted-roots.ts';

function credentialsOf(proxy: URL): Readonly<Record<string, string>> {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** An https proxy is itself spoken to over TLS. */
async function reachProxy(socket: net.Socket, proxy: URL, signal: AbortSignal): Promise<net.Socket> {
  if (proxy.protocol !== 'https:') return socket;
  const host = proxy.hostname;
  const secured = tls.connect({
    socket,
    secureContext: secureContextFor(undefined),
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
  });
  await once(secured, 'secureConnect', { signal });
  return secured;
}

function authority({ host, port }: Endpoint): string {
  return `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/**
 * Asks an HTTP proxy for a tunnel (CONNECT, RFC 9110 section 9.3.6) over a connection to it.
 *
 * @throws NetworkFault of the phase `proxy`, with the proxy's status where it refused
 */
export function connectThroughProxy(
  socket: net.Socket,
  proxy: URL,
  endpoint: Endpoint,
  limits: Limits,
): Promise<net.Socket> {
  return inTime('proxy', endpoint, limits, async (signal) => {
    try {
      const toProxy = await reachProxy(socket, proxy, signal);
      const request = http.request({
        method: 'CONNECT',
        path: authority(endpoint),
        headers: { host: authority(endpoint), ...credentialsOf(proxy) },
        createConnection: () => toProxy,
      });
      request.end();
      const [answer, tunnel, head]: [IncomingMessage, net.Socket, Buffer] = (await once(request, 'connect', {
        signal,
      })) as never;
      const status = answer.statusCode ?? 0;
      if (status !== 200)
        throw new NetworkFault(
          'proxy',
          endpoint,
          `CONNECT ${authority(endpoint)}: HTTP ${status} ${answer.statusMessage ?? ''}`.trim(),
          {
            status,
          },
        );
      // A server that speaks first (SMTP) may have spoken in the same packet.
      if (head.length > 0) tunnel.unshift(head);
      return tunnel;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  });
}
