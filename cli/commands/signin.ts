import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { tellFailure } from '../failure.ts';
import { addSetupOptions, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { openCore } from '../services.ts';
import { signIn } from '../signing-in.ts';

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context)
    .option('--device-code', t('cli.option.deviceCode'))
    .action(async (options: SetupOptions & { readonly deviceCode?: true }) => {
      const core = await openCore(context);
      const { setup, about } = await chooseSetup(options, core, context);
      const signedIn = await signIn(setup, options, core, context);
      if (!signedIn.ok) return tellFailure(signedIn.failure, about, context);
      const { username } = signedIn.value;
      const { kind: storage } = core.ports.secrets;
      terminal.say(t(`cli.signin.storage.${storage}`));
      await terminal.write(
        context.json
          ? JSON.stringify({ outcome: 'ok', signedInAs: username, setup: setup.name, storage }, null, 2)
          : terminal.paint('green', t('cli.signin.done', { username })),
      );
    });
}
