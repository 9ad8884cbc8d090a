import { encodeBase64, utf8Bytes } from '../encodings/base64.ts';
import { deepestEscapes, unescapeOnce } from '../encodings/unescape.ts';
import type { Range } from './range.ts';

/** Shorter values are not looked for: they would hide ordinary words. */
const shortestSecret = 4;
/** With blanks taken out, and in base64, only longer ones are certain enough. */
const shortestAcrossBlanks = 8;

/** What to look for in a text so that given secrets are found in it. */
export interface Needles {
  readonly plain: readonly string[];
  /** Looked for in the text without its blanks: line wraps inside a secret do not hide it. */
  readonly squeezed: readonly string[];
}

/** The base64 of a text at each of the three places it can have inside a longer one, without the letters its neighbours change. */
function base64Inside(text: string): string[] {
  const { length } = utf8Bytes(text);
  return [0, 1, 2].map((shift) => {
    const coded = encodeBase64('\0'.repeat(shift) + text).replace(/[=]+$/u, '');
    const from = shift === 0 ? 0 : shift + 1;
    return coded.slice(from, Math.floor(((length + shift) * 8) / 6));
  });
}

function utf16(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join('');
}

function hex(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function encodedForms(secret: string): string[] {
  const coded = [secret, utf16(secret)].flatMap(base64Inside);
  const urlSafe = coded.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...coded, ...urlSafe, hex(secret), hex(secret).toUpperCase()];
}

/**
 * A secret as it can stand in a text from which escapes were taken: `a&%41` in an HTML page is `a&amp;%41`, and both
 * escapes come off together.
 */
function unescapedForms(secret: string): string[] {
  const forms = [secret];
  for (let round = 0; round < deepestEscapes; round += 1) {
    const next = unescapeOnce(forms.at(-1) ?? '');
    if (!next) break;
    forms.push(next.text);
  }
  return forms;
}

/** Prepares the search for secrets that are known by their value. */
export function needlesFor(secrets: readonly string[]): Needles {
  const known = [...new Set(secrets)].filter((secret) => secret.length >= shortestSecret);
  const plain = known.flatMap(unescapedForms).filter((form) => form.length >= shortestSecret);
  const squeezed = plain
    .map((secret) => secret.replace(/\s/gu, ''))
    .filter((secret) => secret.length >= shortestAcrossBlanks);
  const encoded = squeezed.flatMap(encodedForms).filter((form) => form.length >= shortestAcrossBlanks);
  return { plain, squeezed: [...new Set([...squeezed, ...encoded])] };
}

function occurrences(text: string, needle: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    found.push({ start: at, end: at + needle.length });
  }
  return found;
}

interface Squeezed {
  readonly text: string;
  /** `at[i]` is where character `i` stands in the text before. */
  readonly at: Uint32Array;
}

function keepOnly(kept: RegExp, text: string): Squeezed {
  const at = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let count = 0;
  for (const match of text.matchAll(kept)) {
    parts.push(match[0]);
    for (let i = 0; i < match[0].length; i += 1) at[count + i] = match.index + i;
    count += match[0].length;
  }
  return { text: parts.join(''), at };
}

/** A text without its blanks; where lines end in `=`, also without these soft breaks (RFC 2045 section 6.7). */
function squeezedForms(text: string): Squeezed[] {
  const forms = [keepOnly(/\S+/gu, text)];
  if (/=\r?\n/u.test(text)) forms.push(keepOnly(/(?:(?!=\r?\n)\S)+/gu, text));
  return forms;
}

/** Where known secrets stand in a text. */
export function knownSecrets(text: string, needles: Needles): Range[] {
  if (needles.plain.length === 0) return [];
  const found = needles.plain.flatMap((needle) => occurrences(text, needle));
  for (const squeezed of squeezedForms(text)) {
    for (const needle of needles.squeezed) {
      for (const { start, end } of occurrences(squeezed.text, needle)) {
        found.push({ start: squeezed.at[start] ?? 0, end: (squeezed.at[end - 1] ?? 0) + 1 });
      }
    }
  }
  return found;
}
