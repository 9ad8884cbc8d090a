import { type ResultJson, resultJson } from '../../shared/results/result-json.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import type { LineFault } from '../batch/line-fault.ts';
import type { BatchCount, BatchEnd, LineEnd } from '../batch/run-batch.ts';
import { resultHead } from './result-view.ts';
import type { Terminal } from './terminal.ts';

const lineWidth = 5;

/** A line's place in the file, aligned. */
function place(line: number): string {
  return String(line).padStart(lineWidth);
}

/** How one line has ended: a line of text for each transport, because each has an end of its own. */
export function lineEndLines(
  { line, results }: LineEnd,
  t: Translate,
  terminal: Terminal,
): readonly string[] {
  return results.map((result) => {
    const mark = result.outcome === 'ok' ? terminal.paint('green', '✓') : terminal.paint('red', '✗');
    const cause = result.outcome === 'ok' ? '' : terminal.paint('dim', `  (${result.diagnosis.cause})`);
    const who = line.request.setup.mailbox ?? result.from;
    return `${mark} ${place(line.line)}  ${who}  ${resultHead(result, t, terminal)}${cause}`;
  });
}

export function heldLine(line: number, result: TestResult, ms: number, t: Translate): string {
  return t('cli.batch.held', { line, mailbox: result.from, seconds: Math.ceil(ms / 1000) });
}

export function statusText({ total, ended, failed, running }: BatchCount, t: Translate): string {
  return t('cli.batch.status', { total, ended, failed, running });
}

function countsOf({ ends, notRun }: BatchEnd) {
  const failed = ends.filter(({ results }) => results.some(({ outcome }) => outcome === 'failed')).length;
  return { total: ends.length + notRun.length, ok: ends.length - failed, failed, notRun: notRun.length };
}

/** The last line of a batch. */
export function summaryLine(end: BatchEnd, t: Translate): string {
  return t('cli.batch.ended', countsOf(end));
}

/** One line of the file that cannot be used, for a person. */
export function faultLine({ line, message }: LineFault, t: Translate): string {
  return t('cli.batch.line', { line, fault: t(message) });
}

/** What `batch --json` prints: a test's own object for each line and transport, with the line's number. Fields are only ever added. */
export interface BatchJson {
  readonly outcome: 'ok' | 'failed' | 'cancelled';
  readonly ok: number;
  readonly failed: number;
  readonly results: readonly ({ readonly line: number; readonly setup: string } & ResultJson)[];
  /** Lines that were not begun, because the batch was cancelled. */
  readonly notRun: readonly number[];
}

export function batchJson(end: BatchEnd, outcome: BatchJson['outcome'], t: Translate): BatchJson {
  const { ok, failed } = countsOf(end);
  return {
    outcome,
    ok,
    failed,
    results: end.ends.flatMap(({ line, results }) =>
      results.map((result) => ({
        line: line.line,
        setup: line.request.setup.name,
        ...resultJson(result, t, line.about),
      })),
    ),
    notRun: end.notRun.map(({ line }) => line),
  };
}
