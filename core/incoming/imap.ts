import type { ImapFlow } from 'imapflow';
import type { Observation } from '../../shared/causes/observation.ts';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import { inTime } from '../net/in-time.ts';
import type { MailCaller } from '../transports/mail-caller.ts';
import { imapClient } from './imap-client.ts';
import type { IncomingService, LookAnswer, LookRecord } from './incoming.ts';
import { newestOf } from './newest.ts';
import { reach } from './reach.ts';
import { LookRefused, lookToAnswer } from './refusal.ts';

function textOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The library's words for a connection that is gone. */
const gone = /^(NoConnection|EConnectionClosed|ClosedAfterConnect)/u;

/** The server's own words where it answered, as they stand on the wire; otherwise the fault of the network. */
function failureOf(error: unknown, { host, port }: MailServer): Observation {
  if (!(error instanceof Error)) return { text: String(error), protocol: 'imap' };
  const answer = textOf(error, 'responseText');
  if (answer !== undefined)
    return { text: `${textOf(error, 'responseStatus') ?? 'NO'} ${answer}`, protocol: 'imap' };
  // A refusal right behind the login has the server's words elsewhere, and no status.
  const afterLogin = textOf(error, 'response');
  if (afterLogin !== undefined) return { text: afterLogin, protocol: 'imap' };
  const code = textOf(error, 'code');
  const systemCode = code !== undefined && gone.test(code) ? 'ECONNRESET' : code;
  return { text: error.message, protocol: 'tcp', systemCode, params: { host, port } };
}

interface Session {
  readonly client: ImapFlow;
  readonly server: MailServer;
  readonly request: MailCaller;
}

/** One step with an end; too late or cancelled, the connection closes. A refusal leaves the timed phase as a value. */
async function step<T>({ client, server, request }: Session, work: () => Promise<T>): Promise<T> {
  const ended = await inTime('answer', server, request.route, async (signal) => {
    signal.addEventListener('abort', () => client.close(), { once: true });
    return work().then(
      (value) => ({ value }),
      (error: unknown) => ({ refused: failureOf(error, server) }),
    );
  });
  if ('refused' in ended) throw new LookRefused(ended.refused);
  return ended.value;
}

async function lookInside(session: Session, { stages }: LookRecord): Promise<LookAnswer> {
  const { client } = session;
  stages.begin('authenticate');
  await step(session, () => client.connect());
  stages.end('XOAUTH2');
  stages.begin('open');
  const inbox = await step(session, () => client.mailboxOpen('INBOX', { readOnly: true }));
  stages.end(`INBOX ${inbox.exists}`);
  stages.begin('newest');
  const newest =
    inbox.exists === 0
      ? false
      : await step(session, () => client.fetchOne('*', { envelope: true, internalDate: true }));
  stages.end();
  await step(session, () => client.logout());
  return { ok: true, newest: newest ? newestOf(newest.internalDate, newest.envelope?.subject) : undefined };
}

/** IMAP4rev1 (RFC 3501) with XOAUTH2: INBOX opened by EXAMINE, so that nothing there is marked as seen. */
export const imapIncoming: IncomingService = {
  id: 'imap',
  look(request, record) {
    const { imap: server } = request.cloud;
    if (!server) throw new Error(`The cloud ${request.cloud.id} names no IMAP service`);
    const { route, mailbox, accessToken } = request;
    return lookToAnswer(request, record, async () => {
      const socket = await reach(server, request, record);
      const login = { user: mailbox, accessToken };
      const client = await imapClient(socket, server, route, login, record.transcript);
      try {
        return await lookInside({ client, server, request }, record);
      } finally {
        client.close();
        socket.destroy();
      }
    });
  },
};
