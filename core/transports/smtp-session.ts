import net from 'node:net';
import { format } from 'node:util';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionCustomAuthHandler } from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import type { Route } from '../net/connect.ts';
import { inTime } from '../net/in-time.ts';
import { secureContextFor } from '../net/trusted-roots.ts';
import type { Transcript } from '../sending/transcript.ts';

/** The name under which our login is registered with the library; what goes over the wire is `AUTH XOAUTH2`. */
const loginMethod = 'TOKEN';

/** What the server answered at the end of a message, and how long its two halves took. */
export interface Sent {
  readonly response: string;
  readonly envelopeTime: number;
  readonly messageTime: number;
}

/** One SMTP session, step by step; each step ends in time, and a fault or a cancel closes the connection. */
export interface SmtpSession {
  /** Greeting, EHLO and, where asked for, STARTTLS. */
  begin(): Promise<void>;
  login(): Promise<void>;
  send(envelope: { from: string; to: string }, message: Buffer): Promise<Sent>;
  end(): void;
}

interface Entry {
  readonly tnx?: unknown;
}

/** The library's log is where the lines of the conversation are told; it has masked the login by then. */
function loggerInto(transcript: Transcript) {
  const log = (entry: unknown, text?: unknown, ...values: unknown[]) => {
    const tnx = typeof entry === 'object' && entry !== null ? (entry as Entry).tnx : undefined;
    if (tnx === 'client') transcript.client(format(text, ...values));
    if (tnx === 'server') transcript.server(format(text, ...values));
  };
  return { trace: log, debug: log, info: log, warn: log, error: log, fatal: log };
}

function tlsOptions(host: string, route: Route) {
  return {
    secureContext: secureContextFor(route.ca),
    ...(net.isIP(host) === 0 ? { servername: host } : {}),
  };
}

/**
 * Tells when the connection is gone for good, also where it went before anybody listened: the library hears only what comes after it has
 * begun. What it has to say of the end itself goes first.
 *
 * @returns ends the listening
 */
function onGone(socket: net.Socket, tell: (error: Error) => void): () => void {
  const gone = () =>
    void setImmediate(() =>
      tell(socket.errored ?? Object.assign(new Error('Connection closed'), { code: 'ECONNRESET' })),
    );
  if (socket.destroyed) gone();
  socket.once('close', gone);
  return () => void socket.removeListener('close', gone);
}

/** Opens a session over a connection that is there already, secured already where the server speaks TLS from the start. */
export async function openSmtpSession(
  socket: net.Socket,
  server: MailServer,
  route: Route,
  login: SMTPConnectionCustomAuthHandler,
  transcript: Transcript,
): Promise<SmtpSession> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection: SMTPConnection = new Connection({
    host: server.host,
    port: server.port,
    connection: socket,
    secure: server.security === 'tls',
    secured: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: tlsOptions(server.host, route),
    logger: loggerInto(transcript),
    transactionLog: true,
    customAuth: { [loginMethod]: login },
    socketCloseTimeout: 1000,
  });

  /**
   * Faults of the connection come as events, those of a command to its callback: whichever is first ends the step. They leave the timed
   * phase as values, because a server's refusal is no fault of the network.
   */
  const step = async <T>(work: (done: (error: unknown, value?: T) => void) => void): Promise<T> => {
    const ended = await inTime(
      'answer',
      server,
      route,
      (signal) =>
        new Promise<{ readonly error: unknown; readonly value?: T | undefined }>((resolve) => {
          const settle = (error: unknown, value?: T) => {
            connection.removeListener('error', settle);
            stopListening();
            resolve({ error, value });
          };
          connection.once('error', settle);
          const stopListening = onGone(socket, settle);
          signal.addEventListener('abort', () => socket.destroy(), { once: true });
          work(settle);
        }),
    );
    if (ended.error) throw ended.error;
    return ended.value as T;
  };
  // After a step has failed the library may tell the same fault again.
  connection.on('error', () => {});

  return {
    begin: () => step<void>((done) => connection.connect(done)),
    login: () => step<void>((done) => connection.login({ method: loginMethod }, (error) => done(error))),
    send: (envelope, message) =>
      step<Sent>((done) =>
        connection.send({ from: envelope.from, to: [envelope.to] }, message, (error, info) =>
          done(error, info as Sent),
        ),
      ),
    end() {
      connection.quit();
      connection.close();
    },
  };
}
