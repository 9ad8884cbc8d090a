import net from 'node:net';
import tls from 'node:tls';
import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import type { Route } from '../net/connect.ts';
import { secureContextFor } from '../net/trusted-roots.ts';
import type { Transcript } from '../sending/transcript.ts';

interface Entry {
  readonly src?: unknown;
  readonly msg?: unknown;
}

/** The library's log is where the lines of the conversation are told; it has masked the login by then. */
function loggerInto(transcript: Transcript) {
  const log = (entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return;
    const { src, msg } = entry as Entry;
    if (src === 'c') transcript.client(String(msg));
    if (src === 's') transcript.server(String(msg));
  };
  return { trace: log, debug: log, info: log, warn: log, error: log };
}

type Transport = NonNullable<ImapFlowOptions['transport']>;

/** Carries the session over a connection that is there already: it came by our own proxy, roots and limits. */
function transportOver(socket: net.Socket, server: MailServer, route: Route): Transport {
  return {
    connect(_options, onConnect) {
      queueMicrotask(onConnect);
      return socket;
    },
    upgrade(_plain, _options, onSecure) {
      const secured = tls.connect({
        socket,
        host: server.host,
        ...(net.isIP(server.host) === 0 ? { servername: server.host } : {}),
        secureContext: secureContextFor(route.ca),
      });
      return secured.once('secureConnect', onSecure);
    },
  };
}

export interface ImapLogin {
  readonly user: string;
  readonly accessToken: string;
}

/** An IMAP client over an open connection, loaded when it is needed. It has neither greeted nor signed in yet. */
export async function imapClient(
  socket: net.Socket,
  server: MailServer,
  route: Route,
  login: ImapLogin,
  transcript: Transcript,
): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    doSTARTTLS: server.security === 'starttls',
    transport: transportOver(socket, server, route),
    auth: { ...login },
    logger: loggerInto(transcript),
    clientInfo: { name: 'Sendproof' },
    disableAutoIdle: true,
    disableAutoEnable: true,
    disableCompression: true,
    // Each step has its own end outside; these only stand behind it.
    connectionTimeout: 2 * route.phaseMs,
    greetingTimeout: 2 * route.phaseMs,
    socketTimeout: 2 * route.phaseMs,
    // One message's envelope is asked for: a server that sends more than this is not answering the question.
    maxResponseSize: 4_000_000,
    maxLiteralSize: 1_000_000,
    maxLineLength: 1_000_000,
  });
  // After a step has failed the library may tell the same fault again.
  client.on('error', () => {});
  return client;
}
