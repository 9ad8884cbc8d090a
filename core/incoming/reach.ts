import type net from 'node:net';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import { openConnection, secure, tlsDetail } from '../net/connect.ts';
import type { MailCaller } from '../transports/mail-caller.ts';
import type { LookRecord } from './incoming.ts';

/** Connects and, where the server speaks TLS from the start, secures. */
export async function reach(
  server: MailServer,
  { route }: MailCaller,
  { stages }: LookRecord,
): Promise<net.Socket> {
  const socket = await openConnection(server, route, stages.ofConnection);
  if (server.security !== 'tls') return socket;
  stages.begin('secure');
  const secured = await secure(socket, server, route);
  stages.end(tlsDetail(secured));
  return secured;
}
