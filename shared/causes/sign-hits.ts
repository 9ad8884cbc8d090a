import { message } from '../text/message.ts';
import { type CauseId, causeIds } from './cause-id.ts';
import { causeEntries } from './entries.ts';
import type { Hit } from './hit.ts';
import { PhraseFinder } from './reading/phrase-finder.ts';
import { denseForm, type Reading } from './reading/reading.ts';
import { findWords } from './reading/words.ts';
import type { Sign } from './sign.ts';
import type { Surroundings } from './surroundings.ts';

interface PreparedSign {
  readonly cause: CauseId;
  readonly sign: Sign;
  readonly says: readonly string[];
  readonly words: readonly string[];
  readonly unless: readonly string[];
}

interface Prepared {
  readonly signs: readonly PreparedSign[];
  readonly finder: PhraseFinder;
  readonly words: ReadonlySet<string>;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function prepare(): Prepared {
  const signs = causeIds.flatMap((cause) =>
    causeEntries[cause].signs.map(
      (sign): PreparedSign => ({
        cause,
        sign,
        says: listOf(sign.says).map(denseForm),
        words: listOf(sign.word).map((word) => word.toLowerCase()),
        unless: (sign.unless ?? []).map(denseForm),
      }),
    ),
  );
  return {
    signs,
    finder: new PhraseFinder([...new Set(signs.flatMap(({ says, unless }) => [...says, ...unless]))]),
    words: new Set(signs.flatMap(({ words }) => words)),
  };
}

let prepared: Prepared | undefined;

interface Seen {
  readonly at: number;
  readonly length: number;
}

function phraseSeen(
  says: readonly string[],
  phrases: ReadonlyMap<string, number>,
  reading: Reading,
): Seen | undefined {
  const [first = ''] = says;
  const at = phrases.get(first);
  if (at === undefined || !says.every((phrase) => phrases.has(phrase))) return undefined;
  const start = reading.flatAt(at);
  return { at: start, length: reading.flatAt(at + first.length - 1) + 1 - start };
}

function wordSeen(wanted: readonly string[], words: ReadonlyMap<string, number>): Seen | undefined {
  for (const word of wanted) {
    const at = words.get(word);
    if (at !== undefined) return { at, length: word.length };
  }
  return undefined;
}

/** Every sign of every cause that a text shows. One pass for all phrases, one for all words. */
export function signHits(reading: Reading, around: Surroundings): Hit[] {
  prepared ??= prepare();
  const phrases = prepared.finder.find(reading.dense);
  const words = findWords(reading, prepared.words);
  const seenAt = ({ sign, says, words: wanted, unless }: PreparedSign): Seen | undefined => {
    const phrase = says.length > 0 ? phraseSeen(says, phrases, reading) : undefined;
    if (says.length > 0 && !phrase) return undefined;
    const word = wanted.length > 0 ? wordSeen(wanted, words) : undefined;
    if (wanted.length > 0 && !word) return undefined;
    if (unless.some((text) => phrases.has(text))) return undefined;
    if (sign.within && !around.has(sign.within)) return undefined;
    const match = sign.matches?.exec(reading.flat);
    if (sign.matches && !match) return undefined;
    return match ? { at: match.index, length: match[0].length } : (phrase ?? word);
  };
  return prepared.signs.flatMap((one): Hit[] => {
    const seen = seenAt(one);
    if (!seen) return [];
    const { rank = 'exact', confidence = 'certain', also = [] } = one.sign;
    return [{ cause: one.cause, rank, confidence, also, ...seen, message: message('evidence.answer') }];
  });
}
