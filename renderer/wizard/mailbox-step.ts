import type { Recipe } from '../../shared/recipes/schema.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepKind } from '../../shared/setup/step.ts';

/** The step that asks for the mailbox: the first that needs it. Commands of Exchange name it, a sign-in is compared with it, a test sends from it. */
export function mailboxStep(recipe: Recipe, setup: Setup): Extract<StepKind, 'exchange' | 'signin' | 'test'> {
  const needed = (kind: StepKind) =>
    planFor(recipe, setup).some((step) => step.kind === kind && step.state !== 'not-needed');
  if (needed('exchange')) return 'exchange';
  return needed('signin') ? 'signin' : 'test';
}
