import type { Context } from '../context.ts';
import { tellFailure } from '../failure.ts';
import { UsageError } from '../usage-error.ts';
import { agrees, cancelledByPerson, demandConsent } from './consent.ts';
import type { DirectoryOptions } from './directory-options.ts';
import { openSetup, signInToDirectory } from './open-directory.ts';
import { type RunTexts, toldRun } from './told-run.ts';

const texts = {
  rotate: { done: 'cli.secrets.rotated', goOn: 'cli.secrets.goOn' },
  retire: { done: 'cli.secrets.retired', goOn: 'cli.secrets.goOn' },
} as const satisfies Record<'rotate' | 'retire', RunTexts>;

/** Brings a new credential in beside the old one, or takes the old one away, once a person has agreed. */
export async function changeCredential(
  change: 'rotate' | 'retire',
  options: DirectoryOptions,
  context: Context,
): Promise<void> {
  demandConsent(options, context, 'cli.secrets.needsYes');
  const opened = await openSetup(options, context);
  const { registration, setup, core } = opened;
  if (change === 'rotate' && setup.credential.kind !== 'certificate' && core.ports.secrets.kind === 'memory')
    throw new UsageError('cli.register.refused.noKeeping');
  context.terminal.say(context.t(`cli.secrets.will.${change}`, { name: setup.name }));
  if (!(await agrees(options, `cli.register.ask.${change}`, context))) return cancelledByPerson(context);
  const session = await signInToDirectory(opened, 'write', options, context);
  if (!session.ok) return tellFailure(session.failure, opened.about, context);
  await toldRun(opened, texts[change], (running) => registration[change](setup, running), context);
}
