import type { TestResult } from '../../shared/results/test-result.ts';
import type { Core } from '../services.ts';
import { inTurns } from './in-turns.ts';
import { createPatience } from './patience.ts';
import type { Prepared } from './prepare.ts';
import { sendLine } from './send-line.ts';

/** How far a batch is. */
export interface BatchCount {
  readonly total: number;
  readonly ended: number;
  readonly failed: number;
  readonly running: number;
}

export interface LineEnd {
  readonly line: Prepared;
  readonly results: readonly TestResult[];
}

export interface BatchListener {
  /** Awaited: a reader that is slow slows the sending down. */
  ended(end: LineEnd): Promise<void>;
  held(line: Prepared, result: TestResult, ms: number): void;
  counted(count: BatchCount): void;
}

/** What was sent, by line, and the lines that a cancelled batch did not begin. */
export interface BatchEnd {
  readonly ends: readonly LineEnd[];
  readonly notRun: readonly Prepared[];
}

function hasFailed({ results }: LineEnd): boolean {
  return results.some(({ outcome }) => outcome === 'failed');
}

/** Exchange counts connections and messages by mailbox: two lines of one take turns. */
function mailboxOf({ request }: Prepared): string {
  return (request.setup.mailbox ?? '').toLowerCase();
}

/** Sends all lines, several at once. */
export async function runBatch(
  lines: readonly Prepared[],
  most: number,
  { services, ports }: Core,
  signal: AbortSignal,
  listener: BatchListener,
): Promise<BatchEnd> {
  const ends: LineEnd[] = [];
  let running = 0;
  const count = () =>
    listener.counted({
      total: lines.length,
      ended: ends.length,
      failed: ends.filter(hasFailed).length,
      running,
    });
  const tools = { services, patience: createPatience(ports.clock), signal, onHold: listener.held };
  const notRun = await inTurns(lines, { most, keyOf: mailboxOf, signal }, async (line) => {
    running += 1;
    count();
    const end = { line, results: await sendLine(line, tools) };
    running -= 1;
    ends.push(end);
    await listener.ended(end);
    count();
  });
  return { ends: ends.toSorted((one, other) => one.line.line - other.line.line), notRun };
}
