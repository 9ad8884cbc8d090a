import { diagnosed, type Outcome, ok } from '../../shared/outcome.ts';
import { withEvidence, withSeenObjectId } from '../../shared/setup/change.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepKind } from '../../shared/setup/step.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import { isStillAbout } from '../sending/evidence.ts';
import type { ResultStore } from '../sending/results.ts';
import type { SetupService } from '../services.ts';
import { openContext, routeFor, type Tools } from '../setup-context.ts';
import { lookAt, type Sighting } from './index.ts';

/** The longest that one phase of a check may take. */
const phaseMs = 15_000;

/** Not having been able to look takes nothing away from what was proven before. */
function withSighting(setup: Setup, step: StepKind, { evidence, objectId }: Sighting): Setup {
  if (evidence.state === 'unknown' && setup.evidence[step]?.state === 'proven') return setup;
  const seen = withEvidence(setup, { [step]: evidence }, evidence.at);
  return objectId === undefined ? seen : withSeenObjectId(seen, objectId, evidence.at);
}

/** Looks at one step of a set-up; the saved set-up gets the new evidence unless it was changed meanwhile. */
export async function checkStep(
  setup: Setup,
  step: StepKind,
  signal: AbortSignal,
  tools: Tools & { readonly setups: Pick<SetupService, 'update'>; readonly results: ResultStore },
): Promise<Outcome<Setup>> {
  const { ports } = tools;
  const context = await openContext(setup, tools);
  if (!context.ok) return context;
  const route = routeFor(context.value.cloud, ports, signal, phaseMs);
  const results = await tools.results.list(setup.id);
  try {
    const sighting = await lookAt(step, { ...context.value, route, ports, results });
    const saved = await tools.setups.update(setup.id, (now) =>
      isStillAbout(setup, now) ? withSighting(now, step, sighting) : now,
    );
    return ok(saved.ok ? saved.value : withSighting(setup, step, sighting));
  } catch (error) {
    if (!signal.aborted) throw error;
    return diagnosed(diagnoseSeen(cancelledByPerson, context.value, ports.clock.now()));
  }
}
