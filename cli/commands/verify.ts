import type { Command } from 'commander';
import type { Finding } from '../../shared/registration/plan-view.ts';
import { type ExitCode, exitCodeOfDiagnosis, exitCodes } from '../../shared/results/exit-code.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Step, StepEvidence, StepKind } from '../../shared/setup/step.ts';
import type { Context } from '../context.ts';
import { address } from '../input/option-values.ts';
import { addSetupOptions, type Chosen, chooseSetup, type SetupOptions } from '../input/setup-choice.ts';
import { diagnosisHead, diagnosisLines } from '../output/diagnosis-view.ts';
import { findingJson, findingLines } from '../output/register-view.ts';
import { stepJson, stepLines } from '../output/setup-view.ts';
import { type Core, granted, openCore } from '../services.ts';

interface VerifyOptions extends SetupOptions {
  readonly notFrom?: string;
}

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

function verdict(steps: readonly Step[], sides: readonly Finding[]): 'ok' | 'partly' | 'failed' {
  if (failing(steps).length > 0 || sides.some(({ state }) => state === 'wrong')) return 'failed';
  const isSeen = steps.every(({ evidence }) => evidence?.state === 'proven');
  return isSeen && sides.every(({ state }) => state === 'right') ? 'ok' : 'partly';
}

/** Both sides of a narrow permission, where another mailbox is named: it sends from its own, and cannot from that one. */
async function bothSides(
  { notFrom }: VerifyOptions,
  { setup }: Chosen,
  { services }: Core,
  { signal, t }: Context,
): Promise<readonly Finding[]> {
  if (notFrom === undefined) return [];
  const proven = await services.registration.proveScope(setup, notFrom, { signal, language: t.language });
  signal.throwIfAborted();
  return granted(proven).findings;
}

/** The first failing step decides; a right that goes too far is Exchange's to take back. */
function exitCodeFor(steps: readonly Step[], sides: readonly Finding[]): ExitCode {
  const [first] = failing(steps);
  if (first) return exitCodeOfDiagnosis(first);
  return sides.some(({ state }) => state === 'wrong') ? exitCodes.mail : exitCodes.ok;
}

async function printForPerson(
  steps: readonly Step[],
  sides: readonly Finding[],
  { about }: Chosen,
  { t, terminal }: Context,
): Promise<void> {
  const outcome = verdict(steps, sides);
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
  const proof =
    sides.length === 0
      ? []
      : ['', terminal.paint('bold', t('cli.verify.bothSides')), ...findingLines(sides, t, terminal)];
  await terminal.write(
    [sentences[outcome], '', ...stepLines(steps, t, terminal), ...proof, ...why].join('\n'),
  );
}

export function define(command: Command, context: Context): void {
  const { t, terminal } = context;
  addSetupOptions(command, context).option(
    '--not-from <ADDRESS>',
    t('cli.option.notFrom'),
    address('--not-from'),
  );
  command.action(async (options: VerifyOptions) => {
    const core = await openCore(context);
    const chosen = await chooseSetup(options, core, context);
    const seen = await look(chosen, core, context.signal);
    const steps = planFor(chosen.recipe, seen).filter(
      ({ kind, state }) => looked.includes(kind) && state !== 'not-needed',
    );
    const sides = await bothSides(options, chosen, core, context);
    context.exitCode = exitCodeFor(steps, sides);
    if (!context.json) return printForPerson(steps, sides, chosen, context);
    const document = {
      outcome: verdict(steps, sides),
      setup: seen.name,
      steps: steps.map((step) => stepJson(step, t, chosen.about)),
      ...(options.notFrom === undefined ? {} : { reach: sides.map((side) => findingJson(side, t)) }),
    };
    await terminal.write(JSON.stringify(document, null, 2));
  });
}
