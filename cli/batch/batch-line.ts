import { type TransportId, transportIds } from '../../shared/results/test-result.ts';
import { clientIdSchema, tenantIdSchema } from '../../shared/setup/setup-file.ts';
import { address, transports } from '../input/option-values.ts';
import { UsageError } from '../usage-error.ts';
import { type Column, factColumns } from './columns.ts';
import type { Row } from './csv-rows.ts';
import { type LineFault, lineFault } from './line-fault.ts';

/** What stands for a whole set-up in a line. */
export interface LineFacts {
  readonly recipe: string;
  readonly way?: string | undefined;
  readonly cloud?: string | undefined;
  readonly tenantId: string;
  readonly clientId: string;
}

/** One mailbox to be tested, as a line asks for it. */
export interface BatchLine {
  readonly line: number;
  /** A set-up by its name, id or file; or the facts of one. */
  readonly of: { readonly setup: string } | { readonly facts: LineFacts };
  readonly mailbox?: string | undefined;
  readonly from?: string | undefined;
  readonly to: string;
  readonly via?: readonly TransportId[] | undefined;
}

/** What the call gives for every line that does not say otherwise. */
export interface LineDefaults {
  readonly setup?: string | undefined;
  readonly to?: string | undefined;
  readonly via?: readonly TransportId[] | undefined;
}

interface Cell {
  readonly column: Column;
  /** How the fault's sentence names what belongs there. */
  readonly expected: 'address' | 'tenant' | 'client' | 'via';
  fits(text: string): boolean;
}

/** Whether a parser of options takes it. */
function taken(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return false;
  }
}

const isAddress = (text: string) => taken(address(''), text);
const cells: readonly Cell[] = [
  { column: 'tenantId', expected: 'tenant', fits: (text) => tenantIdSchema.safeParse(text).success },
  { column: 'clientId', expected: 'client', fits: (text) => clientIdSchema.safeParse(text).success },
  { column: 'mailbox', expected: 'address', fits: isAddress },
  { column: 'from', expected: 'address', fits: isAddress },
  { column: 'to', expected: 'address', fits: isAddress },
  { column: 'via', expected: 'via', fits: (text) => taken(transports, text) },
];

function cellFaults({ line, cells: found }: Row): readonly LineFault[] {
  return cells.flatMap(({ column, expected, fits }) => {
    const text = found[column];
    if (text === undefined || fits(text)) return [];
    const known = transportIds.join(', ');
    return [lineFault(line, 'cli.batch.fault.cell', { column, found: text, expected, known })];
  });
}

type Meant = BatchLine['of'] | readonly LineFault[];

function meantBy({ line, cells: found }: Row, defaults: LineDefaults): Meant {
  const facts = factColumns.filter((column) => found[column] !== undefined);
  const setup = found.setup ?? (facts.length === 0 ? defaults.setup : undefined);
  if (setup !== undefined)
    return facts.length === 0
      ? { setup }
      : [lineFault(line, 'cli.batch.fault.both', { columns: facts.join(', ') })];
  if (facts.length === 0) return [lineFault(line, 'cli.batch.fault.noSetup')];
  const { recipe, way, cloud, tenantId, clientId } = found;
  if (recipe && tenantId && clientId) return { facts: { recipe, way, cloud, tenantId, clientId } };
  const missing = (['recipe', 'tenantId', 'clientId'] as const).filter((column) => !found[column]);
  return missing.map((column) => lineFault(line, 'cli.batch.fault.missing', { column }));
}

/** What a row asks for, or everything that is wrong with it. */
export function batchLineOf(row: Row, defaults: LineDefaults): BatchLine | readonly LineFault[] {
  const { line, cells: found } = row;
  const of = meantBy(row, defaults);
  const to = found.to ?? defaults.to;
  const faults = [
    ...('length' in of ? of : []),
    ...cellFaults(row),
    ...(to === undefined ? [lineFault(line, 'cli.batch.fault.missing', { column: 'to' })] : []),
  ];
  if ('length' in of || to === undefined || faults.length > 0) return faults;
  const via = found.via === undefined ? defaults.via : transports(found.via);
  return { line, of, mailbox: found.mailbox, from: found.from, to, via };
}
