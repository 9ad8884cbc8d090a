import { seenLength } from './emphasis.ts';

/** Breaks text into lines of at most `width` characters at blanks; a longer word (an address) stays whole. Line ends of the text are kept. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/u)) {
      if (line !== '' && seenLength(line) + 1 + seenLength(word) > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** Text wrapped under a first line: `first` leads, the rest is indented as far. */
export function hanging(first: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(first.length);
  return wrapped(text, width - first.length).map((line, index) => `${index === 0 ? first : indent}${line}`);
}

/** Rows of cells in aligned columns, two blanks between them, nothing at the end of a line. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, seenLength(cell));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - seenLength(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** Labels and values, aligned and indented; rows without a value are left out. */
export function facts(
  rows: readonly (readonly [label: string, value: string | undefined])[],
): readonly string[] {
  const known = rows.flatMap(([label, value]) => (value ? [[`  ${label}`, value]] : []));
  return table(known);
}
