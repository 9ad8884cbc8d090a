import { legible } from './legible.ts';

/** A text in the forms in which signs are looked for. */
export interface Reading {
  /** Legible, blanks drawn together to one. Positions of signs are positions in here. */
  readonly flat: string;
  /** Legible, lines put together without anything between them: what a line break cut in two is whole here. */
  readonly joined: string;
}

/** Reads a text once for all signs. Linear in the text. */
export function read(text: string): Reading {
  const whole = legible(text);
  const flat = whole.replace(/[\s|]{2,}|[^\S ]|\|/gu, ' ');
  return {
    flat,
    joined: whole
      .split('\n')
      .map((line) => line.trim())
      .join(''),
  };
}

/** A phrase as it is looked for: only its letters and digits count. */
export function denseForm(phrase: string): string {
  return phrase.replace(/[^A-Za-z0-9]+/gu, '').toLowerCase();
}
