import type { Command } from 'commander';
import { exitCodeOfResults } from '../../shared/results/exit-code.ts';
import { resultsJson } from '../../shared/results/result-json.ts';
import type { TestResult, TransportId } from '../../shared/results/test-result.ts';
import type { Context } from '../context.ts';
import { address, transports, wholeNumber } from '../input/option-values.ts';
import { addSetupOptions, type Chosen, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { progressTeller } from '../output/progress-lines.ts';
import { resultLines } from '../output/result-view.ts';
import { runTest } from '../run-test.ts';
import { openCore } from '../services.ts';
import { canSignIn } from '../signing-in.ts';

interface TestOptions extends SetupOptions {
  readonly to: string;
  readonly from?: string;
  readonly via?: readonly TransportId[];
  readonly timeout: number;
  readonly waitForPropagation: number;
}

const longestTimeoutS = 3600;
const longestWaitMinutes = 24 * 60;

async function print(
  results: readonly TestResult[],
  { about }: Chosen,
  { json, t, terminal }: Context,
): Promise<void> {
  await terminal.write(
    json
      ? JSON.stringify(resultsJson(results, t, about), null, 2)
      : results.map((result) => resultLines(result, t, terminal, about).join('\n')).join('\n\n\n'),
  );
}

/** Where a person has to sign in and nobody can, the result alone would not say how. */
function pointToSignIn(
  results: readonly TestResult[],
  chosen: Chosen,
  asked: string,
  context: Context,
): void {
  const needed = results.some(
    (one) => one.outcome === 'failed' && one.diagnosis.cause === 'interaction-required',
  );
  if (!needed || chosen.way.flow !== 'authorization-code' || canSignIn(context)) return;
  const command = `sendproof signin --setup ${/\s/u.test(asked) ? `"${asked}"` : asked}`;
  context.terminal.say(context.t('cli.refused.signInFirst', { command }));
}

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context)
    .requiredOption('--to <ADDRESS>', t('cli.option.to'), address('--to'))
    .option('--from <ADDRESS>', t('cli.option.from'), address('--from'))
    .option('--via <WAYS>', t('cli.option.via'), transports)
    .option('--timeout <SECONDS>', t('cli.option.timeout'), wholeNumber('--timeout', 1, longestTimeoutS), 60)
    .option(
      '--wait-for-propagation <MINUTES>',
      t('cli.option.wait'),
      wholeNumber('--wait-for-propagation', 0, longestWaitMinutes),
      0,
    )
    .action(async (options: TestOptions) => {
      const core = await openCore(context);
      const chosen = await chooseSetup(options, core, context);
      const request = {
        setup: chosen.setup,
        to: options.to,
        from: options.from,
        transports: options.via ?? [chosen.way.transport],
        waitForPropagationMs: options.waitForPropagation * 60_000,
        timeoutMs: options.timeout * 1000,
        language: t.language,
      };
      const results = await runTest(request, chosen, core, context, progressTeller(t, terminal));
      context.exitCode = exitCodeOfResults(results);
      await print(results, chosen, context);
      pointToSignIn(results, chosen, options.setup, context);
    });
}
