/** The columns of a batch file: those of the set-up file by its own keys, and what `test` takes. */
export const columns = [
  'setup',
  'recipe',
  'way',
  'cloud',
  'tenantId',
  'clientId',
  'mailbox',
  'from',
  'to',
  'via',
] as const;
export type Column = (typeof columns)[number];

/** The facts that stand for a set-up where a line names none. */
export const factColumns = ['recipe', 'way', 'cloud', 'tenantId', 'clientId'] as const satisfies Column[];

/** Spreadsheets change the case of headings; blanks around them count as little. */
export function columnOf(heading: string): Column | undefined {
  const wanted = heading.trim().toLowerCase();
  return columns.find((column) => column.toLowerCase() === wanted);
}
