import net from 'node:net';
import { proxyFor } from '../net/proxy.ts';
import { failedPlace } from './endpoints.ts';
import type { Probe } from './probe.ts';

/** Does a proxy stand in between? Its address is told without its login. */
export const proxyInUse: Probe = async (context) => {
  const { host, port } = failedPlace(context);
  const address = `https://${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  const proxy = proxyFor(address, context.route.environment);
  return proxy ? { proxy: proxy.host } : {};
};
