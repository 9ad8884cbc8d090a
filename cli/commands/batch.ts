import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { exitCodes } from '../../shared/results/exit-code.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import { type BatchLine, batchLineOf } from '../batch/batch-line.ts';
import { rowsOf } from '../batch/csv-rows.ts';
import type { LineFault } from '../batch/line-fault.ts';
import { type Prepared, prepareAll } from '../batch/prepare.ts';
import { type BatchEnd, runBatch } from '../batch/run-batch.ts';
import type { Context } from '../context.ts';
import { unreadable } from '../input/file-error.ts';
import { address, transports, wholeNumber } from '../input/option-values.ts';
import { suppliedSecret } from '../input/secret-input.ts';
import { textOf } from '../input/text-stream.ts';
import {
  batchJson,
  faultLine,
  heldLine,
  lineEndLines,
  statusText,
  summaryLine,
} from '../output/batch-view.ts';
import { type Core, granted, openCore } from '../services.ts';
import { UsageError } from '../usage-error.ts';

interface BatchOptions {
  readonly csv: string;
  readonly setup?: string;
  readonly to?: string;
  readonly via?: readonly TransportId[];
  readonly cloud?: string;
  readonly recipe?: string;
  readonly secretStdin?: true;
  readonly concurrency: number;
  readonly timeout: number;
  readonly waitForPropagation: number;
}

const longestTimeoutS = 3600;
const longestWaitMinutes = 24 * 60;
const mostAtOnce = 20;
const mostLines = 10_000;
const longestFile = 10_000_000;
/** A file that is wrong throughout is told by its first lines. */
const mostFaultsSaid = 20;

async function csvText(path: string, signal: AbortSignal): Promise<string> {
  let text = '';
  try {
    for await (const chunk of textOf(createReadStream(path), signal)) {
      text += chunk;
      if (text.length > longestFile) throw new UsageError('cli.batch.tooLarge', { path, most: mostLines });
    }
  } catch (error) {
    throw signal.aborted || error instanceof UsageError ? error : unreadable(path, error);
  }
  return text;
}

interface Read {
  readonly lines: readonly BatchLine[];
  readonly faults: readonly LineFault[];
}

async function read(options: BatchOptions, signal: AbortSignal): Promise<Read> {
  const { rows, faults } = await rowsOf(await csvText(options.csv, signal));
  if (rows.length > mostLines)
    throw new UsageError('cli.batch.tooLarge', { path: options.csv, most: mostLines });
  const read = rows.map((row) => batchLineOf(row, options));
  return {
    lines: read.flatMap((line) => ('of' in line ? [line] : [])),
    faults: [...faults, ...read.flatMap((line) => ('of' in line ? [] : line))],
  };
}

async function prepared(
  lines: readonly BatchLine[],
  options: BatchOptions,
  { services }: Core,
  context: Context,
): ReturnType<typeof prepareAll> {
  if (options.recipe !== undefined) granted(await services.recipes.add(options.recipe));
  const secret = await suppliedSecret(options, context);
  const batch = {
    folder: dirname(resolve(options.csv)),
    cloud: options.cloud,
    secret,
    timeoutMs: options.timeout * 1000,
    waitForPropagationMs: options.waitForPropagation * 60_000,
    language: context.t.language,
  };
  return prepareAll(lines, batch, services);
}

/** Names every line that cannot be used; nothing was sent. */
async function refuse(faults: readonly LineFault[], path: string, context: Context): Promise<void> {
  const { t, terminal } = context;
  context.exitCode = exitCodes.usage;
  const sentence = t('cli.batch.refused', { path, count: faults.length });
  terminal.say(sentence);
  for (const fault of faults.slice(0, mostFaultsSaid)) terminal.say(faultLine(fault, t));
  if (faults.length > mostFaultsSaid)
    terminal.say(t('cli.batch.moreFaults', { count: faults.length - mostFaultsSaid }));
  if (!context.json) return;
  const lines = faults.map(({ line, message }) => ({ line, error: t(message) }));
  await terminal.write(JSON.stringify({ error: sentence, lines }, null, 2));
}

function outcomeOf({ ends }: BatchEnd, { signal }: Context): 'ok' | 'failed' | 'cancelled' {
  if (signal.aborted) return 'cancelled';
  const failed = ends.some(({ results }) => results.some(({ outcome }) => outcome === 'failed'));
  return failed ? 'failed' : 'ok';
}

const exitCodeOf = { ok: exitCodes.ok, failed: exitCodes.partly, cancelled: exitCodes.cancelled } as const;

async function send(
  lines: readonly Prepared[],
  options: BatchOptions,
  core: Core,
  context: Context,
): Promise<void> {
  const { t, terminal, json, signal } = context;
  const end = await runBatch(lines, options.concurrency, core, signal, {
    async ended(line) {
      const text = lineEndLines(line, t, terminal).join('\n');
      if (json) terminal.say(text);
      else await terminal.write(text);
    },
    held: ({ line }, result, ms) => terminal.say(heldLine(line, result, ms, t)),
    counted: (count) => terminal.status(statusText(count, t)),
  });
  terminal.status();
  const outcome = outcomeOf(end, context);
  context.exitCode = exitCodeOf[outcome];
  terminal.say(summaryLine(end, t));
  if (json) await terminal.write(JSON.stringify(batchJson(end, outcome, t), null, 2));
}

async function batch(options: BatchOptions, context: Context): Promise<void> {
  const { lines, faults } = await read(options, context.signal);
  if (faults.length > 0) return refuse(faults, options.csv, context);
  const core = await openCore(context);
  const ready = await prepared(lines, options, core, context);
  if (ready.faults.length > 0) return refuse(ready.faults, options.csv, context);
  return send(ready.prepared, options, core, context);
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .requiredOption('--csv <FILE>', t('cli.batch.option.csv'))
    .option('--setup <NAME|FILE>', t('cli.batch.option.setup'))
    .option('--to <ADDRESS>', t('cli.batch.option.to'), address('--to'))
    .option('--via <WAYS>', t('cli.option.via'), transports)
    .option('--cloud <FILE|ID>', t('cli.option.cloud'))
    .option('--recipe <FILE>', t('cli.option.recipe'))
    .option(
      '--concurrency <N>',
      t('cli.batch.option.concurrency'),
      wholeNumber('--concurrency', 1, mostAtOnce),
      3,
    )
    .option('--timeout <SECONDS>', t('cli.option.timeout'), wholeNumber('--timeout', 1, longestTimeoutS), 60)
    .option(
      '--wait-for-propagation <MINUTES>',
      t('cli.option.wait'),
      wholeNumber('--wait-for-propagation', 0, longestWaitMinutes),
      0,
    )
    .option('--secret-stdin', t('cli.option.secretStdin'))
    .action((options: BatchOptions) => batch(options, context));
}
