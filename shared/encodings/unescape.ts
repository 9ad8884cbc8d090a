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

/** `=50` also stands in plain texts (`code=50126`): only a text with the usual marks of RFC 2045 counts as quoted-printable. */
function looksQuotedPrintable(text: string): boolean {
  return /=3D|=\r?\n|=20\r?\n/u.test(text);
}

/**
 * Takes one round of escapes off a text: JSON and source-code backslashes, percent-coding, HTML entities and
 * quoted-printable. Undefined when there was nothing to take off. Time and space are linear in the text.
 */
export function unescapeOnce(text: string): Unescaped | undefined {
  if (!/[\\%&]|=\r?\n|=3D/u.test(text)) return undefined;
  const quoted = looksQuotedPrintable(text);
  const parts: string[] = [];
  const starts: number[] = [];
  let changed = false;
  let plainFrom = 0;
  const step = (at: number): Piece | undefined => {
    const sign = text[at];
    if (sign === '\\') return unescapeBackslash(text, at);
    if (sign === '%') return unescapePercent(text, at);
    if (sign === '&') return unescapeEntity(text, at);
    return sign === '=' && quoted ? unescapeQuotedPrintable(text, at) : undefined;
  };
  for (let at = 0; at < text.length; ) {
    const piece = step(at);
    if (!piece) {
      starts.push(at);
      at += 1;
      continue;
    }
    parts.push(text.slice(plainFrom, at), piece.text);
    for (let i = 0; i < piece.text.length; i += 1) starts.push(at);
    at += piece.length;
    plainFrom = at;
    changed = true;
  }
  if (!changed) return undefined;
  parts.push(text.slice(plainFrom));
  starts.push(text.length);
  return { text: parts.join(''), starts: Uint32Array.from(starts) };
}
