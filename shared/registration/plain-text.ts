/** A value from outside inside a sentence whose back-ticks and stars mark values and names: it must not be taken for a mark, nor break the line. */
export function plainText(text: string): string {
  return text.replace(/[`*]/gu, '\u2019').replace(/\s+/gu, ' ').trim();
}
