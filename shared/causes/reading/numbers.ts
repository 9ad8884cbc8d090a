import type { Stretch } from './phrase-finder.ts';

const numbersToFiveDigits = /(?<!\w)[1-9]\d{0,4}(?!\w)/gu;

/** Where each whole number of at most five digits first stands in a text. */
export class Numbers {
  readonly #places = new Map<number, number>();

  constructor(text: string) {
    for (const { 0: digits, index } of text.matchAll(numbersToFiveDigits)) {
      const number = Number(digits);
      if (!this.#places.has(number)) this.#places.set(number, index);
    }
  }

  find(number: string): Stretch | undefined {
    const at = this.#places.get(Number(number));
    return at === undefined ? undefined : { at, length: number.length };
  }
}
