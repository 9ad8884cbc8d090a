import { legible } from './legible.ts';

/** A text in the forms in which signs are looked for. */
export interface Reading {
  /** Legible, blanks drawn together to one. Positions of signs are positions in here. */
  readonly flat: string;
  /** Legible, lines put together without anything between them: what a line break cut in two is whole here. */
  readonly joined: string;
  /** Only the letters and digits of `flat`, in lower case. */
  readonly dense: string;
  /** Where a character of `dense` stands in `flat`. */
  flatAt(denseIndex: number): number;
}

interface Runs {
  readonly text: string;
  /** Pairs: start in the dense text, start in the flat text. */
  readonly starts: readonly number[];
}

function denseRuns(flat: string): Runs {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const match of flat.matchAll(/[A-Za-z0-9]+/gu)) {
    starts.push(length, match.index);
    parts.push(match[0]);
    length += match[0].length;
  }
  return { text: parts.join('').toLowerCase(), starts };
}

function lookUp(starts: readonly number[], denseIndex: number): number {
  let low = 0;
  let high = starts.length / 2 - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle * 2] ?? 0) <= denseIndex) low = middle;
    else high = middle - 1;
  }
  return (starts[low * 2 + 1] ?? 0) + denseIndex - (starts[low * 2] ?? 0);
}

/** Reads a text once for all signs. Linear in the text. */
export function read(text: string): Reading {
  const whole = legible(text);
  const flat = whole.replace(/[\s|]+/gu, ' ');
  const dense = denseRuns(flat);
  return {
    flat,
    joined: whole
      .split('\n')
      .map((line) => line.trim())
      .join(''),
    dense: dense.text,
    flatAt: (denseIndex) => lookUp(dense.starts, denseIndex),
  };
}

/** A phrase as it is looked for in `dense`. */
export function denseForm(phrase: string): string {
  return phrase.replace(/[^A-Za-z0-9]+/gu, '').toLowerCase();
}
