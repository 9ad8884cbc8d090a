import { type Outcome, ok } from '../../shared/outcome.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { lookInto, openDirectory } from './open-directory.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { settle } from './settle.ts';
import { beginWork, runOf, type Work, type WorkOptions } from './work.ts';

/** How a step of a run ended. */
export type Ended = 'done' | 'failed' | 'cancelled';

/** Opens the directory for changes and finds out what came of the last time. */
async function openWork(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<{ readonly work: Work; readonly settled: Ended }>> {
  const opened = await openDirectory(setup, 'write', options.signal, tools);
  if (!opened.ok) return opened;
  const work = await lookInto(opened.value, options.signal, tools, () =>
    beginWork(opened.value, options, tools),
  );
  return work.ok ? ok({ work: work.value, settled: await settle(work.value) }) : work;
}

/**
 * A run that changes the directory: once it is known what came of the last time, does what `doing` says. What `doing` refuses, the run
 * refuses.
 */
export async function runWork(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
  doing: (work: Work) => Promise<Outcome<Ended>>,
): Promise<Outcome<RegisterRun>> {
  const opened = await openWork(setup, options, tools);
  if (!opened.ok) return opened;
  const { work, settled } = opened.value;
  const ended = settled === 'done' ? await doing(work) : ok(settled);
  if (!ended.ok) return ended;
  return ok(runOf(work, ended.value === 'done' ? 'ok' : ended.value));
}
