import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { systemCodeOf } from '../net/system-code.ts';
import { type CheckedRecipe, checkRecipe } from './check-recipe.ts';

/** What a look at all recipe folders gave. */
export interface RecipeShelf {
  readonly recipes: readonly LoadedRecipe[];
  readonly broken: readonly Message[];
}

interface Found extends CheckedRecipe {
  readonly file: string;
}

async function recipeFilesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    // Most installations have no folder of vendor recipes.
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readFolder(folder: string, source: LoadedRecipe['source']): Promise<readonly Found[]> {
  const names = await recipeFilesIn(folder);
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, ...(await checkRecipe(file, source)) };
    }),
  );
}

/** Where a vendor's recipe says that it is the only one, all that do not say so are hidden. */
function hideOthers(recipes: readonly LoadedRecipe[]): readonly LoadedRecipe[] {
  const isOnly = ({ recipe, source }: LoadedRecipe) => source === 'vendor' && recipe.only === true;
  return recipes.some(isOnly)
    ? recipes.map((loaded) => (isOnly(loaded) ? loaded : { ...loaded, hidden: true }))
    : recipes;
}

/** Sorts what was found into usable recipes and sentences about faults; of two with one id the first stands. */
function shelve(found: readonly Found[]): RecipeShelf {
  const firsts = new Map<string, string>();
  const recipes: LoadedRecipe[] = [];
  const broken: Message[] = [];
  for (const { file, loaded, faults } of found) {
    broken.push(...faults);
    if (!loaded) continue;
    const { id } = loaded.recipe;
    const first = firsts.get(id);
    if (first) broken.push(message('files.sameRecipe', { file, id, first: basename(first) }));
    else {
      firsts.set(id, file);
      recipes.push(loaded);
    }
  }
  return { recipes: hideOthers(recipes), broken };
}

/** Every recipe there is. A file that cannot be used becomes sentences and never stops the others. */
export async function loadRecipes(folders: {
  readonly builtIn: string;
  readonly vendor: readonly string[];
}): Promise<RecipeShelf> {
  const found = await Promise.all([
    readFolder(folders.builtIn, 'built-in'),
    ...folders.vendor.map((folder) => readFolder(folder, 'vendor')),
  ]);
  return shelve(found.flat());
}

/** The recipe of that id among those given. */
export function recipeIn(recipes: readonly LoadedRecipe[], id: string): Outcome<LoadedRecipe> {
  const found = recipes.find(({ recipe }) => recipe.id === id);
  return found ? ok(found) : refused('refused.noRecipe', { id });
}
