import { type ParseError, parse } from 'jsonc-parser';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';

/** Where in a text an offset is; both count from 1, as editors show them. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * JSON.parse tells a position in some engines only, so the fault is looked for again by a parser that always does. That one calls
 * itself for each level: text nested beyond its reach counts as faulty at its end, where it was not closed.
 */
function firstFaultIn(text: string): number {
  const faults: ParseError[] = [];
  try {
    parse(text, faults, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return text.length;
  }
  return faults[0]?.offset ?? 0;
}

/** Strict JSON (RFC 8259: no comments, no trailing commas). The refusal names line and column of the first fault. */
export function parseJson(text: string, file: string): Outcome<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return refused('files.notJson', { file, ...positionOf(text, firstFaultIn(text)) });
  }
}
