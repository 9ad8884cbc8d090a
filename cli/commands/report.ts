import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import type { Context } from '../context.ts';
import { unwritable } from '../input/file-error.ts';
import { reportJson, reportLines } from '../output/report-view.ts';
import { granted, openCore } from '../services.ts';

async function show(path: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const report = granted(await services.reports.readFile(path));
  await context.terminal.write(
    context.json
      ? JSON.stringify(reportJson(report, context.t), null, 2)
      : reportLines(report, context.t, context.terminal).join('\n'),
  );
}

interface CreateOptions {
  readonly setup: string;
  readonly withoutAddresses?: true;
  readonly out?: string;
  readonly page?: string;
}

async function write(path: string, text: string): Promise<void> {
  await writeFileAtomic(path, text).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

async function create(options: CreateOptions, context: Context): Promise<void> {
  const { t, terminal, json } = context;
  const { services } = await openCore(context);
  const setup = granted(await services.setups.get(options.setup));
  const withAddresses = options.withoutAddresses !== true;
  const { text, page } = granted(
    await services.reports.preview(setup, { withAddresses, language: t.language }),
  );
  if (options.page !== undefined) await write(options.page, page);
  // The document itself is what was asked for: with `--json` as without.
  if (options.out === undefined) return terminal.write(text.trimEnd());
  await write(options.out, text);
  await terminal.write(
    json ? JSON.stringify({ created: options.out }) : t('report.cli.created', { path: options.out }),
  );
}

async function schema(context: Context): Promise<void> {
  const { services } = await openCore(context);
  await context.terminal.write(JSON.stringify(services.reports.jsonSchema(), null, 2));
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .command('show')
    .description(t('report.cli.show'))
    .argument('<FILE>', t('report.cli.file'))
    .action((path: string) => show(path, context));
  command
    .command('create')
    .description(t('report.cli.create'))
    .requiredOption('--setup <NAME>', t('report.cli.setup'))
    .option('--without-addresses', t('report.cli.withoutAddresses'))
    .option('--out <FILE>', t('cli.option.out'))
    .option('--page <FILE>', t('report.cli.page'))
    .action((options: CreateOptions) => create(options, context));
  command
    .command('schema')
    .description(t('report.cli.schema'))
    .action(() => schema(context));
}
