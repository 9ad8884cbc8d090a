import { base64Runs, decodeBase64 } from '../../encodings/base64.ts';
import { deepestEscapes, unescapeOnce } from '../../encodings/unescape.ts';

/** Base64 within base64. */
const deepestBase64 = 2;

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;
/** What quoting, tables and boxes put before and behind a line. */
const lineMarks = /^[ \t]*(?:[>|*#][ \t]*)+|(?<![ \t])[ \t]*\|[ \t]*$/gmu;
const boxDrawing = /[\u2500-\u259f]/gu;
const inlineTags = /<\/?(?:b|i|u|em|strong|span|font|code|tt|wbr|a|small|mark)\b[^<>]{0,400}>/giu;
const blockTags =
  /<\/?(?:p|br|div|pre|li|ul|ol|td|tr|th|table|tbody|h[1-6]|html|body|head|title|blockquote|hr|dd|dt|dl|section|article)\b[^<>]{0,400}>/giu;

/** Asterisks in pairs around words are Markdown's emphasis; within a word they hide something. */
const emphasis = /(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{0,300}[^\s*])\1(?![\w*])/gu;

function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\0', '')
    .replace(invisible, '')
    .replace(boxDrawing, '|')
    .replace(emphasis, '$2')
    .replace(lineMarks, '')
    .replace(inlineTags, '')
    .replace(blockTags, '\n');
}

function unescaped(text: string): string {
  let plain = text;
  for (let round = 0; round < deepestEscapes; round += 1) {
    const next = unescapeOnce(plain);
    if (!next) break;
    plain = next.text;
  }
  return plain;
}

/** In a form or a query a plus sign stands for a blank (WHATWG URL, application/x-www-form-urlencoded). */
const formBlank = /(?<=[\w.:,;'")\]])\+(?=[\w'"([])/gu;

function isForm(text: string): boolean {
  return /[?&\w]=[^\s&]{0,200}(?:\+|%20)/u.test(text);
}

function decodedRuns(text: string, depth: number): string[] {
  if (depth >= deepestBase64) return [];
  const found: string[] = [];
  for (const run of base64Runs(text)) {
    const plain = decodeBase64(run.value);
    if (plain === undefined || !/[A-Za-z]{3}/u.test(plain)) continue;
    const readable = unescaped(plain);
    found.push(readable, ...decodedRuns(readable, depth + 1));
  }
  return found;
}

/** Longer texts are not looked at twice as a whole. */
const longestRepeated = 50_000;

function linesWithEscapes(text: string): string {
  return text
    .split('\n')
    .filter((line) => /[\\%&=]/u.test(line))
    .join('\n');
}

/**
 * A pasted text made legible: escapes of every kind taken off, base64 decoded (its content stands at the end), tags and
 * invisible characters gone. The text as it came follows where taking off escapes changed it, since what looks like an
 * escape may be meant literally. Linear in the text.
 */
export function legible(text: string): string {
  const plain = unescaped(text);
  const parts = [isForm(text) ? plain.replace(formBlank, ' ') : plain, ...decodedRuns(plain, 0)];
  if (plain !== text) parts.push(text.length <= longestRepeated ? text : linesWithEscapes(text));
  return clean(parts.join('\n\n'));
}
