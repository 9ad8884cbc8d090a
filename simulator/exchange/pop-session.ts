import type { TenantContext } from '../context.ts';
import type { DeliveredMessage } from '../exchange-objects.ts';
import { messagesOf } from '../mail/delivery.ts';
import type { Wire } from './wire.ts';
import { readingLogin } from './xoauth2.ts';

/** Exchange has one sentence for whatever is wrong with a login. */
const loginFailed = '-ERR Authentication failure: unknown user name or bad password.';
const notNow = '-ERR Command is not valid in this state.';
const badArgument = '-ERR Command argument error.';

interface Session {
  readonly tenant: TenantContext;
  readonly wire: Wire;
  /** The messages of the session (RFC 1939 section 8: what comes later is not seen); undefined before signing in. */
  inbox: readonly DeliveredMessage[] | undefined;
}

type Answer = string | 'over';
type Command = (session: Session, words: readonly string[]) => Answer | Promise<Answer>;

function say(session: Session, text: string): void {
  for (const line of text.split('\r\n')) session.tenant.transcript.note('pop', `S: ${line}`);
  session.wire.write(`${text}\r\n`);
}

/** Several lines and the dot that ends them, dots at their beginning doubled (RFC 1939 section 3). */
const withLines = (first: string, lines: readonly string[]) =>
  [first, ...lines.map((line) => line.replace(/^\./u, '..')), '.'].join('\r\n');

/** The token comes on a line of its own: with it on the AUTH line the login fails, as at Exchange. */
const auth: Command = async (session, [mechanism = '', initial]) => {
  if (session.inbox !== undefined) return notNow;
  if (mechanism.toUpperCase() !== 'XOAUTH2') return '-ERR Authentication type is not supported.';
  if (initial !== undefined) return loginFailed;
  say(session, '+ ');
  const answer = await session.wire.line();
  if (answer === undefined) return 'over';
  const login = await readingLogin(session.tenant, answer, 'pop');
  if (typeof login === 'string') return loginFailed;
  session.inbox = messagesOf(session.tenant.state, login.mailbox.address);
  return '+OK User successfully logged on.';
};

const sizeOf = (message: DeliveredMessage) => Buffer.byteLength(message.raw);

const stat: Command = ({ inbox }) =>
  inbox === undefined
    ? notNow
    : `+OK ${inbox.length} ${inbox.reduce((sum, message) => sum + sizeOf(message), 0)}`;

/** One line for each message, or for the one that was named. */
const listed =
  (text: (message: DeliveredMessage) => string | number): Command =>
  ({ inbox }, [wanted]) => {
    if (inbox === undefined) return notNow;
    const rows = inbox.map((message, at) => `${at + 1} ${text(message)}`);
    if (wanted === undefined) return withLines('+OK', rows);
    const row = rows[Number(wanted) - 1];
    return row === undefined ? '-ERR The specified message is out of range.' : `+OK ${row}`;
  };

/** The header and so many lines of the body. */
const top: Command = ({ inbox }, [wanted, lines]) => {
  if (inbox === undefined) return notNow;
  const message = inbox[Number(wanted) - 1];
  if (message === undefined) return '-ERR The specified message is out of range.';
  if (!/^\d+$/u.test(lines ?? '')) return badArgument;
  const all = message.raw.split(/\r?\n/u);
  const bodyAt = all.indexOf('') + 1;
  return withLines('+OK', all.slice(0, bodyAt + Number(lines)));
};

const whole: Command = ({ inbox }, [wanted]) => {
  const message = inbox?.[Number(wanted) - 1];
  if (message === undefined) return inbox === undefined ? notNow : badArgument;
  return withLines('+OK', message.raw.split(/\r?\n/u));
};

const commands: Readonly<Record<string, Command>> = {
  CAPA: () => withLines('+OK', ['TOP', 'UIDL', 'SASL PLAIN XOAUTH2', 'USER']),
  AUTH: auth,
  USER: () => '+OK',
  PASS: () => loginFailed,
  STAT: stat,
  LIST: listed(sizeOf),
  UIDL: listed((message) => message.id),
  TOP: top,
  RETR: whole,
  NOOP: () => '+OK',
};

const shown = (line: string) => line.replace(/^(AUTH\s+\S+|PASS)\s+.+$/iu, '$1 ***');

async function answered(session: Session, line: string): Promise<Answer> {
  const [verb = '', ...words] = line.trim().split(/\s+/u);
  const name = verb.toUpperCase();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command === undefined ? '-ERR Protocol error. 14' : command(session, words);
}

/** Speaks POP3 (RFC 1939, 2449, 5034) with one client until it leaves. */
export async function popSession(wire: Wire, tenant: TenantContext): Promise<void> {
  if (tenant.state.faults.has('mail-never-answers')) return;
  const session: Session = { tenant, wire, inbox: undefined };
  say(session, '+OK The Microsoft Exchange POP3 service is ready. [QQBNADAAUABSADEAMABDAEEAMAAwADQAMgA=]');
  for (;;) {
    const line = await wire.line();
    if (line === undefined) break;
    tenant.transcript.note('pop', `C: ${shown(line)}`);
    if (tenant.state.faults.has('mail-cuts-answers')) {
      wire.reset();
      return;
    }
    if (line.trim().toUpperCase() === 'QUIT') {
      say(session, '+OK Microsoft Exchange Server POP3 server signing off.');
      break;
    }
    const answer = await answered(session, line);
    if (answer === 'over') break;
    say(session, answer);
  }
  wire.close();
}
