import type { DeliveredMessage } from '../exchange-objects.ts';
import { headerFields } from '../mail/message.ts';
import { addressparser } from '../mail/nodemailer-parts.ts';
import { type ImapWord, quoted } from './imap-syntax.ts';

/** `(name NIL mailbox host)`, as RFC 3501 section 7.4.2 writes an address. */
function addressList(field: string | undefined): string {
  const all = addressparser(field ?? '', { flatten: true }).filter((each) => each.address);
  if (all.length === 0) return 'NIL';
  const written = all.map(({ name, address = '' }) => {
    const at = address.lastIndexOf('@');
    return `(${quoted(name || undefined)} NIL ${quoted(address.slice(0, at))} ${quoted(address.slice(at + 1))})`;
  });
  return `(${written.join('')})`;
}

/** Date, subject, from, sender, reply-to, to, cc, bcc, in-reply-to, message-id: in this order, encoded words as they stand. */
function envelope(message: DeliveredMessage): string {
  const fields = headerFields(message.raw);
  const from = fields.get('from') ?? message.from;
  return `(${[
    quoted(fields.get('date') ?? new Date(message.receivedAt).toUTCString()),
    quoted(fields.get('subject')),
    addressList(from),
    addressList(fields.get('sender') ?? from),
    addressList(fields.get('reply-to') ?? from),
    addressList(fields.get('to')),
    addressList(fields.get('cc')),
    'NIL',
    quoted(fields.get('in-reply-to')),
    quoted(message.messageId || undefined),
  ].join(' ')})`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (number: number, fill = '0') => String(number).padStart(2, fill);

function internalDate(at: number): string {
  const date = new Date(at);
  const day = `${twoDigits(date.getUTCDate(), ' ')}-${months[date.getUTCMonth()] ?? ''}-${date.getUTCFullYear()}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((each) =>
    twoDigits(each),
  );
  return `"${day} ${time.join(':')} +0000"`;
}

const literal = (text: string) => `{${Buffer.byteLength(text)}}\r\n${text}`;

/** The header with its empty line, or those of its fields that were named. */
function headerText(raw: string, names?: readonly string[]): string {
  const end = raw.search(/\r?\n\r?\n/u);
  const head = end < 0 ? raw : raw.slice(0, end);
  const fields = head.split(/\r?\n(?![ \t])/u);
  const wanted = names?.map((name) => name.toUpperCase());
  const kept = fields.filter(
    (field) => wanted === undefined || wanted.includes(field.slice(0, field.indexOf(':')).toUpperCase()),
  );
  return `${kept.join('\r\n')}\r\n\r\n`;
}

function section(message: DeliveredMessage, item: string): string | undefined {
  const [, name = ''] = /^BODY(?:\.PEEK)?\[(.*)\](?:<.*>)?$/iu.exec(item) ?? [];
  const [, fields] = /^HEADER\.FIELDS \((.*)\)$/iu.exec(name) ?? [];
  if (fields !== undefined) return `BODY[${name}] ${literal(headerText(message.raw, fields.split(' ')))}`;
  if (name.toUpperCase() === 'HEADER') return `BODY[HEADER] ${literal(headerText(message.raw))}`;
  return /\[\]/u.test(item) ? `BODY[] ${literal(message.raw)}` : undefined;
}

function itemText(message: DeliveredMessage, uid: number, item: string): string | undefined {
  switch (item.toUpperCase()) {
    case 'UID':
      return `UID ${uid}`;
    case 'FLAGS':
      return 'FLAGS ()';
    case 'INTERNALDATE':
      return `INTERNALDATE ${internalDate(message.receivedAt)}`;
    case 'RFC822.SIZE':
      return `RFC822.SIZE ${Buffer.byteLength(message.raw)}`;
    case 'ENVELOPE':
      return `ENVELOPE ${envelope(message)}`;
    default:
      return section(message, item);
  }
}

/** The items of a FETCH, `UID` among them where the command was `UID FETCH`; undefined where one is not known. */
export function fetchAnswer(
  message: DeliveredMessage,
  number: number,
  asked: ImapWord | undefined,
  withUid: boolean,
): string | undefined {
  const words = typeof asked === 'string' ? [asked] : (asked ?? []);
  const named = words.filter((word) => typeof word === 'string');
  const all = withUid && !named.some((name) => name.toUpperCase() === 'UID') ? ['UID', ...named] : named;
  const items = all.map((name) => itemText(message, number, name));
  return items.includes(undefined) || items.length === 0
    ? undefined
    : `* ${number} FETCH (${items.join(' ')})`;
}
