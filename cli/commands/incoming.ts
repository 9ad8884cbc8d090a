import type { Command } from 'commander';
import { exitCodeOfResults } from '../../shared/results/exit-code.ts';
import type { IncomingProtocol } from '../../shared/results/incoming-result.ts';
import type { Context } from '../context.ts';
import { addresses, incomingProtocol, wholeNumber } from '../input/option-values.ts';
import { addSetupOptions, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { incomingJson, incomingLines } from '../output/incoming-view.ts';
import { granted, openCore } from '../services.ts';
import { UsageError } from '../usage-error.ts';

interface IncomingOptions extends SetupOptions {
  readonly mailbox?: readonly string[];
  readonly via?: IncomingProtocol;
  readonly timeout: number;
}

const longestTimeoutS = 3600;

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context)
    .option('--mailbox <ADDRESSES>', t('incoming.cli.mailbox'), addresses('--mailbox'))
    .option('--via <SERVICE>', t('incoming.cli.via'), incomingProtocol)
    .option('--timeout <SECONDS>', t('cli.option.timeout'), wholeNumber('--timeout', 1, longestTimeoutS), 60)
    .action(async (options: IncomingOptions) => {
      const core = await openCore(context);
      const { setup, recipe, about } = await chooseSetup(options, core, context);
      const mailboxes = options.mailbox ?? (setup.mailbox === undefined ? [] : [setup.mailbox]);
      if (mailboxes.length === 0) throw new UsageError('refused.mailboxMissing');
      const protocol = options.via ?? recipe.incoming?.protocols[0] ?? 'imap';
      const results = granted(
        await core.services.checkIncoming(
          { setup, protocol, mailboxes, timeoutMs: options.timeout * 1000 },
          { signal: context.signal },
        ),
      );
      context.signal.throwIfAborted();
      context.exitCode = exitCodeOfResults(results);
      await terminal.write(
        context.json
          ? JSON.stringify({ results: results.map((result) => incomingJson(result, t, about)) }, null, 2)
          : results.map((result) => incomingLines(result, t, terminal, about).join('\n')).join('\n\n'),
      );
    });
}
