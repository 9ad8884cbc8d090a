import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { type LoadedRecipe, recipeSchema } from '../../shared/recipes/schema.ts';
import type { Message } from '../../shared/text/message.ts';
import { type CheckedRecipe, checkRecipe } from './check-recipe.ts';
import { loadRecipes, type RecipeShelf, recipeIn } from './load-recipes.ts';
import type { RecipeFolders } from './recipe-folders.ts';

export interface RecipeService {
  /** Every fault of a file is a sentence; a file that cannot be used never stops the others. */
  list(): Promise<{ readonly recipes: readonly LoadedRecipe[]; readonly broken: readonly Message[] }>;
  get(id: string): Promise<Outcome<LoadedRecipe>>;
  /** One recipe file, wherever it lies, with all its faults. */
  check(path: string): Promise<CheckedRecipe>;
  /**
   * Adds one recipe file for the life of this process, as `--recipe FILE` does; it stands before a built-in one of the same id, and is
   * offered beside one that is the only one. Refused with the first fault.
   */
  add(path: string): Promise<Outcome<LoadedRecipe>>;
  /** The JSON Schema of the recipe file. */
  jsonSchema(): unknown;
}

/** Recipes are read anew at each look: a vendor's file that is put into the folder is there without a restart. */
export function createRecipeService(folders: RecipeFolders): RecipeService {
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
