import { describe, expect, it } from 'vitest';
import { batchLineOf, type LineDefaults } from './batch-line.ts';
import type { Row } from './csv-rows.ts';

const facts = {
  recipe: 'aktion-next',
  tenantId: 'contoso.com',
  clientId: '22222222-2222-4222-8222-222222222222',
};
const to = 'ana@contoso.com';
const line = (cells: Row['cells'], defaults: LineDefaults = {}) => batchLineOf({ line: 7, cells }, defaults);
const faults = (cells: Row['cells'], defaults?: LineDefaults) => {
  const found = line(cells, defaults);
  if (!('length' in found)) throw new Error('The line was taken.');
  return found.map(({ line: number, message }) => [number, message.key, message.params?.column]);
};

describe('a line of a batch file', () => {
  it('names a set-up, or the facts of one', () => {
    expect(line({ setup: 'erp', to })).toMatchObject({ line: 7, of: { setup: 'erp' }, to });
    expect(line({ ...facts, to })).toMatchObject({ of: { facts } });
  });

  it('takes from the call what it does not say itself', () => {
    const defaults = { setup: 'erp', to, via: ['smtp'] } as const;
    expect(line({}, defaults)).toMatchObject({ of: { setup: 'erp' }, to, via: ['smtp'] });
    expect(line({ to: 'jan@contoso.com', via: 'graph, ews' }, defaults)).toMatchObject({
      to: 'jan@contoso.com',
      via: ['graph', 'ews'],
    });
    expect(line(facts, defaults)).toMatchObject({ of: { facts } });
  });

  it('is refused with everything that is wrong with it', () => {
    expect(faults({ ...facts, clientId: 'abc', mailbox: 'nobody', via: 'fax', to })).toEqual([
      [7, 'cli.batch.fault.cell', 'clientId'],
      [7, 'cli.batch.fault.cell', 'mailbox'],
      [7, 'cli.batch.fault.cell', 'via'],
    ]);
    expect(faults({ recipe: 'aktion-next' })).toEqual([
      [7, 'cli.batch.fault.missing', 'tenantId'],
      [7, 'cli.batch.fault.missing', 'clientId'],
      [7, 'cli.batch.fault.missing', 'to'],
    ]);
    expect(faults({ to })).toEqual([[7, 'cli.batch.fault.noSetup', undefined]]);
    expect(faults({ setup: 'erp', ...facts, to })).toEqual([[7, 'cli.batch.fault.both', undefined]]);
  });
});
