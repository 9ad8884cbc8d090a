/** The recipes for which a new tenant holds a ready-made registration. */
export const readyRecipes = ['winmentor-enterprise', 'aktion-next'] as const;
export type ReadyRecipe = (typeof readyRecipes)[number];

/** Recipes that the application does not bring yet: registered all the same, handed out apart. */
export const comingRecipes = ['monitor-erp', 'aevo-innovate', 'glpi'] as const;
export type ComingRecipe = (typeof comingRecipes)[number];

export type SeededRecipe = ReadyRecipe | ComingRecipe;
export const seededRecipes: readonly SeededRecipe[] = [...readyRecipes, ...comingRecipes];

/** One value for each seeded recipe. */
export function forEachRecipe<T>(value: (recipe: SeededRecipe) => T): Record<SeededRecipe, T> {
  return Object.fromEntries(seededRecipes.map((recipe) => [recipe, value(recipe)])) as Record<
    SeededRecipe,
    T
  >;
}
