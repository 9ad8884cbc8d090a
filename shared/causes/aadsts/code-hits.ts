import { message } from '../../text/message.ts';
import type { Confidence } from '../cause-id.ts';
import type { Hit } from '../hit.ts';
import type { Reading } from '../reading/reading.ts';
import { type CodeFamily, codeFamilies, familyOf } from './causes-by-code.ts';
import { findCodes, type SeenCode } from './find-codes.ts';

/** How far the sentence around a wide code is looked at. */
const sentenceLength = 260;

/** 70000 and 70008 say that a grant is not valid; the sentence says whether it was a code or a refresh token. */
function ofGrant(family: CodeFamily, flat: string, at: number): CodeFamily {
  const sentence = flat.slice(Math.max(0, at - 60), at + sentenceLength).toLowerCase();
  const refresh = /refresh/u.test(sentence);
  const code = /(?:auth(?:orization)? ?|\(|['" ])code['"]?\b/u.test(
    sentence.replace(/(?:error|status)[_ ]codes?/gu, ''),
  );
  return code && !refresh
    ? { ...family, cause: 'authorization-code-invalid', also: ['refresh-token-expired'] }
    : family;
}

function weaker(a: Confidence, b: Confidence): Confidence {
  if (a === 'possible' || b === 'possible') return 'possible';
  return a === 'likely' || b === 'likely' ? 'likely' : 'certain';
}

/** At the very end of a text a number may be the rest of a longer one that means something else. */
function canGoOn(code: number, family: CodeFamily, end: number, flat: string): boolean {
  if (flat.slice(end).trim() !== '') return false;
  const digits = String(code);
  return codeFamilies.some(
    ({ cause, codes }) =>
      cause !== family.cause && codes.some((other) => other !== code && String(other).startsWith(digits)),
  );
}

function hitOf({ code, at, length, confidence }: SeenCode, flat: string): Hit | undefined {
  const family = familyOf(code);
  if (!family) return undefined;
  const meant = code === 70000 || code === 70008 ? ofGrant(family, flat, at) : family;
  return {
    cause: meant.cause,
    rank: meant.rank ?? 'exact',
    confidence: weaker(
      weaker(meant.confidence ?? 'certain', confidence),
      canGoOn(code, meant, at + length, flat) ? 'likely' : 'certain',
    ),
    also: meant.also ?? [],
    at,
    length,
    code: `AADSTS${code}`,
    message: message('evidence.entraCode', { code: `AADSTS${code}` }),
  };
}

/** What the AADSTS numbers of a text point to, and the first number seen even where it points to nothing. */
export function codeHits(
  reading: Reading,
  ofEntra: () => boolean,
): {
  readonly hits: readonly Hit[];
  readonly first?: SeenCode | undefined;
} {
  const seen = findCodes(reading, ofEntra);
  return {
    hits: seen.flatMap((code) => hitOf(code, reading.flat) ?? []),
    first: seen.find(({ confidence }) => confidence === 'certain'),
  };
}
