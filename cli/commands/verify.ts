import type { Command } from 'commander';
import { exitCodeOfDiagnosis, exitCodes } from '../../shared/results/exit-code.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Step, StepEvidence, StepKind } from '../../shared/setup/step.ts';
import type { Context } from '../context.ts';
import { addSetupOptions, type Chosen, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { diagnosisHead, diagnosisLines } from '../output/diagnosis-view.ts';
import { stepJson, stepLines } from '../output/setup-view.ts';
import { type Core, granted, openCore } from '../services.ts';

/** What a look can tell about; the others are a question to the person, or need a message to be sent. */
const looked: readonly StepKind[] = ['register', 'ids', 'credential', 'permissions', 'exchange', 'signin'];

/** Looks at the steps side by side; the set-up in the answer carries only what was seen just now. */
async function look(chosen: Chosen, { services }: Core, signal: AbortSignal): Promise<Setup> {
  const fresh: Setup = { ...chosen.setup, evidence: {}, said: {} };
  const needed = planFor(chosen.recipe, fresh).filter(
    ({ kind, state }) => looked.includes(kind) && state !== 'not-needed',
  );
  const seen = await Promise.all(
    needed.map(async ({ kind }) => {
      const { evidence } = granted(await services.check(fresh, kind, signal));
      return [kind, evidence[kind]] as const;
    }),
  );
  signal.throwIfAborted();
  const evidence: Partial<Record<StepKind, StepEvidence>> = {};
  for (const [kind, found] of seen) if (found) evidence[kind] = found;
  return { ...fresh, evidence };
}

function failing(steps: readonly Step[]) {
  return steps.flatMap(({ evidence }) => (evidence?.state === 'failing' ? [evidence.diagnosis] : []));
}

function verdict(steps: readonly Step[]): 'ok' | 'partly' | 'failed' {
  if (failing(steps).length > 0) return 'failed';
  return steps.every(({ evidence }) => evidence?.state === 'proven') ? 'ok' : 'partly';
}

async function printForPerson(
  steps: readonly Step[],
  { about }: Chosen,
  { t, terminal }: Context,
): Promise<void> {
  const outcome = verdict(steps);
  const sentences = {
    ok: terminal.paint(['bold', 'green'], t('cli.verify.allSeen')),
    partly: t('cli.verify.partlySeen'),
    failed: terminal.paint(['bold', 'red'], t('cli.verify.failing')),
  };
  const causes = new Map(failing(steps).map((diagnosis) => [diagnosis.cause, diagnosis]));
  const why = [...causes.values()].flatMap((diagnosis) => [
    '',
    diagnosisHead(diagnosis, t, terminal),
    ...diagnosisLines(diagnosis, t, terminal, about),
  ]);
  await terminal.write([sentences[outcome], '', ...stepLines(steps, t, terminal), ...why].join('\n'));
}

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context).action(async (options: SetupOptions) => {
    const core = await openCore(context);
    const chosen = await chooseSetup(options, core, context);
    const seen = await look(chosen, core, context.signal);
    const steps = planFor(chosen.recipe, seen).filter(
      ({ kind, state }) => looked.includes(kind) && state !== 'not-needed',
    );
    const [first] = failing(steps);
    context.exitCode = first ? exitCodeOfDiagnosis(first) : exitCodes.ok;
    if (!context.json) return printForPerson(steps, chosen, context);
    const document = {
      outcome: verdict(steps),
      setup: seen.name,
      steps: steps.map((step) => stepJson(step, t, chosen.about)),
    };
    await terminal.write(JSON.stringify(document, null, 2));
  });
}
