import { CommanderError } from 'commander';
import { type ExitCode, exitCodes } from '../shared/results/exit-code.ts';
import { languages } from '../shared/text/index.ts';
import type { Context } from './context.ts';
import { spokenTranslator } from './output/emphasis.ts';
import { programFor } from './program.ts';
import { startOptions } from './start-options.ts';
import { sayTrouble } from './trouble.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** What the program is given by whoever starts it; the rest of the context follows from the arguments. */
export type Surroundings = Omit<Context, 't' | 'json' | 'version' | 'exitCode'>;

/** Runs one command to its end and answers with the exit code. The one place where exceptions end. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const start = startOptions(args, surroundings.environment);
  const context: Context = {
    ...surroundings,
    t: spokenTranslator(start.language, start),
    json: start.json,
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
  return context.exitCode;
}
