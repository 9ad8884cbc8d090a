import { resources } from '../../shared/recipes/resources.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Translate } from '../../shared/text/index.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { heldNames } from './emphasis.ts';
import { hanging, table, wrapped } from './layout.ts';
import type { Terminal } from './terminal.ts';

function wayLines(way: Way, t: Translate, terminal: Terminal): readonly string[] {
  const flow = t(`cli.recipes.flow.${way.flow === 'client-credentials' ? 'application' : 'delegated'}`);
  const transport = t(`cli.test.service.${way.transport}`);
  const permissions = way.permissions.flatMap(({ name, resource, type, reason }) => [
    `    ${t('cli.recipes.permission', { name, resource: resources[resource].name, type })}`,
    ...hanging('      ', heldNames(localized(reason, t.language)), terminal.width),
  ]);
  return ['', terminal.paint('bold', t('cli.recipes.way', { id: way.id, flow, transport })), ...permissions];
}

function productLines({ product }: Recipe, t: Translate, terminal: Terminal): readonly string[] {
  const fields = table(product.fields.map(({ label, value, text }) => [`    ${label}`, text ?? value]));
  return [
    '',
    terminal.paint('bold', t('cli.recipes.product')),
    ...hanging('  ', heldNames(localized(product.place, t.language)), terminal.width),
    ...fields,
    ...hanging('  ', heldNames(localized(product.finish, t.language)), terminal.width),
  ];
}

function trapLines({ traps }: Recipe, t: Translate, terminal: Terminal): readonly string[] {
  if (traps.length === 0) return [];
  const lines = traps.flatMap(({ text }) =>
    hanging('  - ', heldNames(localized(text, t.language)), terminal.width),
  );
  return ['', terminal.paint('bold', t('cli.recipes.traps')), ...lines];
}

function redirectText({ uri, from, role }: Recipe['application']['redirects'][number], t: Translate): string {
  if (role === 'test') return t('cli.recipes.redirectTest', { uri });
  return t(from === 'product' ? 'cli.recipes.redirectProduct' : 'cli.recipes.redirect', { uri });
}

/** A recipe for a person: what it is, its ways and permissions, where the values go, where people go wrong. */
export function recipeLines(recipe: Recipe, t: Translate, terminal: Terminal): readonly string[] {
  const redirects = recipe.application.redirects.map((redirect) => `  ${redirectText(redirect, t)}`);
  return [
    `${terminal.paint('bold', recipe.name)}  ${terminal.paint('dim', recipe.id)}`,
    ...wrapped(heldNames(localized(recipe.summary, t.language)), terminal.width),
    ...(redirects.length > 0 ? ['', ...redirects] : []),
    ...recipe.ways.flatMap((way) => wayLines(way, t, terminal)),
    ...productLines(recipe, t, terminal),
    ...trapLines(recipe, t, terminal),
  ];
}
