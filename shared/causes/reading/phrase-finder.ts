const letters = 36;

function letterOf(code: number): number {
  return code >= 97 ? code - 87 : code - 48;
}

interface Trie {
  /** `next[node * letters + letter]`: the node that follows; filled for every letter. */
  readonly next: Int32Array;
  /** The phrase that ends at a node, or -1. */
  readonly phraseAt: Int32Array;
  /** The nearest shorter phrase that ends at the same place, as a node; 0 for none. */
  readonly shorter: Int32Array;
}

function plant(phrases: readonly string[]): Trie {
  const size = 1 + phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  const next = new Int32Array(size * letters);
  const phraseAt = new Int32Array(size).fill(-1);
  let count = 1;
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i += 1) {
      const slot = node * letters + letterOf(phrase.charCodeAt(i));
      if (!next[slot]) {
        next[slot] = count;
        count += 1;
      }
      node = next[slot] ?? 0;
    }
    phraseAt[node] = index;
  });
  return { next, phraseAt, shorter: new Int32Array(count) };
}

/** Adds what to do where a phrase does not go on: follow the longest end of what was read that begins another one. */
function tie({ next, phraseAt, shorter }: Trie): void {
  const failure = new Int32Array(shorter.length);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    for (let letter = 0; letter < letters; letter += 1) {
      const slot = node * letters + letter;
      const child = next[slot] ?? 0;
      const fallback = node === 0 ? 0 : (next[(failure[node] ?? 0) * letters + letter] ?? 0);
      if (child === 0) {
        next[slot] = fallback;
        continue;
      }
      failure[child] = fallback;
      shorter[child] = (phraseAt[fallback] ?? -1) >= 0 ? fallback : (shorter[fallback] ?? 0);
      queue.push(child);
    }
  }
}

/**
 * Finds many phrases in one pass over a text (Aho and Corasick, 1975), however many there are.
 * Phrases and text consist of `a-z0-9` only.
 */
export class PhraseFinder {
  readonly #phrases: readonly string[];
  readonly #trie: Trie;

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
    this.#trie = plant(phrases);
    tie(this.#trie);
  }

  /** Each phrase that stands in the text, with where it first begins. */
  find(text: string): ReadonlyMap<string, number> {
    const { next, phraseAt, shorter } = this.#trie;
    const found = new Map<string, number>();
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = next[node * letters + letterOf(text.charCodeAt(at))] ?? 0;
      for (let end = node; end > 0; end = shorter[end] ?? 0) {
        const phrase = this.#phrases[phraseAt[end] ?? -1];
        if (phrase !== undefined && !found.has(phrase)) found.set(phrase, at + 1 - phrase.length);
      }
    }
    return found;
  }
}
