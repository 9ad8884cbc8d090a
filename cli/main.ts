import { CommanderError } from 'commander';
import { exitCodes } from '../shared/results/exit-code.ts';
import { languages, translatorFor } from '../shared/text/index.ts';
import type { Context } from './context.ts';
import { abortOnInterruption } from './interruption.ts';
import { endQuietlyOnBrokenPipe, terminalOf } from './output/terminal.ts';
import { programFor } from './program.ts';
import { startOptions } from './start-options.ts';
import { sayTrouble } from './trouble.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

endQuietlyOnBrokenPipe(process);
const args = process.argv.slice(2);
const start = startOptions(args, process.env);
const context: Context = {
  t: translatorFor(start.language),
  json: start.json,
  signal: abortOnInterruption(process),
  environment: process.env,
  terminal: terminalOf(process),
  programFolder: import.meta.dirname,
  version,
  exitCode: exitCodes.ok,
};

try {
  if (start.unknownLanguage !== undefined)
    throw new UsageError('cli.refused.language', {
      found: start.unknownLanguage,
      languages: Object.keys(languages).join(', '),
    });
  if (start.secretArgument) throw new UsageError('cli.refused.secretArgument');
  await programFor(context).parseAsync(args, { from: 'user' });
} catch (error) {
  // Help and version end commander's way; they were printed.
  if (!(error instanceof CommanderError && error.exitCode === 0)) await sayTrouble(error, context);
}
// Idle connections of libraries must not keep a finished command waiting.
process.exit(context.exitCode);
