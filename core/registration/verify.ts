import { type Outcome, ok } from '../../shared/outcome.ts';
import type { ObservedDirectory } from '../../shared/registration/directory.ts';
import { actionsFor, planView } from '../../shared/registration/plan.ts';
import type { Finding, Plan } from '../../shared/registration/plan-view.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { isStillAbout } from '../sending/evidence.ts';
import { findingsAbout, withFindings } from './finish.ts';
import { observeDirectory } from './observe.ts';
import { asFound, heldCredential, lookInto, type OpenDirectory, openDirectory } from './open-directory.ts';
import type { RegistrationTools } from './registration-tools.ts';

interface Seen extends OpenDirectory {
  readonly setup: Setup;
  readonly observed: ObservedDirectory;
}

async function see(setup: Setup, signal: AbortSignal, tools: RegistrationTools): Promise<Outcome<Seen>> {
  const opened = await openDirectory(setup, 'read', signal, tools);
  if (!opened.ok) return opened;
  const directory = opened.value;
  const observed = await lookInto(directory, signal, tools, () => observeDirectory(directory.reading));
  return observed.ok ? ok({ ...asFound(directory, observed.value), observed: observed.value }) : observed;
}

/** What Apply would do. Changes nothing. */
export async function plan(
  setup: Setup,
  signal: AbortSignal,
  tools: RegistrationTools,
): Promise<Outcome<Plan>> {
  const seen = await see(setup, signal, tools);
  if (!seen.ok) return seen;
  const { desired, observed } = seen.value;
  const held = await heldCredential(setup.id, tools);
  const actions = actionsFor(desired, observed, { ...held, now: tools.ports.clock.now() });
  return ok(planView(actions, desired, observed));
}

/** Reads the registration back and puts what was seen into the set-up, unless that was changed meanwhile. */
export async function verify(
  setup: Setup,
  signal: AbortSignal,
  tools: RegistrationTools,
): Promise<Outcome<{ readonly setup: Setup; readonly findings: readonly Finding[] }>> {
  const seen = await see(setup, signal, tools);
  if (!seen.ok) return seen;
  const findings = await findingsAbout(seen.value.setup, seen.value.observed, seen.value, tools);
  const at = tools.ports.clock.now().toISOString();
  const saved = await tools.setups.update(setup.id, (now) =>
    isStillAbout(setup, now) ? withFindings(now, findings, at) : now,
  );
  return ok({ setup: saved.ok ? saved.value : withFindings(setup, findings, at), findings });
}
