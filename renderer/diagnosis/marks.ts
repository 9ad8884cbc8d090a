import type { Diagnosis, EvidenceItem } from '../../shared/causes/diagnosis.ts';
import { redact } from '../../shared/redact.ts';

/** A stretch of a text; `isMarked` where it is what the diagnosis goes by. */
export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The part of a pasted text that is shown, and how many lines around it are not. */
export interface MarkedText {
  readonly parts: readonly MarkedPart[];
  readonly linesLeftOut: number;
}

/** Read closely at most; of a longer text the part around the first sight of the evidence. */
const lookedThrough = 200_000;
const linesBefore = 6;
const linesAfter = 14;
const longestShown = 8_000;
/** A single word is no evidence to find again: it stands anywhere. */
const shortestWords = 2;
const mostWords = 60;

interface Span {
  readonly start: number;
  readonly end: number;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** Finds words with anything that is no letter or digit between them: quotes, escapes and line ends are the wrapper's, not the text's. */
function spanOfWords(words: readonly string[], text: string): Span | undefined {
  if (words.length === 0) return undefined;
  const found = new RegExp(words.map(escaped).join('[^\\p{L}\\p{N}]{1,12}'), 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where an excerpt stands; of one whose ends were cut in a word, the words between. */
function spanOf(excerpt: string, text: string): Span | undefined {
  const at = text.indexOf(excerpt);
  if (at >= 0) return { start: at, end: at + excerpt.length };
  const words = wordsOf(excerpt).slice(0, mostWords);
  if (words.length < shortestWords) return undefined;
  return spanOfWords(words, text) ?? spanOfWords(words.slice(1, -1), text);
}

/** The code of the answer, in whatever it is wrapped: `535 5.7.139`, `AADSTS7000215`. */
function codeSpan(code: string | number | undefined, text: string): Span | undefined {
  if (code === undefined) return undefined;
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${wordsOf(String(code)).join('[\\s.-]{1,3}')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const found = whole.exec(text) ?? /\d{5,}/u.exec(String(code));
  if (!found) return undefined;
  const at = text.indexOf(found[0]);
  return at < 0 ? undefined : { start: at, end: at + found[0].length };
}

/** Of an excerpt, which shows what stands around, only the part that the cause was found by. */
function signSpan({ raw = '', sign = raw }: EvidenceItem, text: string): Span | undefined {
  const excerpt = spanOf(raw, text);
  if (!excerpt) return spanOf(sign, text);
  const words = wordsOf(sign).slice(0, mostWords);
  const within = spanOfWords(words, text.slice(excerpt.start, excerpt.end));
  return within ? { start: excerpt.start + within.start, end: excerpt.start + within.end } : excerpt;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && span.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

/** Where the line begins that stands so many lines above a place. */
function startOfLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let above = 0; above <= lines; above += 1) {
    const end = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
    if (end < 0) return 0;
    at = end;
  }
  return at + 1;
}

/** Where the line ends that stands so many lines below a place. */
function endOfLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let below = 0; below <= lines; below += 1) {
    const end = text.indexOf('\n', below === 0 ? at : at + 1);
    if (end < 0) return text.length;
    at = end;
  }
  return at;
}

/** The lines around a place; of endless lines the part next to it. */
function windowAround(text: string, { start, end }: Span): Span {
  return {
    start: Math.max(startOfLines(text, start, linesBefore), start - longestShown / 2),
    end: Math.min(endOfLines(text, end, linesAfter), end + longestShown / 2),
  };
}

function lineCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split('\n').length;
}

/** The part of a long text that is read closely, and how many lines stand before and after it. */
function partOf(pasted: string, { evidence, params }: Pick<Diagnosis, 'evidence' | 'params'>) {
  if (pasted.length <= lookedThrough) return { part: pasted, linesAround: 0 };
  const excerpts = evidence.map(({ raw }) => (raw === undefined ? -1 : pasted.indexOf(raw)));
  const at = excerpts.find((index) => index >= 0) ?? codeSpan(params.code, pasted)?.start ?? 0;
  const start = Math.max(0, Math.min(at - lookedThrough / 2, pasted.length - lookedThrough));
  const end = start + lookedThrough;
  return {
    part: pasted.slice(start, end),
    linesAround: lineCount(pasted.slice(0, start)) + lineCount(pasted.slice(end)),
  };
}

/**
 * A pasted text with what the diagnosis goes by marked in it; of a long one the lines around. Secrets are hidden. Undefined where
 * nothing of it can be pointed at: the evidence stands in an encoding that nobody reads.
 */
export function markedText(
  pasted: string,
  diagnosis: Pick<Diagnosis, 'evidence' | 'params'>,
): MarkedText | undefined {
  const { evidence, params } = diagnosis;
  const { part, linesAround } = partOf(pasted, diagnosis);
  const text = redact(part);
  const code = codeSpan(params.code, text);
  const seen = evidence
    .filter((item) => item.for && item.raw !== undefined)
    .map((item) => signSpan(item, text))
    .filter((span) => span !== undefined);
  const spans = merged(seen.length > 0 ? seen : code ? [code] : []);
  const [first] = spans;
  if (!first) return undefined;
  const shown = windowAround(text, first);
  const parts: MarkedPart[] = [];
  let at = shown.start;
  for (const span of spans) {
    if (span.start >= shown.end) break;
    const end = Math.min(span.end, shown.end);
    if (span.start > at) parts.push({ text: text.slice(at, span.start), isMarked: false });
    parts.push({ text: text.slice(span.start, end), isMarked: true });
    at = end;
  }
  if (at < shown.end) parts.push({ text: text.slice(at, shown.end), isMarked: false });
  const linesLeftOut = linesAround + lineCount(text.slice(0, shown.start)) + lineCount(text.slice(shown.end));
  return { parts, linesLeftOut };
}
