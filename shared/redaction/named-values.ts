import { looksOpaque } from './patterns.ts';
import { type Range, redactionMark } from './range.ts';

/** Names after which a secret stands, up to the separator: `client_secret=`, `"Password": `, `--client-secret `, `<Secret>`. */
const secretName =
  /(?:(?<word>secret|assertion|token|cookie)|passw(?:or)?d|passwort|passphrase|(?<![a-z])pwd|(?<![a-z])pass|client[_-]?assertion|(?:access|refresh|id|bearer|session)[_-]?token|device[_-]?code|code[_-]?verifier|api[_-]?key|private[_-]?key|saml_?response|auth(?:orization)?[_-]?code|xoauth2[_-]?(?:token|string))(?:[_-]?(?:text|value|string|plain))?(?:\\{0,4}["'])?(?:\s{0,3}(?<separator>=>?|:|>)\s{0,3}|\s{0,3},?\s{0,3}(?:\\{0,4}["'])?value(?:\\{0,4}["'])?\s{0,3}[:=]\s{0,3})/dgiu;

const flag =
  /(?<![\w-])--?[a-z][a-z0-9_-]{0,24}(?:secret|password|passwd|token|bearer|assertion)\s{1,3}(?=[^\s-])/dgiu;

const openQuote = /\\{0,4}["'`]/uy;
const bareValue = /[^\s"'`&<>]+/uy;
const absentValue = /(?:null|none|undefined|nil|true|false)(?![\w.~-])/iuy;
const longestQuoted = 1024;

function quotedValue(text: string, start: number, quote: string): Range | undefined {
  const slice = text.slice(start, start + longestQuoted);
  const plain = quote.length === 1;
  for (let at = slice.indexOf(quote.slice(-1)); at >= 0; at = slice.indexOf(quote.slice(-1), at + 1)) {
    if (plain && slice[at - 1] === '\\') continue;
    return { start, end: start + slice.slice(0, at).replace(/\\{1,8}$/u, '').length };
  }
  return undefined;
}

function bareRange(text: string, start: number): Range | undefined {
  bareValue.lastIndex = start;
  const found = bareValue.exec(text)?.[0];
  if (!found) return undefined;
  return { start, end: start + found.replace(/[,;)}\]\\]{1,8}$/u, '').length };
}

/** The value that stands at a position: between its quotes, or up to the next blank. */
function valueAt(
  text: string,
  start: number,
): { readonly range: Range; readonly quoted: boolean } | undefined {
  openQuote.lastIndex = start;
  const quote = openQuote.exec(text)?.[0];
  const from = start + (quote?.length ?? 0);
  if (text.startsWith(redactionMark, from)) return undefined;
  absentValue.lastIndex = from;
  if (absentValue.test(text)) return undefined;
  const quoted = quote ? quotedValue(text, from, quote) : undefined;
  const range = quoted ?? bareRange(text, from);
  return range && { range, quoted: quoted !== undefined };
}

/** Where a text holds a secret because its name stands before it. */
export function namedSecrets(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(secretName)) {
    const value = valueAt(text, match.index + match[0].length);
    if (!value) continue;
    // "Client secret: expired" is a sentence: after a plain word and a colon, only what looks generated is hidden.
    const sentence = match.groups?.word && match.groups.separator === ':' && !value.quoted;
    if (sentence && !looksOpaque(text.slice(value.range.start, value.range.end))) continue;
    found.push(value.range);
  }
  for (const match of text.matchAll(flag)) {
    const value = valueAt(text, match.index + match[0].length);
    if (value) found.push(value.range);
  }
  return found;
}
