import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { ExplainContext } from '../shared/causes/explain.ts';
import type { Failure } from '../shared/outcome.ts';
import { exitCodeOfDiagnosis } from '../shared/results/exit-code.ts';
import { explainedJson } from '../shared/results/result-json.ts';
import type { Context } from './context.ts';
import { diagnosisHead, diagnosisLines } from './output/diagnosis-view.ts';
import { UsageError } from './usage-error.ts';

/** What the world said no with, as lines for a person. */
export function failureLines(diagnosis: Diagnosis, about: ExplainContext, { t, terminal }: Context): string {
  return [diagnosisHead(diagnosis, t, terminal), ...diagnosisLines(diagnosis, t, terminal, about)].join('\n');
}

/**
 * Answers with why the world said no, and sets the exit code of its stage.
 *
 * @throws UsageError where the request itself could not be taken.
 */
export async function tellFailure(failure: Failure, about: ExplainContext, context: Context): Promise<void> {
  if (failure.kind === 'refused') throw UsageError.of(failure.message);
  const { diagnosis } = failure;
  context.exitCode = exitCodeOfDiagnosis(diagnosis);
  await context.terminal.write(
    context.json
      ? JSON.stringify({ outcome: 'failed', ...explainedJson(diagnosis, context.t, about) }, null, 2)
      : failureLines(diagnosis, about, context),
  );
}
