import type { TenantContext } from '../context.ts';
import type { DeliveredMessage } from '../exchange-objects.ts';
import { messagesOf } from '../mail/delivery.ts';
import { fetchAnswer } from './imap-fetch.ts';
import { type ImapLine, numbersIn, quoted, readImapLine } from './imap-syntax.ts';
import type { Wire } from './wire.ts';
import { type MailIdentity, readingLogin } from './xoauth2.ts';

/** Exchange Online's list, before and after signing in. */
const capabilities =
  'IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+';

interface Session {
  readonly tenant: TenantContext;
  readonly wire: Wire;
  /** Signed in; without a mailbox behind it every further command is refused. */
  identity: MailIdentity | 'not-connected' | undefined;
  /** What a selected INBOX held when it was opened. */
  inbox: readonly DeliveredMessage[] | undefined;
}

/** The tagged answer without its tag, or the end of the conversation. */
type Answer = string | 'over';
type Command = (session: Session, line: ImapLine) => Answer | Promise<Answer>;

function say(session: Session, text: string): void {
  for (const line of text.split('\r\n')) session.tenant.transcript.note('imap', `S: ${line}`);
  session.wire.write(`${text}\r\n`);
}

const capability: Command = (session) => {
  say(session, `* CAPABILITY ${capabilities}`);
  return 'OK CAPABILITY completed.';
};

const authenticate: Command = async (session, { words }) => {
  const [mechanism = '', initial] = words;
  if (session.identity !== undefined) return 'BAD Command received in Invalid state.';
  if (typeof mechanism !== 'string' || mechanism.toUpperCase() !== 'XOAUTH2')
    return 'NO AUTHENTICATE failed.';
  if (initial === undefined) say(session, '+ ');
  const answer = typeof initial === 'string' ? initial : await session.wire.line();
  if (answer === undefined) return 'over';
  if (answer === '*') return 'BAD AUTHENTICATE cancelled.';
  const login = await readingLogin(session.tenant, answer, 'imap');
  if (login === 'not-accepted') return 'NO AUTHENTICATE failed.';
  session.identity = login;
  return 'OK AUTHENTICATE completed.';
};

const select =
  (isReadOnly: boolean): Command =>
  (session, { words, name }) => {
    const { identity } = session;
    if (typeof identity !== 'object') return notConnected(session);
    session.inbox = undefined;
    if (String(words[0]).toUpperCase() !== 'INBOX') return `NO ${quoted(String(words[0]))} doesn't exist.`;
    const inbox = messagesOf(session.tenant.state, identity.mailbox.address);
    session.inbox = inbox;
    for (const line of [
      `* ${inbox.length} EXISTS`,
      '* 0 RECENT',
      '* FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)',
      `* OK [PERMANENTFLAGS (${isReadOnly ? '' : '\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent'})] Permanent flags`,
      '* OK [UIDVALIDITY 14] UIDVALIDITY value',
      `* OK [UIDNEXT ${inbox.length + 1}] The next unique identifier value`,
    ])
      say(session, line);
    return `OK [${isReadOnly ? 'READ-ONLY' : 'READ-WRITE'}] ${name} completed.`;
  };

function notConnected({ identity }: Session): string {
  return identity === 'not-connected'
    ? 'BAD User is authenticated but not connected.'
    : 'BAD Command received in Invalid state.';
}

/** Every message, or those of a set; no other criterion is asked for by a look at the newest one. */
const search: Command = (session, { words, name }) => {
  const { inbox } = session;
  if (inbox === undefined) return notConnected(session);
  const set = words.find((word) => typeof word === 'string' && /^[\d*][\d:,*]*$/u.test(word));
  const found = numbersIn(typeof set === 'string' ? set : '1:*', inbox.length);
  say(session, ['* SEARCH', ...found].join(' '));
  return `OK ${name} completed.`;
};

