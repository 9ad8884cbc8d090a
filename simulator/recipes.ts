/** The recipes for which a new tenant holds a ready-made registration. */
export const readyRecipes = ['winmentor-enterprise', 'aktion-next', 'aevo-innovate', 'glpi'] as const;
export type ReadyRecipe = (typeof readyRecipes)[number];

/** Those that every scenario of theirs is walked through with: one by which a person signs in, one that acts by itself. */
export type WalkedRecipe = 'winmentor-enterprise' | 'aktion-next';

/** Recipes that the application does not bring yet: registered all the same, handed out apart. */
export const comingRecipes = ['monitor-erp'] as const;
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
