import type { Range } from './range.ts';

/**
 * Shapes that hold a secret wherever they stand. The group `value` is what is hidden; `opaque` asks that it also looks
 * like one (a digit and more than one kind of letter), where words of a sentence could stand in the same place.
 * Every repetition is either bounded or over one class that its follower does not contain, so that matching stays linear.
 */
interface SecretPattern {
  readonly pattern: RegExp;
  readonly opaque?: boolean;
}

const quote = String.raw`\\{0,4}["']`;

const patterns: readonly SecretPattern[] = [
  // Signed and encrypted tokens, RFC 7515 section 3.1 and RFC 7516 section 3.1: a coded `{"`, then dotted parts.
  {
    pattern:
      /(?<![A-Za-z0-9_-])(?<value>eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)+(?:=?\r?\n[\t |>]{0,8}(?=[A-Za-z0-9_.-]{0,40}\d)[A-Za-z0-9_-]{20,}[A-Za-z0-9_.-]*)*)/dgu,
  },
  { pattern: /(?<=auth=bearer\s{1,3})(?<value>[A-Za-z0-9._~+/=-]{4,})/dgiu },
  { pattern: /\bbearer\s{1,3}(?<value>[A-Za-z0-9._~+/-]{12,}={0,2})(?!\s?=?\s?")/dgiu, opaque: true },
  // RFC 9110 section 11.6.2; the scheme stays, it tells how the client signed in.
  {
    pattern: new RegExp(
      String.raw`authorization(?:${quote})?\s{0,3}(?:[:=]|=>)\s{0,3}(?:${quote})?(?:(?:bearer|basic|negotiate|ntlm)\s{1,3})?(?<value>[^\s"'\\,}]{4,})`,
      'dgiu',
    ),
  },
  { pattern: /authorization\s{0,3}:\s{0,3}digest\s(?<value>[^\r\n]+)/dgiu },
  // SASL, RFC 4954 section 4 and RFC 3501 section 6.2.2: the client's answer on the same line.
  {
    pattern:
      /\bAUTH(?:ENTICATE)?\s{1,3}(?:XOAUTH2|OAUTHBEARER|PLAIN|LOGIN|NTLM|GSSAPI|CRAM-MD5)\s{1,3}(?!XOAUTH2|OAUTHBEARER|GSSAPI|NTLM|CRAM-MD5|\d{3})(?<value>[A-Za-z0-9+/_-]{6,}={0,2})/dgu,
    opaque: true,
  },
  // The line after a challenge is the client's answer, whatever prefix a log puts before it.
  {
    pattern:
      /\b334(?:[ -][A-Za-z0-9+/=]{0,400})?['"]?\r?\n(?:[^\r\n]{0,80}[\s:>'"])?(?<value>[A-Za-z0-9+/_-]{4,}={0,2})['"]?(?=\r?\n|$)/dgu,
    opaque: true,
  },
  // `user=` + address + `auth=Bearer`, `n,a=`, coded.
  { pattern: /(?<![A-Za-z0-9+/_-])(?<value>(?:dXNlcj|bixhP|biwsA)[A-Za-z0-9+/_-]{12,}={0,2})/dgu },
  // IMAP LOGIN (RFC 3501 section 6.2.3) and POP3 PASS (RFC 1939 section 7).
  {
    pattern:
      /(?:^|[\s'"])[A-Za-z]{0,4}\d{1,6} LOGIN (?:"[^"\r\n]{0,256}"|[^\s"]{1,256}) (?<value>"[^"\r\n]{0,512}"|\S+)/dgmu,
  },
  { pattern: /^(?:[^\r\n]{0,40}[\s:>'"])?PASS (?<value>\S+)/dgmu },
  // The authorization code in the redirect (RFC 6749 section 4.1.2); digits alone are an error number.
  { pattern: /[?&]code=(?!\d{1,8}(?:[\s&"'<>#\\]|$))(?<value>[^\s&"'<>#\\]{4,})/dgu },
  {
    pattern: new RegExp(
      String.raw`(?<![\w?&])code(?:${quote})?\s{0,3}(?:=>?|:)\s{0,3}(?:${quote})?(?<value>[\w.~*!$/+-]{20,})`,
      'dgiu',
    ),
    opaque: true,
  },
  { pattern: /name=\\{0,4}["']code\\{0,4}["']\s{1,3}value=\\{0,4}["'](?<value>[^"'\\]{4,})/dgiu },
  // Microsoft's opaque refresh tokens and codes (work or school, personal) and the shape of its client secrets.
  { pattern: /(?<![\w.-])(?<value>[01]\.A[A-Za-z0-9_-]{15,}(?:\.[A-Za-z0-9_-]+)*)/dgu, opaque: true },
  { pattern: /(?<![\w.-])(?<value>M\.[A-Z]\d{1,4}_[A-Za-z0-9_.!*$-]{16,})/dgu },
  { pattern: /(?<![A-Za-z0-9+/_-])(?<value>(?:AQAB|OAQAB|EwA|EwB|EwC)[A-Za-z0-9+/_=-]{60,})/dgu },
  { pattern: /(?<![\w~.-])(?<value>[\w~.-]{3}\dQ~[\w~.-]{30,36})/dgu },
  { pattern: /\bESTS[A-Z]{2,30}=(?<value>[^\s;,"']+)/dgu },
  { pattern: /\b(?:set-)?cookie\s{0,3}:\s{0,3}(?<value>[^\r\n"]{4,})/dgiu },
  // Credentials in an address (RFC 3986 section 3.2.1) and on a command line.
  { pattern: /:\/\/[^\s:@/?#"']{1,128}:(?<value>[^\s@/"']{1,256})@/dgu },
  { pattern: /(?<![\w-])(?:-u|--user|--proxy-user)[\s=]{1,3}["']?[^\s:"']{1,128}:(?<value>[^\s"']+)/dgu },
  { pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?<value>(?:[^-]|-(?!----))*)/dgu },
];

/** Whether a text looks generated: a digit, a letter, and a second kind of letter or a sign. */
export function looksOpaque(value: string): boolean {
  return /\d/u.test(value)
    ? /[A-Za-z]/u.test(value) && (/[a-z]/u.test(value) === /[A-Z]/u.test(value) || value.length >= 32)
    : /[a-z][A-Z]/u.test(value) && /[A-Z]{2}|=$/u.test(value);
}

/** Where a text holds a secret by its shape. */
export function shapedSecrets(text: string): Range[] {
  const found: Range[] = [];
  for (const { pattern, opaque } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = match.indices?.groups?.value;
      if (!span || (opaque && !looksOpaque(match.groups?.value ?? ''))) continue;
      found.push({ start: span[0], end: span[1] });
    }
  }
  return found;
}
