import type net from 'node:net';
import type { Observation } from '../../shared/causes/observation.ts';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import { openConnection, secure, tlsDetail } from '../net/connect.ts';
import type { Stages } from '../sending/stages.ts';
import { mimeOf } from './mime.ts';
import { smtpFailure } from './smtp-failure.ts';
import { tokenLogin } from './smtp-login.ts';
import { openSmtpSession, type SmtpSession } from './smtp-session.ts';
import type { MailTransport, SendRecord, SendRequest } from './transport.ts';

/** What a sign-in takes; a message takes more. */
type LoginRequest = Pick<SendRequest, 'cloud' | 'route' | 'accessToken' | 'mailbox'>;
type LoginRecord = Pick<SendRecord, 'transcript'> & {
  readonly stages: Pick<Stages<'authenticate'>, 'begin' | 'end' | 'fail' | 'ofConnection'>;
};

/** Connects and, where the server speaks TLS from the start, secures. */
async function reach(server: MailServer, request: LoginRequest, record: LoginRecord): Promise<net.Socket> {
  const socket = await openConnection(server, request.route, record.stages.ofConnection);
  if (server.security !== 'none') record.stages.begin('secure');
  return server.security === 'tls' ? secure(socket, server, request.route) : socket;
}

async function logIn(
  socket: net.Socket,
  server: MailServer,
  request: LoginRequest,
  record: LoginRecord,
): Promise<SmtpSession> {
  const login = tokenLogin(request.mailbox, request.accessToken, record.transcript);
  const session = await openSmtpSession(socket, server, request.route, login, record.transcript);
  await session.begin();
  record.stages.end(server.security === 'starttls' ? 'STARTTLS' : tlsFactOf(socket));
  record.stages.begin('authenticate');
  await session.login();
  record.stages.end('XOAUTH2');
  return session;
}

function tlsFactOf(socket: net.Socket): string | undefined {
  return 'getCipher' in socket ? tlsDetail(socket as Parameters<typeof tlsDetail>[0]) : undefined;
}

async function deliver(session: SmtpSession, request: SendRequest, record: SendRecord): Promise<string> {
  const { mail } = request;
  const message = await mimeOf(mail);
  record.stages.begin('send');
  const sent = await session.send({ from: mail.from, to: mail.to }, message);
  record.stages.end(undefined, sent.envelopeTime);
  record.stages.begin('accepted');
  record.stages.end(sent.response, sent.messageTime);
  return mail.messageId;
}

/** SMTP submission (RFC 6409) with STARTTLS or TLS from the start, logged in with XOAUTH2. */
export const smtpTransport: MailTransport = {
  id: 'smtp',
  async send(request, record) {
    const { smtp: server } = request.cloud;
    if (!server) throw new Error(`The cloud ${request.cloud.id} names no SMTP service`);
    let socket: net.Socket | undefined;
    try {
      socket = await reach(server, request, record);
      const session = await logIn(socket, server, request, record);
      const messageId = await deliver(session, request, record);
      session.end();
      return { ok: true, messageId };
    } catch (error) {
      record.stages.fail();
      request.route.signal.throwIfAborted();
      return { ok: false, observation: smtpFailure(error, server) };
    } finally {
      // QUIT is on its way by now; the server's farewell is nobody's proof.
      socket?.end();
    }
  },
};

/** Signs in and out again: whether the server takes the token for the mailbox, without a message. */
export async function signInOverSmtp(
  request: LoginRequest,
  record: LoginRecord,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly observation: Observation }> {
  const { smtp: server } = request.cloud;
  if (!server) throw new Error(`The cloud ${request.cloud.id} names no SMTP service`);
  let socket: net.Socket | undefined;
  try {
    socket = await reach(server, request, record);
    (await logIn(socket, server, request, record)).end();
    return { ok: true };
  } catch (error) {
    record.stages.fail();
    request.route.signal.throwIfAborted();
    return { ok: false, observation: smtpFailure(error, server) };
  } finally {
    socket?.end();
  }
}
