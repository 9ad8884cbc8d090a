/** Escapes within escapes that are looked through: JSON in JSON in a URL in a log. Nobody has pasted more layers. */
export const deepestEscapes = 4;

/** A text from which one round of escapes was taken, with where each character came from. */
export interface Unescaped {
  readonly text: string;
  /** `starts[i]` is where character `i` begins in the text before; one more entry closes the last character. */
  readonly starts: Uint32Array;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '`': '`',
  '/': '/',
  '\\': '\\',
};

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
};

const backslash = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt"'`/\\]))/uy;
const percent = /(?:%[0-9a-fA-F]{2}){1,4}/uy;
const entity = /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-z]{2,5}));/uy;
const quotedPrintable = /=(?:\r?\n|([0-9A-F]{2}))/uy;

interface Piece {
  readonly text: string;
  readonly length: number;
}

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

function unescapeBackslash(text: string, at: number): Piece | undefined {
  const found = stickyMatch(backslash, text, at);
  if (!found) return undefined;
  const hex = found[1] ?? found[2];
  const plain = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : simpleEscapes[found[3] ?? ''];
  return plain === undefined ? undefined : { text: plain, length: found[0].length };
}

function decodePercent(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Not UTF-8: the caller tries a shorter run, then leaves the text as it is.
    return undefined;
  }
}

/** One character: up to four percent-coded bytes, the shortest run that is valid UTF-8. */
function unescapePercent(text: string, at: number): Piece | undefined {
  const found = stickyMatch(percent, text, at);
  if (!found) return undefined;
  for (let length = 3; length <= found[0].length; length += 3) {
    const plain = decodePercent(found[0].slice(0, length));
    if (plain !== undefined) return { text: plain, length };
  }
  return undefined;
}

function unescapeEntity(text: string, at: number): Piece | undefined {
  const found = stickyMatch(entity, text, at);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  if (decimal) return { text: character(Number(decimal)), length: whole.length };
  if (hex) return { text: character(Number.parseInt(hex, 16)), length: whole.length };
  const plain = namedEntities[name ?? ''];
  return plain === undefined ? undefined : { text: plain, length: whole.length };
}

function unescapeQuotedPrintable(text: string, at: number): Piece | undefined {
  const found = stickyMatch(quotedPrintable, text, at);
  if (!found) return undefined;
  const hex = found[1];
  return { text: hex ? String.fromCharCode(Number.parseInt(hex, 16)) : '', length: found[0].length };
}

/** What each sign begins. */
const unescapers: Readonly<Record<string, (text: string, at: number) => Piece | undefined>> = {
  '\\': unescapeBackslash,
  '%': unescapePercent,
  '&': unescapeEntity,
  '=': unescapeQuotedPrintable,
};

/** `=50` also stands in plain texts (`code=50126`): only a text with the usual marks of RFC 2045 counts as quoted-printable. */
export function looksQuotedPrintable(text: string): boolean {
  return /=3D|=\r?\n|=20\r?\n/u.test(text);
}

interface Replaced {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

function startsOf(length: number, replaced: readonly Replaced[]): Uint32Array {
  const starts: number[] = [];
  let at = 0;
  for (const piece of replaced) {
    while (at < piece.at) starts.push(at++);
    for (let i = 0; i < piece.by.length; i += 1) starts.push(at);
    at += piece.length;
  }
  while (at <= length) starts.push(at++);
  return Uint32Array.from(starts);
}

/**
 * Takes one round of escapes off a text: JSON and source-code backslashes, percent-coding, HTML entities and
 * quoted-printable (RFC 2045 section 6.7) where the text looks like it. Undefined when there was nothing to take off. Time
 * and space are linear in the text.
 */
export function unescapeOnce(
  text: string,
  quotedPrintable = looksQuotedPrintable(text),
): Unescaped | undefined {
  const signs = quotedPrintable ? /[\\%&=]/gu : /[\\%&]/gu;
  const replaced: Replaced[] = [];
  const parts: string[] = [];
  let plainFrom = 0;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const at = found.index;
    const piece = unescapers[found[0]]?.(text, at);
    if (!piece) continue;
    parts.push(text.slice(plainFrom, at), piece.text);
    replaced.push({ at, length: piece.length, by: piece.text });
    plainFrom = at + piece.length;
    signs.lastIndex = plainFrom;
  }
  if (replaced.length === 0) return undefined;
  parts.push(text.slice(plainFrom));
  let starts: Uint32Array | undefined;
  return {
    text: parts.join(''),
    get starts() {
      starts ??= startsOf(text.length, replaced);
      return starts;
    },
  };
}