const fetch: Command = (session, { words, name }) => {
  const { inbox } = session;
  if (inbox === undefined) return notConnected(session);
  const [set, asked] = words;
  for (const number of numbersIn(String(set), inbox.length)) {
    const message = inbox[number - 1];
    const answer = message && fetchAnswer(message, number, asked, name.startsWith('UID'));
    if (answer === undefined) return 'BAD Command Argument Error. 11';
    say(session, answer);
  }
  return `OK ${name} completed.`;
};

const list: Command = (session, { words, name }) => {
  if (typeof session.identity !== 'object') return notConnected(session);
  const isRoot = words[1] === '';
  say(
    session,
    isRoot ? `* ${name} (\\Noselect \\HasChildren) "/" ""` : `* ${name} (\\HasNoChildren) "/" INBOX`,
  );
  return `OK ${name} completed.`;
};

const status: Command = (session, { name }) => {
  const { identity } = session;
  if (typeof identity !== 'object') return notConnected(session);
  const count = messagesOf(session.tenant.state, identity.mailbox.address).length;
  say(session, `* STATUS INBOX (MESSAGES ${count} UNSEEN ${count} UIDNEXT ${count + 1} UIDVALIDITY 14)`);
  return `OK ${name} completed.`;
};

const leave: Command = (session) => {
  session.inbox = undefined;
  return 'OK UNSELECT completed.';
};

const commands: Readonly<Record<string, Command>> = {
  CAPABILITY: capability,
  NOOP: () => 'OK NOOP completed.',
  ID: (session) => {
    say(session, '* ID ("name" "Microsoft.Exchange.Imap4.Imap4Server" "version" "15.20")');
    return 'OK ID completed.';
  },
  NAMESPACE: (session) => {
    if (typeof session.identity !== 'object') return notConnected(session);
    say(session, '* NAMESPACE (("" "/")) NIL NIL');
    return 'OK NAMESPACE completed.';
  },
  LOGIN: () => 'NO LOGIN failed.',
  AUTHENTICATE: authenticate,
  LIST: list,
  LSUB: list,
  STATUS: status,
  SELECT: select(false),
  EXAMINE: select(true),
  SEARCH: search,
  'UID SEARCH': search,
  FETCH: fetch,
  'UID FETCH': fetch,
  UNSELECT: leave,
  CLOSE: leave,
};

function logout(session: Session, tag: string): void {
  say(session, '* BYE Microsoft Exchange Server IMAP4 server signing off.');
  say(session, `${tag} OK LOGOUT completed.`);
}

/** What a program asks for may be shown; the answer to AUTHENTICATE and a password may not. */
function shown({ tag, name, rest }: ImapLine): string {
  const text = name === 'AUTHENTICATE' ? rest.replace(/ .*$/u, ' ***') : name === 'LOGIN' ? '***' : rest;
  return `C: ${tag} ${name} ${text}`;
}

/** Speaks IMAP4rev1 with one client until it leaves. */
export async function imapSession(wire: Wire, tenant: TenantContext): Promise<void> {
  if (tenant.state.faults.has('mail-never-answers')) return;
  const session: Session = { tenant, wire, identity: undefined, inbox: undefined };
  say(session, '* OK The Microsoft Exchange IMAP4 service is ready. [QQBNADAAUABSADEAMABDAEEAMAAwADQAMgA=]');
  for (;;) {
    const line = await readImapLine(wire);
    if (line === undefined) break;
    if (line === 'unreadable') {
      say(session, '* BAD Command Error. 10');
      continue;
    }
    tenant.transcript.note('imap', shown(line));
    if (tenant.state.faults.has('mail-cuts-answers')) {
      wire.reset();
      return;
    }
    if (line.name === 'LOGOUT') {
      logout(session, line.tag);
      break;
    }
    const command = Object.hasOwn(commands, line.name) ? commands[line.name] : undefined;
    const answer = command === undefined ? 'BAD Command Error. 12' : await command(session, line);
    if (answer === 'over') break;
    say(session, `${line.tag} ${answer}`);
  }
  wire.close();
}
