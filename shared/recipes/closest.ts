const wordsOf = (name: string) =>
  new Set(
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/u)
      .filter(Boolean),
  );

/** The names that share most words with one that is not among them: what somebody may have meant. At most five, most alike first. */
export function closest(name: string, among: readonly string[]): readonly string[] {
  const words = wordsOf(name);
  const shared = (other: string) => [...wordsOf(other)].filter((word) => words.has(word)).length;
  return among.toSorted((a, b) => shared(b) - shared(a)).slice(0, 5);
}
