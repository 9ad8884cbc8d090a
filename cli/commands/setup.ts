import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Context } from '../context.ts';
import { unwritable } from '../input/file-error.ts';
import { suppliedSecret } from '../input/secret-input.ts';
import { table } from '../output/layout.ts';
import { setupJson, setupLines } from '../output/setup-view.ts';
import { type Core, granted, openCore } from '../services.ts';
import { UsageError } from '../usage-error.ts';

function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

async function list(context: Context): Promise<void> {
  const { services } = await openCore(context);
  const [setups, broken] = await Promise.all([services.setups.list(), services.setups.broken()]);
  const faults = broken.map((fault) => context.t(fault));
  for (const fault of faults) context.terminal.say(fault);
  const rows = setups.map(({ id, name, recipe, mailbox }) => ({
    id,
    name,
    recipe,
    mailbox: mailbox ?? null,
  }));
  if (context.json) return context.terminal.write(asJson({ setups: rows, broken: faults }));
  if (rows.length === 0) return context.terminal.say(context.t('cli.setups.none'));
  const lines = table(rows.map(({ id, name, recipe, mailbox }) => [name, recipe, mailbox ?? '', id]));
  await context.terminal.write(lines.join('\n'));
}

async function show(name: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const setup = granted(await services.setups.get(name));
  const { recipe } = granted(await services.recipes.get(setup.recipe));
  const steps = planFor(recipe, setup);
  const file = services.setups.exportFile(setup);
  await context.terminal.write(
    context.json
      ? asJson(setupJson(setup, file, steps, context.t))
      : setupLines(setup, recipe, steps, context.t, context.terminal).join('\n'),
  );
}

async function keepSecret(setup: Setup, secret: string, core: Core, context: Context): Promise<void> {
  const { findings } = granted(await core.services.secrets.put(setup, secret));
  const stop = findings.find(({ level }) => level === 'stop');
  for (const { message } of findings) if (message !== stop?.message) context.terminal.say(context.t(message));
  if (!stop) return;
  await core.services.setups.remove(setup.id);
  throw UsageError.of(stop.message);
}

interface ImportOptions {
  readonly name?: string;
  readonly recipe?: string;
  readonly secretStdin?: true;
}

async function importFile(path: string, options: ImportOptions, context: Context): Promise<void> {
  const core = await openCore(context);
  const { setups, recipes } = core.services;
  if (options.recipe !== undefined) granted(await recipes.add(options.recipe));
  const file = setups.exportFile(granted(await setups.readFile(path)));
  const named = options.name === undefined ? file : { ...file, name: options.name };
  const secret = options.secretStdin ? await suppliedSecret(options, context) : undefined;
  const setup = granted(await setups.importText(JSON.stringify(named)));
  if (secret !== undefined) await keepSecret(setup, secret, core, context);
  const { id, name } = setup;
  await context.terminal.write(
    context.json ? asJson({ imported: { id, name } }) : context.t('cli.setups.imported', { name }),
  );
}

async function exportFile(name: string, out: string | undefined, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const text = asJson(services.setups.exportFile(granted(await services.setups.get(name))));
  if (out === undefined) return context.terminal.write(text);
  await writeFileAtomic(out, `${text}\n`).catch((error: unknown) => {
    throw unwritable(out, error);
  });
  await context.terminal.write(
    context.json ? asJson({ exported: out }) : context.t('cli.setups.exported', { path: out }),
  );
}

async function remove(name: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const setup = granted(await services.setups.get(name));
  granted(await services.setups.remove(setup.id));
  await context.terminal.write(
    context.json
      ? asJson({ deleted: { id: setup.id, name: setup.name } })
      : context.t('cli.setups.deleted', { name: setup.name }),
  );
}

async function schema(context: Context): Promise<void> {
  const { services } = await openCore(context);
  await context.terminal.write(asJson(services.setups.jsonSchema()));
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .command('list')
    .description(t('cli.summary.setupList'))
    .action(() => list(context));
  command
    .command('show')
    .description(t('cli.summary.setupShow'))
    .argument('<NAME>', t('cli.argument.setupName'))
    .action((name: string) => show(name, context));
  command
    .command('import')
    .description(t('cli.summary.setupImport'))
    .argument('<FILE>', t('cli.argument.setupFile'))
    .option('--name <NAME>', t('cli.option.name'))
    .option('--recipe <FILE>', t('cli.option.recipe'))
    .option('--secret-stdin', t('cli.option.secretStdin'))
    .action((path: string, options: ImportOptions) => importFile(path, options, context));
  command
    .command('export')
    .description(t('cli.summary.setupExport'))
    .argument('<NAME>', t('cli.argument.setupName'))
    .option('--out <FILE>', t('cli.option.out'))
    .action((name: string, options: { readonly out?: string }) => exportFile(name, options.out, context));
  command
    .command('delete')
    .description(t('cli.summary.setupDelete'))
    .argument('<NAME>', t('cli.argument.setupName'))
    .action((name: string) => remove(name, context));
  command
    .command('schema')
    .description(t('cli.summary.setupSchema'))
    .action(() => schema(context));
}
