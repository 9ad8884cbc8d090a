import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { linesOf, textOf } from './text-stream.ts';

const longestSecret = 4096;

async function firstLine({ terminal, signal }: Context): Promise<string> {
  for await (const { text } of linesOf(textOf(terminal.input, signal), longestSecret)) {
    if (text === undefined) throw new UsageError('cli.refused.secretTooLong', { most: longestSecret });
    return text;
  }
  return '';
}

/**
 * The client secret that came with the call: the first line of standard input where `--secret-stdin` was given, else
 * `SENDPROOF_CLIENT_SECRET`. Undefined where neither is there: then the vault is asked.
 */
export async function suppliedSecret(
  options: { readonly secretStdin?: boolean | undefined },
  context: Context,
): Promise<string | undefined> {
  if (!options.secretStdin) return context.environment.SENDPROOF_CLIENT_SECRET || undefined;
  const secret = (await firstLine(context)).trim();
  if (secret === '') throw new UsageError('cli.refused.secretMissing');
  return secret;
}
