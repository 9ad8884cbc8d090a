/** A stretch of base64 or base64url in a text, its line wraps taken out of `value`. */
export interface Base64Run {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}/gu;
const wrap = /\r?\n[ \t]{0,8}(?=[A-Za-z0-9+/_-]{4}|[A-Za-z0-9+/_-]{2,3}={1,2})/uy;
const wrappedLine = /[A-Za-z0-9+/_-]+={0,2}/uy;
/** Shorter lines are not wrapped base64 but words under each other. */
const shortestWrappedLine = 40;

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfWrapped(text: string, start: number, end: number): number {
  let lineStart = start;
  let lineEnd = end;
  while (lineEnd - lineStart >= shortestWrappedLine && text[lineEnd - 1] !== '=') {
    const next = stickyEnd(wrap, text, lineEnd);
    const nextEnd = next > lineEnd ? stickyEnd(wrappedLine, text, next) : next;
    if (nextEnd === lineEnd) break;
    lineStart = next;
    lineEnd = nextEnd;
  }
  return lineEnd;
}

/** The stretches of a text that could be base64 (RFC 4648 sections 4 and 5), line-wrapped ones joined. */
export function* base64Runs(text: string): Generator<Base64Run> {
  const pattern = new RegExp(run);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const start = found.index;
    const end = endOfWrapped(text, start, pattern.lastIndex);
    pattern.lastIndex = end;
    yield { start, end, value: text.slice(start, end).replace(/\s/gu, '') };
  }
}

function bytesOf(base64: string): string | undefined {
  const body = base64.replace(/[=]+$/u, '').replaceAll('-', '+').replaceAll('_', '/');
  const whole = body.length % 4 === 1 ? body.slice(0, -1) : body;
  try {
    return atob(whole.padEnd(Math.ceil(whole.length / 4) * 4, '='));
  } catch {
    // Only text that is base64 by its letters arrives here; anything else is simply not base64.
    return undefined;
  }
}

function utf8(bytes: string): string {
  let coded = '';
  for (const byte of bytes) coded += `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(coded);
  } catch {
    // Not UTF-8 (or cut inside a character): Latin-1 still shows every ASCII part.
    return bytes;
  }
}

/** Decodes base64 to text (UTF-8, or UTF-16 as PowerShell writes it); undefined when the bytes are not text. */
export function decodeBase64(value: string): string | undefined {
  const bytes = bytesOf(value);
  if (bytes === undefined || bytes.length < 4) return undefined;
  const narrow = /^(?:[^\0]\0){4,}/u.test(bytes.slice(0, 64)) ? bytes.replaceAll('\0', '') : bytes;
  // Bytes are judged before the costly decoding: ASCII's control characters are the same after it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text.
  if (isStrange(narrow, /[\u0002-\u0008\u000e-\u001f\u007f]/gu)) return undefined;
  const text = utf8(narrow);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  return isStrange(text, /[\u0002-\u0008\u000e-\u001f\u007f-\u009f]/gu) ? undefined : text;
}

function isStrange(text: string, control: RegExp): boolean {
  const sample = text.slice(0, 400);
  return (sample.match(control)?.length ?? 0) > sample.length / 50;
}

/** The UTF-8 bytes of a text, a letter for each; half a surrogate pair becomes U+FFFD, as in WHATWG Encoding. */
export function utf8Bytes(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%([0-9A-F]{2})/gu,
    (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Encodes the UTF-8 bytes of a text. */
export function encodeBase64(text: string): string {
  return btoa(utf8Bytes(text));
}
