import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { type LoadedRecipe, type Recipe, recipeSchema } from '../../shared/recipes/schema.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { readJsonFile } from '../files/parse-file.ts';
import { systemCodeOf } from '../net/system-code.ts';

/** What a look at all recipe folders gave. */
export interface RecipeShelf {
  readonly recipes: readonly LoadedRecipe[];
  readonly broken: readonly Message[];
}

interface Found {
  readonly file: string;
  readonly source: LoadedRecipe['source'];
  readonly outcome: Outcome<Recipe>;
}

/** One recipe file, wherever it lies; ours and vendors' take the same road. */
export function readRecipe(path: string): Promise<Outcome<Recipe>> {
  return readJsonFile(path, recipeSchema);
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
      return { file, source, outcome: await readRecipe(file) };
    }),
  );
}

/** Sorts what was found into usable recipes and sentences about the rest; of two with one id the first stands. */
function shelve(found: readonly Found[]): RecipeShelf {
  const firsts = new Map<string, string>();
  const recipes: LoadedRecipe[] = [];
  const broken: Message[] = [];
  for (const { file, source, outcome } of found) {
    if (!outcome.ok) {
      if (outcome.failure.kind === 'refused') broken.push(outcome.failure.message);
      continue;
    }
    const recipe = outcome.value;
    const first = firsts.get(recipe.id);
    if (first) {
      broken.push(message('files.sameRecipe', { file, id: recipe.id, first: basename(first) }));
      continue;
    }
    firsts.set(recipe.id, file);
    recipes.push({ recipe, source });
  }
  return { recipes, broken };
}

/** Every recipe there is. A file that cannot be used becomes a sentence and never stops the others. */
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
