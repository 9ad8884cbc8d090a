import { exitCodes } from '../../shared/results/exit-code.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

interface YesOption {
  readonly yes?: true;
}

/** A document is no place to be asked at. */
function canBeAsked({ json, terminal }: Context): boolean {
  return terminal.interactive && !json;
}

/**
 * Refuses before anything is done where nobody could be asked later.
 *
 * @throws UsageError where `--yes` is missing.
 */
export function demandConsent(
  { yes }: YesOption,
  context: Context,
  refusal: 'cli.register.refused.needsYes' | 'cli.secrets.needsYes' = 'cli.register.refused.needsYes',
): void {
  if (!yes && !canBeAsked(context)) throw new UsageError(refusal);
}

/** Whether to go on: said by `--yes`, or by the person who read what will happen. */
export async function agrees({ yes }: YesOption, question: TextKey, context: Context): Promise<boolean> {
  if (yes) return true;
  const { t, terminal, signal } = context;
  const answer = await terminal.ask(`${t(question)} ${t('cli.register.ask.choices')} `, signal);
  return t('cli.register.ask.yes').split(',').includes(answer.toLowerCase());
}

/** The person has read what would happen, and wants none of it. */
export async function cancelledByPerson(context: Context): Promise<void> {
  context.exitCode = exitCodes.cancelled;
  context.terminal.say(context.t('cli.register.notDone'));
}
