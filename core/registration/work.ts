import type { Observation } from '../../shared/causes/observation.ts';
import type { ObservedDirectory } from '../../shared/registration/directory.ts';
import type { Journal } from '../../shared/registration/journal.ts';
import type { RegisterStep } from '../../shared/registration/plan-view.ts';
import { applyChange } from '../../shared/setup/change.ts';
import type { Setup, SetupChange } from '../../shared/setup/setup.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { diagnoseSeen } from '../diagnose-seen.ts';
import { type DirectoryPart, observeAgain, observeDirectory, type Reading } from './observe.ts';
import { asFound, type OpenDirectory, observationOf } from './open-directory.ts';
import { createPatience } from './patience.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';

/** Work on one registration while it goes on: what is known of the world, what was noted, what was told. */
export interface Work extends OpenDirectory {
  readonly tools: RegistrationTools;
  readonly signal: AbortSignal;
  observed: ObservedDirectory;
  journal: Journal;
  setup: Setup;
  reading: Reading;
  readonly steps: RegisterStep[];
  tell(step: RegisterStep): void;
}

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onStep?: ((step: RegisterStep) => void) | undefined;
}

/** Begins work with a look at everything. */
export async function beginWork(
  directory: OpenDirectory,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Work> {
  const steps: RegisterStep[] = [];
  const observed = await observeDirectory(directory.reading);
  return {
    ...asFound(directory, observed),
    tools,
    signal: options.signal,
    observed,
    steps,
    tell(step) {
      const at = steps.findIndex(({ id }) => id === step.id);
      if (at < 0) steps.push(step);
      else steps[at] = step;
      options.onStep?.(step);
    },
  };
}

/** Changes the journal and waits until it is on disk. */
export async function note(work: Work, change: (journal: Journal) => Journal): Promise<void> {
  work.journal = change(work.journal);
  await work.tools.journals.write(work.journal);
}

/** Changes the set-up, saved where it is a saved one. */
export async function keep(work: Work, change: (setup: Setup) => Setup): Promise<void> {
  const saved = await work.tools.setups.update(work.setup.id, change);
  work.setup = saved.ok ? saved.value : change(work.setup);
}

/** The same for what a person could have entered by hand. */
export function keepChange(work: Work, change: SetupChange): Promise<void> {
  const now = work.tools.ports.clock.now().toISOString();
  return keep(work, (setup) => applyChange(setup, change, now));
}

/** Looks at one part again. */
export async function lookAgain(work: Work, part: DirectoryPart): Promise<void> {
  work.observed = await observeAgain(part, work.observed, work.reading);
}

/** The directory is later than two minutes: the last answer says so. */
export class LateFault extends Error {
  override readonly name = 'LateFault';
  readonly observation: Observation = {
    text: 'Request_ResourceNotFound: the directory has taken the change and does not show it',
    protocol: 'directory',
    status: 404,
  };
}

/**
 * Looks again and again, in growing pauses, until `seen` finds what it looks for.
 *
 * @param until when waiting ends; two minutes from now where absent
 * @returns undefined when there is no time left
 */
export async function untilSeen<T>(
  work: Work,
  part: DirectoryPart,
  seen: () => T | undefined,
  options: { readonly onWaiting?: () => void; readonly until?: Date } = {},
): Promise<T | undefined> {
  const patience = createPatience(work.tools.ports.clock, work.signal, options.until);
  for (;;) {
    await lookAgain(work, part);
    const found = seen();
    if (found !== undefined) return found;
    options.onWaiting?.();
    if (!(await patience.wait())) return undefined;
  }
}

type Ending = { readonly kind: 'done'; readonly seen?: Message } | { readonly kind: 'failed' | 'cancelled' };

/** Does one step and tells it: started, and seen or failed. What the world says against it is told; a programming mistake passes on. */
export async function step(
  work: Work,
  { id, what }: { readonly id: string; readonly what: Message },
  act: (onWaiting: () => void) => Promise<Message | undefined>,
): Promise<Ending['kind']> {
  work.tell({ id, what, state: 'started' });
  try {
    const seen = await act(() => work.tell({ id, what, state: 'waiting' }));
    work.tell({ id, what, state: 'visible', seen: seen ?? message('directory.seen.shown') });
    return 'done';
  } catch (error) {
    // What the person wanted is no failure: it has no cause to be explained.
    if (work.signal.aborted) {
      work.tell({ id, what, state: 'cancelled' });
      return 'cancelled';
    }
    const observation = error instanceof LateFault ? error.observation : observationOf(error, work.signal);
    if (!observation) throw error;
    const { ports, secrets } = work.tools;
    const diagnosis = diagnoseSeen(observation, work.context, ports.clock.now(), secrets.used());
    work.tell({ id, what, state: 'failed', diagnosis });
    return 'failed';
  }
}

/** How a run ended, for whoever asked for it. */
export function runOf(work: Work, outcome: RegisterRun['outcome']): RegisterRun {
  return { outcome, steps: work.steps, setup: work.setup };
}
