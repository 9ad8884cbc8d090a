import type { Command } from 'commander';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import { exitCodeOfDiagnosis } from '../../shared/results/exit-code.ts';
import { explainedJson } from '../../shared/results/result-json.ts';
import type { Context } from '../context.ts';
import { addSetupOptions, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { diagnosisHead, diagnosisLines } from '../output/diagnosis-view.ts';
import { openCore } from '../services.ts';
import { signIn } from '../signing-in.ts';
import { UsageError } from '../usage-error.ts';

async function printFailure(diagnosis: Diagnosis, about: ExplainContext, context: Context): Promise<void> {
  const { t, terminal } = context;
  context.exitCode = exitCodeOfDiagnosis(diagnosis);
  const head = diagnosisHead(diagnosis, t, terminal);
  await terminal.write(
    context.json
      ? JSON.stringify({ outcome: 'failed', ...explainedJson(diagnosis, t, about) }, null, 2)
      : [head, ...diagnosisLines(diagnosis, t, terminal, about)].join('\n'),
  );
}

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context)
    .option('--device-code', t('cli.option.deviceCode'))
    .action(async (options: SetupOptions & { readonly deviceCode?: true }) => {
      const core = await openCore(context);
      const { setup, about } = await chooseSetup(options, core, context);
      const signedIn = await signIn(setup, options, core, context);
      if (!signedIn.ok) {
        if (signedIn.failure.kind === 'refused') throw UsageError.of(signedIn.failure.message);
        return printFailure(signedIn.failure.diagnosis, about, context);
      }
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
