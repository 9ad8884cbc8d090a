import type { Report, ReportStep } from '../../shared/report/schema.ts';
import type { StepKind } from '../../shared/setup/step.ts';

/** The step of a support file to look at first: where it fails, else the test, else the first there is. */
export function shownStep({ steps }: Pick<Report, 'steps'>, wanted?: StepKind): ReportStep | undefined {
  const needed = steps.filter(({ state }) => state !== 'not-needed');
  return (
    needed.find(({ kind }) => kind === wanted) ??
    needed.find(({ state }) => state === 'failing' || state === 'waiting') ??
    needed.find(({ kind }) => kind === 'test') ??
    needed[0]
  );
}
