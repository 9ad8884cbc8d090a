/** The recipes for which a new tenant holds a ready-made registration. */
export const readyRecipes = ['winmentor-enterprise', 'aktion-next'] as const;
export type ReadyRecipe = (typeof readyRecipes)[number];
