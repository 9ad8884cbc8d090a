import { z } from 'zod';
import { reportFault } from './fault.ts';
import { isLoopback } from './redirect.ts';

type Reporting = Parameters<typeof reportFault>[0];

/** As much of a recipe as the rules over its parts look at, so that they are held although something else in the file is wrong. */
const outlineSchema = z.looseObject({
  languages: z.array(z.string()).catch([]).default([]),
  application: z
    .looseObject({
      redirects: z
        .array(z.looseObject({ uri: z.string().catch(''), from: z.unknown().optional() }))
        .catch([])
        .default([]),
    })
    .catch({ redirects: [] }),
  ways: z.array(z.looseObject({ id: z.unknown().optional(), flow: z.unknown().optional() })).catch([]),
});
type Outline = z.infer<typeof outlineSchema>;

function holdSignIn({ application: { redirects }, ways }: Outline, context: Reporting): void {
  if (!ways.some(({ flow }) => flow === 'authorization-code')) return;
  const at = ['application', 'redirects'];
  if (redirects.length === 0) reportFault(context, at, 'recipeFile.noRedirect');
  else if (!redirects.some(({ uri, from }) => from !== 'product' && isLoopback(uri)))
    reportFault(context, at, 'recipeFile.noLoopback');
}

function holdIds({ ways }: Outline, context: Reporting): void {
  for (const [index, { id }] of ways.entries())
    if (typeof id === 'string' && ways.findIndex((way) => way.id === id) < index)
      reportFault(context, ['ways', index, 'id'], 'recipeFile.sameWay');
}

/** Texts by language are the objects that have English. */
function holdLanguages(
  value: unknown,
  wanted: readonly string[],
  path: readonly PropertyKey[],
  context: Reporting,
): void {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value) {
    const missing = wanted.filter((language) => !Object.hasOwn(value, language));
    if (missing.length > 0)
      reportFault(context, path, 'recipeFile.missingLanguage', { missing: missing.join('`, `') });
    return;
  }
  for (const [name, inner] of Object.entries(value))
    holdLanguages(inner, wanted, [...path, Array.isArray(value) ? Number(name) : name], context);
}

/** The rules that no part of a recipe can hold by itself. What is not even of the right type is passed over: the schema names it. */
export function holdWhole(recipe: unknown, context: Reporting): void {
  const outline = outlineSchema.safeParse(recipe);
  if (!outline.success) return;
  holdSignIn(outline.data, context);
  holdIds(outline.data, context);
  const { languages } = outline.data;
  if (languages.length > 0 && !languages.includes('en'))
    reportFault(context, ['languages'], 'recipeFile.english', { found: languages.join('`, `') });
  holdLanguages(recipe, languages, [], context);
}
