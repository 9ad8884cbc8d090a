import { PhraseFinder, type Stretch } from './reading/phrase-finder.ts';
import { denseForm, type Reading } from './reading/reading.ts';
import { findWord, placeInFlat } from './reading/words.ts';
import type { Sign } from './sign.ts';
import type { Surroundings } from './surroundings.ts';

/** What a sign stands for, with the sign. */
export interface SignOf<T> {
  readonly of: T;
  readonly sign: Sign;
}

/** A sign that a text shows: where in the reading's `flat`, and how much of it. */
export interface SeenSign<T> extends SignOf<T> {
  readonly at: number;
  readonly length: number;
  /** Only the beginning of it stands there: the text was cut. */
  readonly isCut: boolean;
}

interface Word {
  readonly text: string;
  readonly dense: string;
}

interface PreparedSign<T> extends SignOf<T> {
  readonly order: number;
  /** Each phrase in all its spellings. */
  readonly says: readonly (readonly string[])[];
  readonly words: readonly Word[];
  readonly unless: readonly string[];
  readonly near: readonly string[];
}

/** Where whoever shortened a text has cut it, besides its end; no more places than that are looked at. */
const cutMarks = /\.{3}|[([]\s?(?:truncated|gek\u00fcrzt|tronqu\u00e9)/giu;
const mostCuts = 100;
/** Shorter beginnings of a phrase are ordinary words. */
const shortestCut = 20;
const leastShareOfCut = 0.6;

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

const contractions =
  /\b(is|are|was|were|has|have|had|do|does|did|could|would|should)(n['\u2019]t| not)\b|\b(?:can not|cannot|can['\u2019]t)\b/giu;

/** A phrase as it is looked for, with "does not" and "doesn't" both: Microsoft's pages and its servers write either. */
function spellingsOf(phrase: string): readonly string[] {
  const whole = phrase.replace(contractions, (_, verb?: string) => (verb ? `${verb} not` : 'cannot'));
  const short = phrase.replace(contractions, (_, verb?: string) => (verb ? `${verb}n't` : "can't"));
  return [...new Set([phrase, whole, short].map(denseForm))];
}

function prepared<T>({ of, sign }: SignOf<T>, order: number): PreparedSign<T> {
  return {
    of,
    sign,
    order,
    says: listOf(sign.says).map(spellingsOf),
    words: listOf(sign.word).map((word) => ({ text: word.toLowerCase(), dense: denseForm(word) })),
    unless: (sign.unless ?? []).flatMap(spellingsOf),
    near: (sign.near ?? []).flatMap(spellingsOf),
  };
}

function phraseSeen(
  says: PreparedSign<unknown>['says'],
  phrases: ReadonlyMap<string, Stretch>,
): Stretch | undefined {
  const seen = says.map((spellings) => spellings.find((phrase) => phrases.has(phrase)));
  return seen.includes(undefined) ? undefined : phrases.get(seen[0] ?? '');
}

/** Phrases of which at least one stands in every text that shows a sign; none where it has no such phrase. */
function keysOf({ says: [first], words, near }: PreparedSign<unknown>): readonly string[] {
  if (first) return first;
  return words.length > 0 ? words.map(({ dense }) => dense) : near;
}

function grouped<T>(
  signs: readonly PreparedSign<T>[],
  keys: (sign: PreparedSign<T>) => readonly string[],
): ReadonlyMap<string, readonly PreparedSign<T>[]> {
  const groups = new Map<string, PreparedSign<T>[]>();
  for (const sign of signs) {
    for (const key of new Set(keys(sign))) {
      const group = groups.get(key);
      if (group) group.push(sign);
      else groups.set(key, [sign]);
    }
  }
  return groups;
}

function firstWord(
  words: readonly Word[],
  phrases: ReadonlyMap<string, Stretch>,
  reading: Reading,
): Stretch | undefined {
  for (const { text, dense } of words) {
    const seen = phrases.has(dense) ? findWord(reading, text) : undefined;
    if (seen) return seen;
  }
  return undefined;
}

/** The places at which a text was cut. */
function cutsOf(flat: string): readonly number[] {
  const cuts = [flat.length];
  for (const { index } of flat.matchAll(cutMarks)) {
    cuts.push(index);
    if (cuts.length > mostCuts) break;
  }
  return cuts;
}

/**
 * Where a sign's pattern fits, also over a line break inside a word. Enhanced status codes are spared that: the end of one line and the
 * beginning of the next would make numbers nobody wrote.
 */
function fitting({ matches, status }: Sign, reading: Reading): Stretch | undefined {
  const found = matches?.exec(reading.flat);
  if (found) return { at: found.index, length: found[0].length };
  const mended = status || !matches ? undefined : matches.exec(reading.joined);
  return mended ? { at: placeInFlat(reading, mended.index), length: mended[0].length } : undefined;
}

function seenOf<T>(
  { sign, says, words, unless, near }: PreparedSign<T>,
  phrases: ReadonlyMap<string, Stretch>,
  reading: Reading,
  around: Surroundings,
): Stretch | undefined {
  const phrase = says.length > 0 ? phraseSeen(says, phrases) : undefined;
  if (says.length > 0 && !phrase) return undefined;
  const word = words.length > 0 ? firstWord(words, phrases, reading) : undefined;
  if (words.length > 0 && !word) return undefined;
  if (unless.some((text) => phrases.has(text))) return undefined;
  if (near.length > 0 && !near.some((text) => phrases.has(text))) return undefined;
  if (sign.otherScript && !reading.hasOtherScript) return undefined;
  if (sign.status && !reading.statuses.has(sign.status)) return undefined;
  const match = fitting(sign, reading);
  if (sign.matches && !match) return undefined;
  if (sign.within && !around.has(sign.within)) return undefined;
  return match ?? phrase ?? word;
}

/** Finds the signs that a text shows, however many are looked for: one pass for all phrases and words. */
export class SignFinder<T> {
  readonly #byKey: ReadonlyMap<string, readonly PreparedSign<T>[]>;
  /** Those that no phrase announces. */
  readonly #unannounced: readonly PreparedSign<T>[];
  readonly #bySaid: ReadonlyMap<string, readonly PreparedSign<T>[]>;
  readonly #phrases: PhraseFinder;

  constructor(signs: readonly SignOf<T>[]) {
    const all = signs.map(prepared);
    this.#byKey = grouped(all, keysOf);
    this.#unannounced = all.filter((sign) => keysOf(sign).length === 0);
    this.#bySaid = grouped(all, ({ says }) => says.flat());
    const said = all.flatMap(({ says, words, unless, near }) => [
      ...says.flat(),
      ...unless,
      ...near,
      ...words.map(({ dense }) => dense),
    ]);
    this.#phrases = new PhraseFinder([...new Set(said)]);
  }

  /** The signs that a text with these phrases can show, in the order in which they were given. */
  #candidates(phrases: Iterable<string>): readonly PreparedSign<T>[] {
    const announced = [...phrases].flatMap((phrase) => this.#byKey.get(phrase) ?? []);
    return [...new Set([...this.#unannounced, ...announced])].sort((a, b) => a.order - b.order);
  }

  /** Every sign the text shows whole, then those of which it holds the beginning before it was cut. */
  find(reading: Reading, around: Surroundings): readonly SeenSign<T>[] {
    const phrases = this.#phrases.find(reading.flat);
    const whole = this.#candidates(phrases.keys()).flatMap((one): SeenSign<T>[] => {
      const seen = seenOf(one, phrases, reading, around);
      return seen ? [{ of: one.of, sign: one.sign, at: seen.at, length: seen.length, isCut: false }] : [];
    });
    return [...whole, ...cutsOf(reading.flat).flatMap((end) => this.#cut(reading.flat, end, around))];
  }

  /** A sign that was begun where the text was cut, if it can be that of one thing only. */
  #cut(flat: string, end: number, around: Surroundings): readonly SeenSign<T>[] {
    const cut = this.#phrases.cutAt(flat, end);
    if (!cut || cut.letters < shortestCut) return [];
    const begun = [...new Set(cut.phrases.flatMap((phrase) => this.#bySaid.get(phrase) ?? []))].sort(
      (a, b) => a.order - b.order,
    );
    const one = begun.find(
      ({ sign, says }) =>
        says.length === 1 &&
        cut.letters >= (says[0]?.[0]?.length ?? 0) * leastShareOfCut &&
        !sign.matches &&
        !sign.word &&
        (!sign.within || around.has(sign.within)),
    );
    if (!one || begun.some(({ of }) => of !== one.of)) return [];
    return [{ of: one.of, sign: one.sign, at: cut.at, length: cut.length, isCut: true }];
  }
}
