import { addressparser } from './nodemailer-parts.ts';

/** What the tenant reads in a message's header; the body stays as it is. */
export interface MessageHeader {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
}

/** RFC 2047 encoded words; white space between two of them does not count. */
const encodedWord = /=\?([^?*]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/gu;
const betweenEncodedWords = /(\?=)\s+(=\?)/gu;

function quotedPrintable(text: string): Buffer {
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decodedWord(charset: string, encoding: string, text: string): string {
  const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedPrintable(text);
  return new TextDecoder(charset.toLowerCase() === 'us-ascii' ? 'utf-8' : charset).decode(bytes);
}

/** A header's text as a person reads it. */
export function decodedHeader(text: string): string {
  return text
    .replace(betweenEncodedWords, '$1$2')
    .replace(encodedWord, (whole, charset: string, encoding: string, word: string) => {
      try {
        return decodedWord(charset, encoding, word);
      } catch (error) {
        // A charset that nobody knows: the person sees the raw word, as mail programs show it.
        if (error instanceof RangeError) return whole;
        throw error;
      }
    });
}

/** Header fields by lower-case name, folded lines joined; of a repeated field the first counts. */
export function headerFields(raw: string): ReadonlyMap<string, string> {
  const end = raw.search(/\r?\n\r?\n/u);
  const head = (end < 0 ? raw : raw.slice(0, end)).replace(/\r?\n[ \t]+/gu, ' ');
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value ?? '');
  }
  return fields;
}

const addressesIn = (text: string | undefined) =>
  addressparser(text ?? '', { flatten: true }).flatMap((each) => (each.address ? [each.address] : []));

export function readHeader(raw: string): MessageHeader {
  const fields = headerFields(raw);
  const recipients = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(fields.get(name)));
  return {
    from: addressesIn(fields.get('from'))[0],
    to: recipients,
    subject: decodedHeader(fields.get('subject') ?? ''),
    messageId: fields.get('message-id') ?? '',
  };
}
