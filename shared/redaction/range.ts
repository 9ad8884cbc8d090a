/** A stretch `[start, end)` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands where a secret stood. */
export const redactionMark = '[redacted]';

/** Puts the mark over every range; overlapping and touching ranges get one mark. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  const ordered = ranges.filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = 0;
  let at = 0;
  while (at < ordered.length) {
    const start = ordered[at]?.start ?? 0;
    let end = ordered[at]?.end ?? 0;
    for (at += 1; at < ordered.length && (ordered[at]?.start ?? 0) <= end; at += 1) {
      end = Math.max(end, ordered[at]?.end ?? 0);
    }
    parts.push(text.slice(done, start), redactionMark);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
