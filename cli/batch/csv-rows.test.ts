import { describe, expect, it } from 'vitest';
import { rowsOf } from './csv-rows.ts';

const faultsOf = async (text: string) =>
  (await rowsOf(text)).faults.map(({ line, message }) => [line, message.key, message.params]);

describe('a batch file', () => {
  it.each([
    ['commas', 'setup,to\nerp,ana@contoso.com\n'],
    ['semicolons', 'setup;to\nerp;ana@contoso.com'],
    ['tabs', 'setup\tto\nerp\tana@contoso.com'],
    ['Windows line ends', 'setup,to\r\nerp,ana@contoso.com\r\n'],
    ['headings of any case and blanks', ' Setup , TO \n erp , ana@contoso.com '],
    ['quotation marks', '"setup","to"\n"erp","ana@contoso.com"'],
  ])('is read with %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual({
      rows: [{ line: 2, cells: { setup: 'erp', to: 'ana@contoso.com' } }],
      faults: [],
    });
  });

  it('counts lines as an editor does, empty ones and ones within quotation marks included', async () => {
    const { rows } = await rowsOf('setup,via\n\nerp,"smtp,graph"\n\ncrm,\n');
    expect(rows).toEqual([
      { line: 3, cells: { setup: 'erp', via: 'smtp,graph' } },
      { line: 5, cells: { setup: 'crm' } },
    ]);
  });

  it('keeps the commas of a cell where semicolons part the cells', async () => {
    expect((await rowsOf('setup;via\nerp;smtp,graph')).rows[0]?.cells.via).toBe('smtp,graph');
  });

  it('names a column that does not exist, and one that stands there twice', async () => {
    expect(await faultsOf('setup,too,to,To\nerp,a,b,c')).toEqual([
      [1, 'cli.batch.fault.column', expect.objectContaining({ found: 'too' })],
      [1, 'cli.batch.fault.columnTwice', { column: 'to' }],
    ]);
  });

  it('names every line with too few or too many cells', async () => {
    expect(await faultsOf('setup,to\nerp\ncrm,a@b.example\ncrm,a@b.example,more')).toEqual([
      [2, 'cli.batch.fault.cells', { found: 1, expected: 2 }],
      [4, 'cli.batch.fault.cells', { found: 3, expected: 2 }],
    ]);
  });

  it.each([
    ['a quotation mark that is not closed', 'setup,to\n"erp,ana@contoso.com\n'],
    ['text behind a quotation mark', 'setup,to\n"erp"x,ana@contoso.com\n'],
  ])('names the line of %s', async (_, text) => {
    const [[line, key, params] = []] = await faultsOf(text);
    expect([key, params]).toEqual(['cli.batch.fault.csv', { fault: 'quote' }]);
    expect(line).toBeGreaterThanOrEqual(2);
  });

  it.each(['', '\n\n', 'setup,to\n'])('with nothing to test in it says so: %j', async (text) => {
    expect((await faultsOf(text))[0]?.[1]).toBe('cli.batch.fault.empty');
  });
});
