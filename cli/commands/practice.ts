import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exitCodes } from '../../shared/results/exit-code.ts';
import type { Context } from '../context.ts';
import { wholeNumber } from '../input/option-values.ts';
import { calledAs, commandsToTry, practiceLines } from '../output/practice-view.ts';
import { type PracticeReady, startPractice } from '../practice-program.ts';
import { sayError } from '../trouble.ts';

interface PracticeOptions {
  readonly scenario?: string;
  readonly port?: number;
  readonly keep?: true;
  readonly empty?: true;
}

/** A kept tenant lives with this installation's own files. */
async function keptFolder(context: Context): Promise<string> {
  const { dataFolder } = await import('../../core/node-ports/index.ts');
  const folder = join(dataFolder(context.environment), 'practice-tenant');
  await mkdir(folder, { recursive: true });
  return folder;
}

async function argumentsFor(options: PracticeOptions, context: Context): Promise<readonly string[]> {
  return [
    ...(options.scenario === undefined ? [] : ['--scenario', options.scenario]),
    ...(options.port === undefined ? [] : ['--port', String(options.port)]),
    ...(options.empty ? ['--empty'] : []),
    ...(options.keep ? ['--keep', '--folder', await keptFolder(context)] : []),
  ];
}

async function tell(ready: PracticeReady, context: Context): Promise<void> {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  const commands = commandsToTry(ready, calledAs(process.argv, process.cwd()), shell);
  await context.terminal.write(
    context.json
      ? JSON.stringify({ ...ready, commands })
      : practiceLines(ready, commands, context.t, context.terminal).join('\n'),
  );
}

/** Serves until Ctrl+C or a request to end, which is how this command is meant to end: exit code 0. */
async function practise(options: PracticeOptions, context: Context): Promise<void> {
  const program = startPractice(await argumentsFor(options, context), context);
  const ready = await program.ready;
  if (ready) await tell(ready, context);
  const code = await program.ended;
  if (context.signal.aborted || (ready && code === 0)) return;
  context.exitCode = code === exitCodes.usage ? exitCodes.usage : exitCodes.local;
  await sayError(context.t('cli.refused.practiceEnded'), context);
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .option('--scenario <ID>', t('cli.option.scenario'))
    .option('--port <N>', t('cli.option.port'), wholeNumber('--port', 1, 65_535))
    .option('--keep', t('cli.option.keep'))
    .option('--empty', t('cli.option.empty'))
    .action((options: PracticeOptions) => practise(options, context));
}
