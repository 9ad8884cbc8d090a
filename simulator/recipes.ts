/** The recipes for which a new tenant holds a ready-made registration. */
export const seededRecipes = [
  'winmentor-enterprise',
  'aktion-next',
  'monitor-erp',
  'aevo-innovate',
  'glpi',
] as const;
export type SeededRecipe = (typeof seededRecipes)[number];

/** Those that every scenario of theirs is walked through with: one by which a person signs in, one that acts by itself. */
export type WalkedRecipe = 'winmentor-enterprise' | 'aktion-next';

/** One value for each seeded recipe. */
export function forEachRecipe<T>(value: (recipe: SeededRecipe) => T): Record<SeededRecipe, T> {
  return Object.fromEntries(seededRecipes.map((recipe) => [recipe, value(recipe)])) as Record<
    SeededRecipe,
    T
  >;
}
