const longDetail = /\.\d{3}$/u;
/** Words after which a bare number is a server's code; after any other it is the version of what the word names. */
const speakers =
  '(?:error|code|status|returned|response|reply|message|with|got|said|says|ndr|dsn|server|failed|denied|exception|unsuccessful|is|was) ';

function pattern(code: string): RegExp {
  const literal = code.replaceAll('.', String.raw`\s?\.\s?`).replaceAll('1', '[1lI]').replaceAll('0', '[0O]');
  const after = String.raw`(?:(?<![\d.])[245]\d\d['"\])]{0,2}[\s\-#:,;'"b(]{1,6}|status(?: code)?[:=\s'"]{1,4}|\b(?:ndr|dsn|bounce)(?: (?:code|error|says|with|status)){0,2}:? |smtp; ?|#|said: ?|(?:was|war|était|fue|foi|server|serveur|servidor) ?: ?)`;
  // A short number with a blank before it is the rest of a code that a line break cut in two.
  const end = String.raw`(?!\.?\d| \d{1,2} )`;
  const alone = longDetail.test(code)
    ? String.raw`|(?<![\w.@/-])(?<!\b(?!${speakers})[A-Za-z.]{1,30} )${literal}(?![\w-]|\.\d| \d{1,2} )`
    : '';
  return new RegExp(`${after}${literal}${end}${alone}`, 'iu');
}

/**
 * The part of a sign that finds an enhanced status code (RFC 3463) where a server said it: after a reply code or in a
 * delivery report. Long detail numbers (`5.7.139`) also count alone; short ones do not, they look like a program's version.
 */
export function replyCode(code: string): {
  readonly says: string;
  readonly status: string;
  readonly matches: RegExp;
} {
  return { says: code, status: code, matches: pattern(code) };
}

/** As `replyCode`, for a short code that stands alone: as the whole text, or after a word that announces a server's code. */
export function namedCode(code: string): ReturnType<typeof replyCode> {
  const literal = code.replaceAll('.', String.raw`\.`);
  return {
    says: code,
    status: code,
    matches: new RegExp(String.raw`(?:^\W{0,3}|\b${speakers})${literal}(?!\.?\d)`, 'iu'),
  };
}
