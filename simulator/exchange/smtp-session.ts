import type { SecureContext } from 'node:tls';
import type { TenantContext } from '../context.ts';
import { mailboxOf } from '../tenant.ts';
import { capabilities, frontEnd, replies } from './replies.ts';
import { submitted } from './submission.ts';
import type { Wire } from './wire.ts';
import { type MailIdentity, type MailLoginRefusal, smtpLogin } from './xoauth2.ts';

export interface SmtpServerParts {
  readonly tenant: TenantContext;
  /** The certificate of the moment: a scenario may change it. */
  readonly secureContext: () => SecureContext;
}

/** One client's conversation so far. */
interface Session extends SmtpServerParts {
  readonly wire: Wire;
  isSecure: boolean;
  hasGreeted: boolean;
  identity?: MailIdentity;
  sender?: string;
  recipients: string[];
  chunks: Buffer[];
}

type Answer = string | 'said' | 'over';
type Command = (session: Session, argument: string) => Answer | Promise<Answer>;

const loginRefusals: Readonly<Record<MailLoginRefusal, () => string>> = {
  'not-accepted': replies.authenticationFailed,
  'smtp-off-for-tenant': replies.smtpAuthOffForTenant,
  'smtp-off-for-mailbox': replies.smtpAuthOffForMailbox,
};

function forgetMessage(session: Session): void {
  delete session.sender;
  session.recipients = [];
  session.chunks = [];
}

const hello: Command = (session, name) => {
  session.hasGreeted = true;
  forgetMessage(session);
  const lines = [
    `${frontEnd.toLowerCase()} Hello [${name || '127.0.0.1'}]`,
    ...capabilities(session.isSecure),
  ];
  return lines.map((line, at) => `250${at === lines.length - 1 ? ' ' : '-'}${line}`).join('\r\n');
};

const startTls: Command = async (session) => {
  if (session.isSecure) return replies.unknownCommand();
  say(session, replies.startTls());
  if (session.tenant.state.faults.has('smtp-plain-after-starttls')) {
    // What follows is a TLS handshake; a box in between that knows no TLS answers it in plain text.
    await session.wire.bytes(1);
    return replies.unknownCommand();
  }
  await session.wire.secure(session.secureContext());
  session.isSecure = true;
  session.hasGreeted = false;
  return 'said';
};

const auth: Command = async (session, argument) => {
  const [, mechanism = '', initial] = /^(\S+)(?:\s+(\S+))?$/u.exec(argument) ?? [];
  if (!session.isSecure) return replies.authTypeUnknown();
  if (session.identity !== undefined) return replies.alreadyAuthenticated();
  if (mechanism.toUpperCase() === 'LOGIN') return refusedPassword(session, initial);
  if (mechanism.toUpperCase() !== 'XOAUTH2') return replies.authTypeUnknown();
  const answer = initial ?? (await asked(session, ''));
  if (answer === undefined) return 'over';
  const login = await smtpLogin(session.tenant, answer);
  if (typeof login === 'string') return loginRefusals[login]();
  session.identity = login;
  return replies.authenticated();
};

/** A password is asked for in the usual way and never accepted. */
async function refusedPassword(session: Session, user: string | undefined): Promise<Answer> {
  const name = user ?? (await asked(session, 'VXNlcm5hbWU6'));
  const password = name === undefined ? undefined : await asked(session, 'UGFzc3dvcmQ6');
  return password === undefined ? 'over' : replies.basicAuthOff();
}

function asked(session: Session, prompt: string): Promise<string | undefined> {
  say(session, replies.continueAuth(prompt));
  return session.wire.line();
}

const mail: Command = (session, argument) => {
  if (!session.hasGreeted) return replies.helloFirst();
  if (session.identity === undefined) return replies.notAuthenticated();
  const sender = /^FROM:\s*<([^>]*)>/iu.exec(argument)?.[1];
  if (sender === undefined) return replies.syntax();
  const size = Number(/\bSIZE=(\d+)/iu.exec(argument)?.[1] ?? 0);
  forgetMessage(session);
  if (size > 157_286_400) return replies.messageTooLarge();
  if (mailboxOf(session.tenant.state, sender) === undefined) return replies.foreignSender();
  session.sender = sender;
  return replies.senderOk();
};

