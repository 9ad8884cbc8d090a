import { CommanderError } from 'commander';
import { exitCodes } from '../shared/results/exit-code.ts';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** The last line of a program that could not do what it was asked: a sentence on standard error, and with `--json` as a document. */
export async function sayError(sentence: string, context: Context): Promise<void> {
  context.terminal.say(sentence);
  if (context.json) await context.terminal.write(JSON.stringify({ error: sentence }));
}

async function redacted(error: unknown, secret: string | undefined): Promise<string> {
  const { redact } = await import('../shared/redact.ts');
  const text = error instanceof Error ? error.message : String(error);
  return redact(text.split('\n', 1)[0] ?? '', secret ? [secret] : []);
}

/** Says in one sentence why a command ended early, and sets what the program ends with. The one place where exceptions end. */
export async function sayTrouble(error: unknown, context: Context): Promise<void> {
  const { t } = context;
  if (error instanceof UsageError) {
    context.exitCode = error.exitCode;
    await sayError(t(error.sentence), context);
  } else if (error instanceof CommanderError) {
    // Commander printed the help, because a command was missing.
    context.exitCode = exitCodes.usage;
  } else if (context.signal.aborted) {
    context.exitCode = exitCodes.cancelled;
    await sayError(t('cli.cancelled'), context);
  } else {
    context.exitCode = exitCodes.local;
    await sayError(
      t('cli.mistake', { details: await redacted(error, context.environment.SENDPROOF_CLIENT_SECRET) }),
      context,
    );
  }
}
