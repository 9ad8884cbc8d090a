import type { CsvError, Info } from 'csv-parse/sync';
import { type Column, columnOf, columns } from './columns.ts';
import { type LineFault, lineFault } from './line-fault.ts';

/** One line of a batch file: its cells by column; empty cells are left out. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly LineFault[];
}

interface Entry {
  readonly record: readonly string[];
  readonly info: Pick<Info, 'lines'>;
}

/** Where commas are decimal signs, spreadsheets write semicolons; the heading shows which it is. */
function delimiterOf(text: string): string {
  const heading = text.trimStart().split('\n', 1)[0] ?? '';
  return [';', '\t'].find((delimiter) => heading.includes(delimiter)) ?? ',';
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

async function entriesOf(text: string): Promise<readonly Entry[] | LineFault> {
  const { parse } = await import('csv-parse/sync');
  try {
    const options = { delimiter: delimiterOf(text), info: true, relax_column_count: true } as const;
    // With `info` each record comes with its place, which the library's types do not say.
    return parse(text, { ...options, skip_empty_lines: true, trim: true }) as unknown as readonly Entry[];
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const quote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_INVALID_CLOSING_QUOTE';
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return lineFault(line, 'cli.batch.fault.csv', { fault: quote ? 'quote' : error.code });
  }
}

function headingOf({ record, info: { lines } }: Entry): readonly Column[] | readonly LineFault[] {
  const known = columns.join(', ');
  const found = record.map(columnOf);
  const faults = found.flatMap((column, index) => {
    if (column === undefined)
      return [lineFault(lines, 'cli.batch.fault.column', { found: record[index] ?? '', known })];
    return found.indexOf(column) < index ? [lineFault(lines, 'cli.batch.fault.columnTwice', { column })] : [];
  });
  return faults.length > 0 ? faults : found.filter((column) => column !== undefined);
}

function rowOf({ record, info }: Entry, heading: readonly Column[]): Row | LineFault {
  const { lines: line } = info;
  if (record.length !== heading.length)
    return lineFault(line, 'cli.batch.fault.cells', { found: record.length, expected: heading.length });
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of heading.entries()) {
    const cell = record[index];
    if (cell) cells[column] = cell;
  }
  return { line, cells };
}

function isFault(value: object): value is LineFault {
  return 'message' in value;
}

/** Reads CSV (RFC 4180) with a heading; commas, semicolons or tabs. Everything that is wrong is named, not only the first fault. */
export async function rowsOf(text: string): Promise<Rows> {
  const entries = await entriesOf(text);
  if (isFault(entries)) return { rows: [], faults: [entries] };
  const [first, ...rest] = entries;
  if (!first || rest.length === 0)
    return { rows: [], faults: [lineFault(1, 'cli.batch.fault.empty', { known: columns.join(', ') })] };
  const heading = headingOf(first);
  const wrong = heading.filter((each) => typeof each !== 'string');
  if (wrong.length > 0) return { rows: [], faults: wrong };
  const names = heading.filter((each) => typeof each === 'string');
  const read = rest.map((entry) => rowOf(entry, names));
  return { rows: read.flatMap((row) => (isFault(row) ? [] : [row])), faults: read.filter(isFault) };
}
