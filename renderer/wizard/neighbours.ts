import type { Step, StepKind } from '../../shared/setup/step.ts';

/** The steps that this set-up needs, in order. */
export function neededSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ state }) => state !== 'not-needed');
}

/** The needed steps before and after one; undefined at the ends. */
export function neighbours(
  steps: readonly Step[],
  kind: StepKind,
): { readonly before: StepKind | undefined; readonly after: StepKind | undefined } {
  const at = steps.findIndex((step) => step.kind === kind);
  return {
    before: neededSteps(steps.slice(0, Math.max(at, 0))).at(-1)?.kind,
    after: neededSteps(steps.slice(at + 1))[0]?.kind,
  };
}
