import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { inTime, type Limits } from './in-time.ts';
import type { Endpoint } from './network-fault.ts';
import { proxyFor } from './proxy.ts';
import { connectThroughProxy } from './proxy-connect.ts';
import { secureContextFor } from './trusted-roots.ts';

/** How we get out: what every network use of the program honours. */
export interface Route extends Limits {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The cloud's own root, in PEM. */
  readonly ca?: string | undefined;
}

export type NetStage = 'resolve' | 'connect' | 'secure';

/** Told as the stages of a connection begin and end. */
export interface StageListener {
  started(stage: NetStage): void;
  /** `detail` is a bare fact: an address, a TLS version. */
  ended(stage: NetStage, detail: string): void;
}

async function resolveHost(endpoint: Endpoint, route: Route): Promise<LookupAddress[]> {
  const family = net.isIP(endpoint.host);
  if (family !== 0) return [{ address: endpoint.host, family }];
  return inTime('resolve', endpoint, route, () => lookup(endpoint.host, { all: true }));
}

/** A connection that breaks between two phases is met by the next one; without a listener Node would end the program. */
function heardElsewhere(): void {}

/** A connection to whichever of the addresses answers first (RFC 8305). */
export function connectTo(endpoint: Endpoint, addresses: LookupAddress[], route: Route): Promise<net.Socket> {
  return inTime('connect', endpoint, route, async (signal) => {
    const socket = net.connect({
      host: endpoint.host,
      port: endpoint.port,
      autoSelectFamily: true,
      lookup: (_host, _options, done) => done(null, addresses),
    });
    try {
      await once(socket, 'connect', { signal });
    } catch (error) {
      socket.destroy();
      throw error;
    }
    socket.on('error', heardElsewhere);
    return socket;
  });
}

/** Speaks TLS 1.2 or newer over a connection; the certificate must fit the host and end at a trusted root. */
export function secure(socket: net.Socket, endpoint: Endpoint, route: Route): Promise<tls.TLSSocket> {
  return inTime('secure', endpoint, route, async (signal) => {
    const secured = tls.connect({
      socket,
      host: endpoint.host,
      ...(net.isIP(endpoint.host) === 0 ? { servername: endpoint.host } : {}),
      secureContext: secureContextFor(route.ca),
    });
    try {
      await once(secured, 'secureConnect', { signal });
    } catch (error) {
      secured.destroy();
      socket.destroy();
      throw error;
    }
    secured.on('error', heardElsewhere);
    return secured;
  });
}

/** What a TLS connection has agreed on, as a bare fact. */
export function tlsDetail(socket: tls.TLSSocket): string {
  return `${socket.getProtocol() ?? 'TLS'} ${socket.getCipher().name}`;
}

/**
 * A TCP connection to an endpoint, through the proxy where one is set, stage by stage.
 *
 * @throws NetworkFault naming the stage
 */
export async function openConnection(
  endpoint: Endpoint,
  route: Route,
  listener: StageListener,
): Promise<net.Socket> {
  const proxy = proxyFor(
    `https://${net.isIPv6(endpoint.host) ? `[${endpoint.host}]` : endpoint.host}:${endpoint.port}`,
    route.environment,
  );
  const first = proxy ? proxyEndpoint(proxy) : endpoint;
  listener.started('resolve');
  const addresses = await resolveHost(first, route);
  listener.ended(
    'resolve',
    addresses
      .map(({ address }) => address)
      .slice(0, 4)
      .join(', '),
  );
  listener.started('connect');
  const socket = await connectTo(first, addresses, route);
  const through = proxy ? await connectThroughProxy(socket, proxy, endpoint, route) : socket;
  listener.ended(
    'connect',
    proxy
      ? `${first.host}:${first.port} > ${endpoint.host}:${endpoint.port}`
      : `${socket.remoteAddress}:${socket.remotePort}`,
  );
  return through;
}

function proxyEndpoint(proxy: URL): Endpoint {
  const port = proxy.port || (proxy.protocol === 'https:' ? '443' : '80');
  return { host: proxy.hostname.replace(/^\[|\]$/gu, ''), port: Number(port) };
}
