import type { Reading } from './reading.ts';

function collect(text: string, wanted: ReadonlySet<string>, found: Map<string, number>, scale: number): void {
  for (const match of text.matchAll(/[A-Za-z0-9_]{3,60}/gu)) {
    const word = match[0].toLowerCase();
    if (wanted.has(word) && !found.has(word)) found.set(word, Math.floor(match.index * scale));
  }
}

/** The wanted words (in lower case) that stand in a text, each with where it first stands; also those that a line break cut in two. */
export function findWords(
  { flat, joined }: Reading,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  collect(flat, wanted, found, 1);
  collect(joined, wanted, found, flat.length / Math.max(joined.length, 1));
  return found;
}
