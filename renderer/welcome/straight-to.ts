import type { LoadedRecipe, Recipe } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';

/** The product that is the only one offered because its vendor said so, as long as no set-up was begun; undefined where there is a choice. */
export function straightTo(offered: readonly LoadedRecipe[], setups: readonly Setup[]): Recipe | undefined {
  const [first, ...others] = offered;
  const isOnly = first?.source === 'vendor' && first.recipe.only === true && others.length === 0;
  return isOnly && setups.length === 0 ? first.recipe : undefined;
}
