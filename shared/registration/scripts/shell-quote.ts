import { fitsOneLine } from '../../exchange/quote.ts';

/**
 * A word of a POSIX shell with exactly this text: in single quotes nothing is expanded, and a quote inside ends them, stands escaped, and
 * begins them again. Source: POSIX.1-2024, Shell Command Language, 2.2.2 Single-Quotes.
 *
 * @throws RangeError when the text holds a line break or another control character; ask `fitsOneLine` first where it came from outside.
 */
export function shellQuote(text: string): string {
  if (!fitsOneLine(text)) throw new RangeError('A text with control characters cannot stand in a script');
  return `'${text.replaceAll("'", "'\\''")}'`;
}
