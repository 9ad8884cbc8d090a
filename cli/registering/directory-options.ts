import type { Command } from 'commander';
import type { RegisterClient } from '../../shared/registration/calls.ts';
import { type ChosenReach, choosableReaches } from '../../shared/setup/reach.ts';
import { clientIdSchema } from '../../shared/setup/setup-file.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** The options of every command that signs an administrator in to Microsoft Graph. */
export interface DirectoryOptions {
  readonly setup: string;
  readonly cloud?: string;
  readonly recipe?: string;
  readonly clientId?: string;
  readonly microsoftClient?: true;
  readonly keepSession?: true;
  readonly yes?: true;
  readonly save?: true;
  readonly reach?: ChosenReach;
}

function clientId(found: string): string {
  if (!clientIdSchema.safeParse(found).success)
    throw new UsageError('cli.register.refused.clientId', { found });
  return found;
}

function chosenReach(found: string): ChosenReach {
  const reach = choosableReaches.find((each) => each === found.toLowerCase());
  if (reach === undefined)
    throw new UsageError('cli.register.refused.reach', { found, known: choosableReaches.join(', ') });
  return reach;
}

/** How far the application is to reach; a decision of the set-up, made with the call. */
export function addReachOption(command: Command, { t }: Context): Command {
  return command.option('--reach <REACH>', t('cli.register.option.reach'), chosenReach);
}

/** Which set-up; a secret that is there already comes from the environment or the vault, never from standard input. */
export function addOfOptions(command: Command, { t }: Context): Command {
  return command
    .requiredOption('--setup <NAME|FILE>', t('cli.option.setup'))
    .option('--cloud <FILE|ID>', t('cli.option.cloud'))
    .option('--recipe <FILE>', t('cli.option.recipe'));
}

export function addSignInOptions(command: Command, { t }: Context): Command {
  return command
    .option('--client-id <GUID>', t('cli.register.option.clientId'), clientId)
    .option('--microsoft-client', t('cli.register.option.microsoftClient'))
    .option('--keep-session', t('cli.register.option.keepSession'));
}

/** The application that was chosen to sign in with; undefined where the configured one is meant. */
export function clientOf({ clientId: id, microsoftClient }: DirectoryOptions): RegisterClient | undefined {
  if (id !== undefined && microsoftClient) throw new UsageError('cli.register.refused.twoClients');
  if (id !== undefined) return { kind: 'own', id };
  return microsoftClient ? { kind: 'microsoft' } : undefined;
}
