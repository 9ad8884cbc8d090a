import type { Stretch } from './phrase-finder.ts';
import type { Reading } from './reading.ts';

const mostDigits = 5;
const notYet = 0;

/** Where each whole number of at most five digits first stands in a text. */
export class Numbers {
  /** By number: one more than its place. */
  readonly #places = new Int32Array(10 ** mostDigits).fill(notYet);

  constructor(text: string) {
    let value = 0;
    let digits = 0;
    let inWord = false;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      if (code >= 48 && code <= 57 && !inWord) {
        value = value * 10 + code - 48;
        digits += 1;
        if (digits <= mostDigits && value > 0) continue;
        inWord = true;
        continue;
      }
      const isLetter = isWordLetter(code);
      if (digits > 0 && !inWord && !isLetter && this.#places[value] === notYet)
        this.#places[value] = at - digits + 1;
      value = 0;
      digits = 0;
      inWord = isLetter || (inWord && code >= 48 && code <= 57);
    }
  }

  find(number: string): Stretch | undefined {
    const place = this.#places[Number(number)] ?? notYet;
    return place === notYet ? undefined : { at: place - 1, length: number.length };
  }
}

/** Letters of ASCII and `_`, as `\w` has them. */
function isWordLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function wordIn(text: string, word: string): number {
  const pattern = new RegExp(word, 'giu');
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const before = text[found.index - 1] ?? ' ';
    const after = text[pattern.lastIndex] ?? ' ';
    if (!/\w/u.test(before) && !/\w/u.test(after)) return found.index;
  }
  return -1;
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
  return { at: Math.floor((mended * flat.length) / Math.max(joined.length, 1)), length: word.length };
}