const recipient: Command = (session, argument) => {
  if (session.sender === undefined) return replies.mailFirst();
  const address = /^TO:\s*<([^>]+)>/iu.exec(argument)?.[1];
  if (address === undefined) return replies.syntax();
  const { state } = session.tenant;
  const isOurs = address.toLowerCase().endsWith(`@${state.domain.toLowerCase()}`);
  const isUnknown = isOurs && mailboxOf(state, address) === undefined;
  if (isUnknown || state.faults.has('mail-rejects-recipients')) return replies.recipientUnknown();
  session.recipients.push(address);
  return replies.recipientOk();
};

const notReady = (session: Session): string | undefined => {
  if (session.sender === undefined) return replies.mailFirst();
  return session.recipients.length === 0 ? replies.recipientsFirst() : undefined;
};

const data: Command = async (session) => {
  const refused = notReady(session);
  if (refused !== undefined) return refused;
  say(session, replies.startInput());
  const message = await session.wire.untilDot();
  return message === undefined ? 'over' : submit(session, message);
};

/** RFC 3030: the message comes in counted chunks instead of behind a dot. */
const chunk: Command = async (session, argument) => {
  const [, count, last] = /^(\d+)(\s+LAST)?$/iu.exec(argument) ?? [];
  if (count === undefined) return replies.syntax();
  const bytes = await session.wire.bytes(Number(count));
  if (bytes === undefined) return 'over';
  const refused = notReady(session);
  if (refused !== undefined) return refused;
  session.chunks.push(bytes);
  return last === undefined ? replies.chunkOk(bytes.length) : submit(session, Buffer.concat(session.chunks));
};

function submit(session: Session, message: Buffer): string {
  const { identity, sender, recipients, tenant } = session;
  if (identity === undefined || sender === undefined) return replies.mailFirst();
  forgetMessage(session);
  return submitted(tenant, { identity, sender, recipients, message });
}

const commands: Readonly<Record<string, Command>> = {
  EHLO: hello,
  HELO: (session, name) => {
    session.hasGreeted = true;
    return `250 ${frontEnd.toLowerCase()} Hello [${name || '127.0.0.1'}]`;
  },
  STARTTLS: startTls,
  AUTH: auth,
  MAIL: mail,
  RCPT: recipient,
  DATA: data,
  BDAT: chunk,
  RSET: (session) => {
    forgetMessage(session);
    return replies.reset();
  },
  NOOP: replies.ok,
  QUIT: (session) => {
    say(session, replies.bye());
    return 'over';
  },
};

function say(session: Session, text: string): void {
  for (const line of text.split('\r\n')) session.tenant.transcript.note('smtp', `S: ${line}`);
  session.wire.write(`${text}\r\n`);
}

/** The line as the transcript may show it: an answer to AUTH is a token or a password. */
function shownLine(line: string): string {
  return line.replace(/^(AUTH\s+\S+)\s+.+$/iu, '$1 ***');
}

async function answered(session: Session, line: string): Promise<Answer> {
  const [, verb = '', argument = ''] = /^(\S+)\s*(.*)$/u.exec(line) ?? [];
  const name = verb.toUpperCase();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command === undefined ? replies.unknownCommand() : command(session, argument.trim());
}

/** Speaks SMTP with one client until it leaves. */
export async function smtpSession(wire: Wire, parts: SmtpServerParts, isSecure: boolean): Promise<void> {
  const session: Session = { ...parts, wire, isSecure, hasGreeted: false, recipients: [], chunks: [] };
  const { faults } = parts.tenant.state;
  if (faults.has('mail-never-answers')) return;
  if (faults.has('smtp-resets-connection')) {
    wire.reset();
    return;
  }
  say(session, replies.greeting());
  for (;;) {
    const line = await wire.line();
    if (line === undefined) break;
    parts.tenant.transcript.note('smtp', `C: ${shownLine(line)}`);
    const answer = await answered(session, line);
    if (answer === 'over') break;
    if (answer !== 'said') say(session, answer);
  }
  wire.close();
}
