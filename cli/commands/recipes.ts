import type { Command } from 'commander';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
import { exitCodes } from '../../shared/results/exit-code.ts';
import type { Context } from '../context.ts';
import { table } from '../output/layout.ts';
import { recipeLines } from '../output/recipe-view.ts';
import { granted, openCore } from '../services.ts';

function sourceText({ source }: LoadedRecipe, { t }: Context): string {
  return t(source === 'built-in' ? 'cli.recipes.source.builtIn' : 'cli.recipes.source.vendor');
}

async function list(context: Context): Promise<void> {
  const { t, terminal } = context;
  const { services } = await openCore(context);
  const { recipes: found, broken } = await services.recipes.list();
  const recipes = found.filter(({ hidden }) => !hidden);
  const faults = broken.map((fault) => t(fault));
  for (const fault of faults) terminal.say(fault);
  const rows = recipes.map(({ recipe, source }) => ({
    id: recipe.id,
    name: recipe.name,
    vendor: recipe.vendor.name,
    source,
    ways: recipe.ways.map(({ id, flow, transport }) => ({ id, flow, transport })),
  }));
  const lines = table(recipes.map((one) => [one.recipe.id, one.recipe.name, sourceText(one, context)]));
  await terminal.write(
    context.json ? JSON.stringify({ recipes: rows, broken: faults }, null, 2) : lines.join('\n'),
  );
}

async function show(id: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const loaded = granted(await services.recipes.get(id));
  await context.terminal.write(
    context.json
      ? JSON.stringify(loaded, null, 2)
      : recipeLines(loaded.recipe, context.t, context.terminal).join('\n'),
  );
}

/** Says every fault of a file; exit code 2 where there is one. */
async function check(path: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const { loaded, faults } = await services.recipes.check(path);
  const id = loaded?.recipe.id;
  const sentences = faults.map((fault) => context.t(fault));
  for (const sentence of sentences) context.terminal.say(sentence);
  if (faults.length > 0) context.exitCode = exitCodes.usage;
  if (context.json) await context.terminal.write(JSON.stringify({ file: path, id, faults: sentences }));
  else if (id !== undefined && faults.length === 0)
    await context.terminal.write(context.t('cli.recipes.good', { path, id }));
}

async function schema(context: Context): Promise<void> {
  const { services } = await openCore(context);
  await context.terminal.write(JSON.stringify(services.recipes.jsonSchema(), null, 2));
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .command('list')
    .description(t('cli.summary.recipesList'))
    .action(() => list(context));
  command
    .command('show')
    .description(t('cli.summary.recipesShow'))
    .argument('<ID>', t('cli.argument.recipeId'))
    .action((id: string) => show(id, context));
  command
    .command('check')
    .description(t('cli.summary.recipesCheck'))
    .argument('<FILE>', t('cli.argument.recipeFile'))
    .action((path: string) => check(path, context));
  command
    .command('schema')
    .description(t('cli.summary.recipesSchema'))
    .action(() => schema(context));
}
