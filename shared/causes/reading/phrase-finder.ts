const letters = 34;
/** Neither letter nor digit: passed over. */
const none = 255;
const longestLookBack = 400;

/**
 * A number for each letter and digit of ASCII. What a camera or a person takes for one another counts as the same: `I`, `l` and `1`,
 * `O` and `0`.
 */
const letterOf = (() => {
  const table = new Uint8Array(128).fill(none);
  const signs = ['0o', '1il', ...'23456789abcdefghjkmnpqrstuvwxyz'];
  signs.forEach((alike, letter) => {
    for (const sign of alike + alike.toUpperCase()) table[sign.charCodeAt(0)] = letter;
  });
  return table;
})();

function letterAt(text: string, at: number): number {
  return letterOf[text.charCodeAt(at)] ?? none;
}

interface Trie {
  /** `next[node * letters + letter]`: the node that follows; filled for every letter. */
  readonly next: Int32Array;
  /** The phrase that ends at a node, or -1. */
  readonly phraseAt: Int32Array;
  /** The nearest shorter phrase that ends at the same place, as a node; 0 for none. */
  readonly shorter: Int32Array;
  /** How many letters lead to a node. */
  readonly depth: Int32Array;
}

function plant(phrases: readonly string[]): Trie {
  const size = 1 + phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  const next = new Int32Array(size * letters);
  const phraseAt = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size);
  let count = 1;
  phrases.forEach((phrase, index) => {
    let node = 0;
    for (let i = 0; i < phrase.length; i += 1) {
      const slot = node * letters + letterAt(phrase, i);
      if (!next[slot]) {
        next[slot] = count;
        depth[count] = i + 1;
        count += 1;
      }
      node = next[slot] ?? 0;
    }
    phraseAt[node] = index;
  });
  return { next, phraseAt, shorter: new Int32Array(count), depth };
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

/** A stretch of a text. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** The beginning of one or more phrases that stands directly before a place. */
export interface CutPhrase extends Stretch {
  /** How many letters and digits of them stand there. */
  readonly letters: number;
  /** Every phrase that begins so. */
  readonly phrases: readonly string[];
}

/** The stretch of so many letters and digits that ends at a place. */
function stretchBefore(text: string, end: number, count: number): Stretch {
  let at = end;
  let last = end;
  for (let left = count; left > 0 && at > 0; ) {
    at -= 1;
    if (letterAt(text, at) === none) continue;
    if (left === count) last = at + 1;
    left -= 1;
  }
  return { at, length: last - at };
}

/**
 * Finds many phrases in one pass over a text (Aho and Corasick, 1975), however many there are. Of text and phrases only the letters and
 * digits of ASCII count, whatever stands between them; case does not.
 */
export class PhraseFinder {
  readonly #phrases: readonly string[];
  readonly #trie: Trie;
  /** In which search a node was last come to: cheaper than to begin each search with a clean sheet. */
  readonly #visited: Uint32Array;
  #search = 0;

  /** Takes phrases in their dense form. */
  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
    this.#trie = plant(phrases);
    tie(this.#trie);
    this.#visited = new Uint32Array(this.#trie.phraseAt.length);
  }

  /** Each phrase that stands in the text, with where it first does. */
  find(text: string): ReadonlyMap<string, Stretch> {
    const { next, phraseAt, shorter } = this.#trie;
    const found = new Map<string, Stretch>();
    const visited = this.#visited;
    this.#search += 1;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = letterAt(text, at);
      if (letter === none) continue;
      node = next[node * letters + letter] ?? 0;
      if (visited[node] === this.#search) continue;
      visited[node] = this.#search;
      for (let end = node; end > 0; end = shorter[end] ?? 0) {
        const phrase = this.#phrases[phraseAt[end] ?? -1];
        if (phrase !== undefined && !found.has(phrase))
          found.set(phrase, stretchBefore(text, at + 1, phrase.length));
      }
    }
    return found;
  }

  /** The longest beginning of a phrase that ends at a place, where a text was cut; undefined when none does. */
  cutAt(text: string, end: number): CutPhrase | undefined {
    const { next, phraseAt, depth } = this.#trie;
    let node = 0;
    for (let at = Math.max(0, end - longestLookBack); at < end; at += 1) {
      const letter = letterAt(text, at);
      if (letter !== none) node = next[node * letters + letter] ?? 0;
    }
    const count = depth[node] ?? 0;
    if (count === 0 || (phraseAt[node] ?? -1) >= 0) return undefined;
    const phrases = this.#phrases.filter((phrase) => this.#leadsThrough(phrase, count, node));
    return { ...stretchBefore(text, end, count), letters: count, phrases };
  }

  #leadsThrough(phrase: string, count: number, node: number): boolean {
    if (phrase.length <= count) return false;
    let at = 0;
    for (let i = 0; i < count; i += 1) at = this.#trie.next[at * letters + letterAt(phrase, i)] ?? 0;
    return at === node;
  }
}
