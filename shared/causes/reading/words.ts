import type { Stretch } from './phrase-finder.ts';
import type { Reading } from './reading.ts';

function wordIn(text: string, word: string): number {
  const pattern = new RegExp(word, 'giu');
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const before = text[found.index - 1] ?? ' ';
    const after = text[pattern.lastIndex] ?? ' ';
    if (!/\w/u.test(before) && !/\w/u.test(after)) return found.index;
  }
  return -1;
}

/** About where a place of the joined lines stands in the flat text. */
export function placeInFlat({ flat, joined }: Reading, at: number): number {
  return Math.floor((at * flat.length) / Math.max(joined.length, 1));
}

/**
 * Where a word (letters, digits and `_` only; case does not count) first stands in a text as a whole, also if a line break cut it in two;
 * a number of few digits only where it stands unbroken.
 */
export function findWord(reading: Reading, word: string): Stretch | undefined {
  if (/^[1-9]\d{0,4}$/u.test(word)) return reading.numbers.find(word);
  const { flat, joined } = reading;
  const at = wordIn(flat, word);
  if (at >= 0) return { at, length: word.length };
  const mended = wordIn(joined, word);
  if (mended < 0) return undefined;
  return { at: placeInFlat(reading, mended), length: word.length };
}
