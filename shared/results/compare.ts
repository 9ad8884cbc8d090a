import { type Message, message } from '../text/message.ts';
import type { TextKey } from '../text/text-key.ts';
import { type TestResult, type TestStep, type TestStepId, testStepIds } from './test-result.ts';

/** What stands in one cell of a comparison, in no language yet. */
export type Compared =
  | { readonly kind: 'none' }
  /** A bare technical fact: an address, a name, a claim. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'message'; readonly message: Message }
  /** ISO time. */
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'duration'; readonly ms: number };

type RowName = Extract<TextKey, `compare.row.${string}`> extends `compare.row.${infer Name}` ? Name : never;

/** One thing about two tests; `differs` where it is worth looking at. */
export interface ComparedRow {
  /** Stable: `outcome`, `server`, `stage-authenticate` ... */
  readonly id: string;
  readonly label: Message;
  readonly before: Compared;
  readonly after: Compared;
  readonly differs: boolean;
}
export type Difference = ComparedRow & { readonly differs: true };

type Pair = readonly [before: TestResult, after: TestResult];

const none = { kind: 'none' } as const;

function textCell(text: string | undefined): Compared {
  return text === undefined || text === '' ? none : { kind: 'text', text };
}

function wordCell(key: TextKey): Compared {
  return { kind: 'message', message: message(key) };
}

function outcomeCell({ outcome }: TestResult): Compared {
  return wordCell(outcome === 'ok' ? 'compare.ok' : 'compare.failed');
}

function causeCell(result: TestResult): Compared {
  if (result.outcome === 'ok') return none;
  const { cause, params } = result.diagnosis;
  return {
    kind: 'message',
    message: message(`causes.${cause}.title`, { port: params.port ?? 'unknown' }),
  };
}

function stepOf({ steps }: TestResult, id: TestStepId): TestStep | undefined {
  return steps.findLast((step) => step.id === id);
}

/** Where the connection went; only the name's address where it never stood. */
function serverCell(result: TestResult): Compared {
  return textCell((stepOf(result, 'connect') ?? stepOf(result, 'resolve'))?.detail);
}

function stageCell(result: TestResult, id: TestStepId): Compared {
  const step = stepOf(result, id);
  if (!step) return wordCell('compare.notReached');
  return wordCell(step.ok ? 'compare.done' : 'compare.failed');
}

/** The order in which a service names permissions means nothing. */
function listCell(names: readonly string[] | undefined): Compared {
  return textCell(names?.toSorted().join(', '));
}

function isSame(one: Compared, other: Compared): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function row(name: RowName, [before, after]: Pair, cellOf: (result: TestResult) => Compared): ComparedRow {
  const cells = { before: cellOf(before), after: cellOf(after) };
  return {
    id: name,
    label: message(`compare.row.${name}`),
    ...cells,
    differs: !isSame(cells.before, cells.after),
  };
}

/** When it was and how long it took always differ, and never explain by themselves. */
function aside(name: RowName, pair: Pair, cellOf: (result: TestResult) => Compared): ComparedRow {
  return { ...row(name, pair, cellOf), differs: false };
}

function stageRows([before, after]: Pair): readonly ComparedRow[] {
  const reached = testStepIds.filter((id) => stepOf(before, id) ?? stepOf(after, id));
  return reached.map((id) => {
    const cells = { before: stageCell(before, id), after: stageCell(after, id) };
    return {
      id: `stage-${id}`,
      label: message(`test.stage.${id}`),
      ...cells,
      differs: !isSame(cells.before, cells.after),
    };
  });
}

/**
 * Two tests of one set-up, row by row, in the order in which a message travels. Pure; the sentences are in no language yet.
 */
export function comparison(before: TestResult, after: TestResult): readonly ComparedRow[] {
  const pair: Pair = [before, after];
  return [
    row('outcome', pair, outcomeCell),
    row('cause', pair, causeCell),
    row('transport', pair, ({ transport }) => wordCell(`test.transport.${transport}`)),
    row('from', pair, ({ from }) => textCell(from)),
    row('to', pair, ({ to }) => textCell(to)),
    ...stageRows(pair),
    row('server', pair, serverCell),
    row('tls', pair, (result) => textCell(stepOf(result, 'secure')?.detail)),
    row('audience', pair, ({ token }) => textCell(token?.aud)),
    row('tenant', pair, ({ token }) => textCell(token?.tenantId)),
    row('app', pair, ({ token }) => textCell(token?.appId)),
    row('roles', pair, ({ token }) => listCell(token?.roles)),
    row('scopes', pair, ({ token }) => listCell(token?.scopes)),
    row('username', pair, ({ token }) => textCell(token?.username)),
    row('version', pair, ({ program }) => textCell(program)),
    row('attempt', pair, ({ attempt }) => textCell(String(attempt))),
    aside('startedAt', pair, ({ startedAt }) => ({ kind: 'time', at: startedAt })),
    aside('duration', pair, ({ durationMs }) => ({ kind: 'duration', ms: durationMs })),
  ];
}

/** What changed between two tests: nothing else. */
export function compareResults(before: TestResult, after: TestResult): readonly Difference[] {
  return comparison(before, after).filter((one): one is Difference => one.differs);
}
