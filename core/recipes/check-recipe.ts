import type { z } from 'zod';
import type { Failed } from '../../shared/outcome.ts';
import { type LoadedRecipe, recipeSchema } from '../../shared/recipes/schema.ts';
import type { Message } from '../../shared/text/message.ts';
import { describeIssue } from '../files/describe-issue.ts';
import { parseJson } from '../files/parse-json.ts';
import { placesIn } from '../files/place-in-file.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { readLogo } from './read-logo.ts';

/** A recipe file as it was found: what can be used of it, and everything that is wrong with it. */
export interface CheckedRecipe {
  /** Absent where a fault keeps the recipe from being used. */
  readonly loaded?: LoadedRecipe | undefined;
  readonly faults: readonly Message[];
}

/** A key that is not known is at fault itself, not the object it stands in. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return key === undefined ? issue.path : [...issue.path, key];
}

/** Every fault of the values, each with where it stands: `acme.json:12:5`, as editors and terminals take it. */
function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  text: string,
  path: string,
): readonly Message[] {
  const place = placesIn(text);
  return issues
    .map((issue) => ({ issue, at: place(placeOf(issue)) }))
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map(({ issue, at }) => describeIssue(issue, value, `${path}:${at.line}:${at.column}`));
}

function unusable({ failure }: Failed): CheckedRecipe {
  return { faults: failure.kind === 'refused' ? [failure.message] : [] };
}

/** Reads one recipe file, wherever it lies, and names all its faults; ours and vendors' take the same road. */
export async function checkRecipe(path: string, source: LoadedRecipe['source']): Promise<CheckedRecipe> {
  const text = await readTextFile(path);
  if (!text.ok) return unusable(text);
  const json = parseJson(text.value, path);
  if (!json.ok) return unusable(json);
  const parsed = recipeSchema.safeParse(json.value);
  if (!parsed.success) return { faults: describeIssues(parsed.error.issues, json.value, text.value, path) };
  const { logo, fault } = await readLogo(parsed.data.logo, path);
  const { line, column } = placesIn(text.value)(['logo']);
  const faults = fault
    ? [{ ...fault, params: { ...fault.params, file: `${path}:${line}:${column}`, path: 'logo' } }]
    : [];
  return { loaded: { recipe: parsed.data, source, ...(logo ? { logo } : {}) }, faults };
}
