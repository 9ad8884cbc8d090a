import type net from 'node:net';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import type { MailCaller } from '../transports/mail-caller.ts';
import type { IncomingService, LookAnswer, LookRecord } from './incoming.ts';
import { newestOf } from './newest.ts';
import { type PopSession, popSession } from './pop-session.ts';
import { reach } from './reach.ts';
import { lookToAnswer } from './refusal.ts';

/** A header's fields by lower-case name, folded lines joined (RFC 5322 section 2.2.3). */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const unfolded = lines.join('\n').replace(/\n[ \t]+/gu, ' ');
  const fields = new Map<string, string>();
  for (const line of unfolded.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** POP tells no time of arrival: the newest of the `Received` lines says it after its last semicolon, else the sender's own `Date`. */
function arrivalOf(fields: ReadonlyMap<string, string>): string | undefined {
  const received = fields.get('received');
  const at = received?.slice(received.lastIndexOf(';') + 1).trim();
  return at !== undefined && !Number.isNaN(Date.parse(at)) ? at : fields.get('date');
}

async function readable(subject: string | undefined): Promise<string | undefined> {
  if (subject === undefined) return undefined;
  const { default: libmime } = await import('libmime');
  return libmime.decodeWords(subject);
}

async function greeted(
  socket: net.Socket,
  server: MailServer,
  { route }: MailCaller,
  { stages, transcript }: LookRecord,
): Promise<PopSession> {
  const session = popSession(socket, server, route, transcript);
  if (server.security !== 'starttls') {
    stages.begin('authenticate');
    await session.greeting();
    return session;
  }
  stages.begin('secure');
  await session.greeting();
  const secured = await session.startTls();
  stages.end('STLS');
  stages.begin('authenticate');
  return secured;
}

async function lookInside(
  session: PopSession,
  { mailbox, accessToken }: MailCaller,
  { stages }: LookRecord,
): Promise<LookAnswer> {
  await session.login(mailbox, accessToken);
  stages.end('XOAUTH2');
  stages.begin('open');
  const count = Number((await session.ask('STAT')).split(' ')[0]);
  stages.end(`STAT ${count}`);
  stages.begin('newest');
  // The highest number is the last to arrive; TOP with no body lines marks nothing as read.
  const fields = count > 0 ? fieldsOf(await session.askLines(`TOP ${count} 0`)) : undefined;
  stages.end();
  await session.ask('QUIT');
  return {
    ok: true,
    newest: fields && newestOf(arrivalOf(fields), await readable(fields.get('subject'))),
  };
}

/** POP3 (RFC 1939) with XOAUTH2. Nothing is deleted: QUIT ends a session in which nothing was marked. */
export const popIncoming: IncomingService = {
  id: 'pop',
  look(request, record) {
    const { pop: server } = request.cloud;
    if (!server) throw new Error(`The cloud ${request.cloud.id} names no POP service`);
    return lookToAnswer(request, record, async () => {
      const socket = await reach(server, request, record);
      try {
        return await lookInside(await greeted(socket, server, request, record), request, record);
      } finally {
        socket.destroy();
      }
    });
  },
};
