import { sheetHtml } from '../shared/hand-over/sheet-html.ts';
import { sheetMarkdown } from '../shared/hand-over/sheet-markdown.ts';
import { taskSheet } from '../shared/hand-over/task-sheet.ts';
import { type Outcome, ok } from '../shared/outcome.ts';
import { wayOf } from '../shared/setup/plan.ts';
import { portalLink } from '../shared/setup/portal-link.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { SheetStep } from '../shared/setup/step.ts';
import { type Language, translatorFor } from '../shared/text/index.ts';
import type { CloudService } from './clouds/load-cloud.ts';
import type { RecipeService } from './recipes/recipe-service.ts';

/** A sheet in its two forms, and the name of its file without an ending. */
export interface TaskSheetFiles {
  readonly fileName: string;
  readonly html: string;
  readonly markdown: string;
}

/** Makes the sheet for the person who may do what the one at the keyboard may not. */
export async function handOver(
  setup: Setup,
  steps: readonly SheetStep[],
  language: Language,
  { clouds, recipes }: { readonly clouds: CloudService; readonly recipes: RecipeService },
): Promise<Outcome<TaskSheetFiles>> {
  const [loaded, cloud] = await Promise.all([recipes.get(setup.recipe), clouds.load(setup.cloud)]);
  if (!loaded.ok) return loaded;
  if (!cloud.ok) return cloud;
  const { recipe } = loaded.value;
  const t = translatorFor(language);
  const consentLink = portalLink(cloud.value, 'app-permissions', setup);
  const sheet = taskSheet({ setup, recipe, way: wayOf(recipe, setup), steps, consentLink }, t);
  return ok({
    fileName: `${setup.id}.${steps.join('-')}`,
    html: sheetHtml(sheet, t),
    markdown: sheetMarkdown(sheet, t),
  });
}
