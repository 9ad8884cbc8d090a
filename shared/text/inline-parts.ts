/** One run of a sentence: plain, monospace, or a name as the portal writes it. */
export interface InlinePart {
  readonly kind: 'plain' | 'code' | 'name';
  readonly text: string;
}

const marked = /`([^`]+)`|\*([^*\n]+)\*/gu;

/** Splits a sentence at its marks: `` `code` `` and `*name*`. A mark without its end stays as it is. */
export function inlineParts(text: string): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let at = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > at) parts.push({ kind: 'plain', text: text.slice(at, match.index) });
    parts.push(
      match[1] === undefined ? { kind: 'name', text: match[2] ?? '' } : { kind: 'code', text: match[1] },
    );
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'plain', text: text.slice(at) });
  return parts;
}

/** The sentence as it is heard or stands in a name: without its marks. */
export function inlineText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}
