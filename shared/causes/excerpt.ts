import { redact } from '../redact.ts';

const around = 120;
/** Looked at besides, so that a secret whose name stands further away is still recognised. */
const margin = 1200;
const longestRaw = 20_000;
const rawAround = 6_000;

// Private-use characters: they stand in no server's answer, and survive redaction as what they are.
const opening = '\ue000';
const closing = '\ue001';

/** A piece of a text, redacted, with the part of it that it was taken for. */
export interface Excerpt {
  readonly raw: string;
  readonly sign: string;
}

/** The piece of a text around a place; undefined when that place itself holds a secret. */
export function excerptAt(text: string, at: number, length: number): Excerpt | undefined {
  const end = at + Math.min(length, 400);
  const before = text.slice(Math.max(0, at - margin), at);
  const marked = `${before}${opening}${text.slice(at, end)}${closing}${text.slice(end, end + margin)}`;
  const safe = redact(marked);
  const from = safe.indexOf(opening);
  const to = safe.indexOf(closing);
  if (from < 0 || to < 0) return undefined;
  const start = from <= around ? 0 : safe.indexOf(' ', from - around) + 1 || from - around;
  const tail = safe.slice(to + 1, to + around);
  const cut = to + around < safe.length ? tail.slice(0, tail.lastIndexOf(' ') + 1 || tail.length) : tail;
  const sign = safe.slice(from + 1, to);
  return { raw: `${safe.slice(Math.min(start, from), from)}${sign}${cut}`.trim(), sign };
}

/** The answer as it came, redacted; of a long one the part around a place. */
export function rawOf(text: string, at: number): string {
  if (text.length <= longestRaw) return redact(text);
  const from = Math.max(0, at - rawAround);
  const safe = redact(text.slice(Math.max(0, from - margin), at + rawAround + margin));
  return safe.slice(from === 0 ? 0 : margin, safe.length - margin);
}
