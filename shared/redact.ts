import { base64Runs, decodeBase64 } from './encodings/base64.ts';
import { unescapeOnce } from './encodings/unescape.ts';
import { knownSecrets, type Needles, needlesFor } from './redaction/known-secrets.ts';
import { namedSecrets } from './redaction/named-values.ts';
import { shapedSecrets } from './redaction/patterns.ts';
import { maskRanges, type Range } from './redaction/range.ts';

/** Escapes within escapes that are looked through: a JSON text in a JSON text in a URL. */
const deepestEscapes = 4;
/** Base64 within base64. */
const deepestBase64 = 2;

function holdsSecret(text: string, needles: Needles, depth: number): boolean {
  return secretRanges(text, needles, depth).length > 0;
}

function codedSecrets(text: string, needles: Needles, depth: number): Range[] {
  if (depth >= deepestBase64) return [];
  const found: Range[] = [];
  for (const run of base64Runs(text)) {
    const plain = decodeBase64(run.value);
    if (plain !== undefined && holdsSecret(plain, needles, depth + 1)) found.push(run);
  }
  return found;
}

/** Where secrets stand in a text, looked for under each layer of escapes. */
function secretRanges(text: string, needles: Needles, depth: number): Range[] {
  const found: Range[] = [];
  let layer = text;
  let origin = (at: number): number => at;
  for (let round = 0; round < deepestEscapes; round += 1) {
    const here = [
      ...shapedSecrets(layer),
      ...namedSecrets(layer),
      ...knownSecrets(layer, needles),
      ...codedSecrets(layer, needles, depth),
    ];
    for (const range of here) found.push({ start: origin(range.start), end: origin(range.end) });
    const next = unescapeOnce(layer);
    if (!next) break;
    const outer = origin;
    origin = (at) => outer(next.starts[at] ?? 0);
    layer = next.text;
  }
  return found;
}

/**
 * Hides secrets in a text that will be shown, logged or saved: tokens, authorization and device codes, PKCE verifiers,
 * passwords, `Authorization` headers, SASL answers, and the `secrets` given by value; plain or escaped, percent-coded,
 * HTML- or base64-coded, also within each other and broken over lines. What support needs stays: error codes, trace and
 * correlation ids, GUIDs, host names, addresses.
 *
 * Time is linear in the text. A known secret of fewer than four characters is not looked for.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  return maskRanges(text, secretRanges(text, needlesFor(secrets), 0));
}
