import type { Command } from 'commander';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
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
  const { recipes, broken } = await services.recipes.list();
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

async function check(path: string, context: Context): Promise<void> {
  const { services } = await openCore(context);
  const { id } = granted(await services.recipes.read(path));
  await context.terminal.write(
    context.json ? JSON.stringify({ file: path, id }) : context.t('cli.recipes.good', { path, id }),
  );
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
