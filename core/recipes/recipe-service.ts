import { z } from 'zod';
import { ok, refused } from '../../shared/outcome.ts';
import { type LoadedRecipe, recipeSchema } from '../../shared/recipes/schema.ts';
import type { RecipeService, ServiceOptions } from '../services.ts';
import { checkRecipe } from './check-recipe.ts';
import { loadRecipes, type RecipeShelf, recipeIn } from './load-recipes.ts';

/** Recipes are read anew at each look: a vendor's file that is put into the folder is there without a restart. */
export function createRecipeService(folders: ServiceOptions['recipeFolders']): RecipeService {
  const added: LoadedRecipe[] = [];
  const list = async (): Promise<RecipeShelf> => {
    const shelf = await loadRecipes(folders);
    const ids = new Set(added.map(({ recipe }) => recipe.id));
    return { ...shelf, recipes: [...added, ...shelf.recipes.filter(({ recipe }) => !ids.has(recipe.id))] };
  };
  return {
    list,
    async get(id) {
      return recipeIn((await list()).recipes, id);
    },
    check: (path) => checkRecipe(path, 'vendor'),
    async add(path) {
      const { loaded, faults } = await checkRecipe(path, 'vendor');
      if (loaded) {
        added.unshift(loaded);
        return ok(loaded);
      }
      const [first] = faults;
      return refused(first?.key ?? 'files.empty', first?.params ?? { file: path });
    },
    jsonSchema: () => z.toJSONSchema(recipeSchema, { io: 'input' }),
  };
}
