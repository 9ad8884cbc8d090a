import { languages } from '../shared/text/index.ts';
import { CommandLine } from './command-line.ts';
import { isVerb, verbs } from './commands/index.ts';
import type { Context } from './context.ts';

/**
 * The whole command line. A command's own options and code are loaded once its name was read, so that `--help` and every other
 * command start without them.
 */
export function programFor(context: Context): CommandLine {
  const { t } = context;
  const program = new CommandLine(t, 'sendproof');
  program
    .description(t('cli.about'))
    .option('--json', t('cli.option.json'))
    .option('--lang <CODE>', t('cli.option.lang', { languages: Object.keys(languages).join(', ') }))
    .version(context.version, '-V, --version', t('cli.option.version'))
    .addHelpText('after', `\n${t('cli.footer')}`)
    .configureHelp({ ...program.configureHelp(), helpWidth: context.terminal.width });
  for (const [name, verb] of Object.entries(verbs)) program.command(name).description(t(verb.summary));
  program.hook('preSubcommand', async (_, command) => {
    const name = command.name();
    if (isVerb(name)) (await verbs[name].load()).define(command, context);
  });
  return program;
}
