import { base64Runs, decodeBase64 } from './encodings/base64.ts';
import { deepestEscapes, looksQuotedPrintable, unescapeOnce } from './encodings/unescape.ts';
import { knownSecrets, type Needles, needlesFor } from './redaction/known-secrets.ts';
import { namedSecrets } from './redaction/named-values.ts';
import { shapedSecrets } from './redaction/patterns.ts';
import { maskRanges, type Range } from './redaction/range.ts';

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

interface Prepared {
  readonly count: number;
  readonly needles: Needles;
}

const prepared = new WeakMap<readonly string[], Prepared>();

/** Prepared once for each list of secrets, and again when it has grown: a conversation is redacted line by line. */
function needlesOf(secrets: readonly string[]): Needles {
  const known = prepared.get(secrets);
  if (known?.count === secrets.length) return known.needles;
  const needles = needlesFor(secrets);
  prepared.set(secrets, { count: secrets.length, needles });
  return needles;
}

interface Layer {
  readonly text: string;
  /** Where a character of this layer stands in the text itself. */
  readonly origin: (at: number) => number;
}

/** A text and what is under each layer of its escapes. */
function layersOf(text: string, quotedPrintable: boolean): Layer[] {
  const layers: Layer[] = [{ text, origin: (at) => at }];
  for (let outer = layers[0]; outer && layers.length < deepestEscapes; outer = layers.at(-1)) {
    const { text: outerText, origin } = outer;
    const next = unescapeOnce(outerText, quotedPrintable && looksQuotedPrintable(outerText));
    if (!next) break;
    layers.push({ text: next.text, origin: (at) => origin(next.starts[at] ?? 0) });
  }
  return layers;
}

/** `=3D` is an escape in a mail and the beginning of a value in an address: where it could be either, both are read. */
function readingsOf(text: string): Layer[] {
  const layers = layersOf(text, false);
  const ambiguous = layers.some((layer) => looksQuotedPrintable(layer.text));
  return ambiguous ? [...layers, ...layersOf(text, true).slice(1)] : layers;
}

/** Where secrets stand in a text, looked for under each layer of escapes. */
function secretRanges(text: string, needles: Needles, depth: number): Range[] {
  return readingsOf(text).flatMap((layer) =>
    [
      ...shapedSecrets(layer.text),
      ...namedSecrets(layer.text),
      ...knownSecrets(layer.text, needles),
      ...codedSecrets(layer.text, needles, depth),
    ].map(({ start, end }) => ({ start: layer.origin(start), end: layer.origin(end) })),
  );
}

/**
 * Hides secrets in a text that will be shown, logged or saved: tokens, authorization and device codes, PKCE verifiers,
 * passwords, `Authorization` headers, SASL answers, and the `secrets` given by value; plain or escaped, percent-coded,
 * HTML- or base64-coded, also within each other and broken over lines. What support needs stays: error codes, trace and
 * correlation ids, GUIDs, host names, addresses.
 *
 * Time is linear in the text. A known secret of fewer than four characters is not looked for. A list that is handed in again may
 * have grown by then, but not otherwise changed.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  return maskRanges(text, secretRanges(text, needlesOf(secrets), 0));
}
