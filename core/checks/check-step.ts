import { diagnosed, type Outcome, ok } from '../../shared/outcome.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import { withEvidence, withSeenObjectId } from '../../shared/setup/change.ts';
import { withFoundReach } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepEvidence, StepKind } from '../../shared/setup/step.ts';
import { message } from '../../shared/text/message.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import { isStillAbout } from '../sending/evidence.ts';
import type { ResultStore } from '../sending/results.ts';
import { openContext, routeFor, type Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import { lookAt, type Sighting } from './index.ts';

/** The longest that one phase of a check may take. */
const phaseMs = 15_000;

/** Where nobody had decided how far the application reaches, the consent that was found is told as the decision. */
function toldReach(evidence: StepEvidence): StepEvidence {
  return evidence.state === 'proven'
    ? { ...evidence, seen: [...evidence.seen, message('reach.seen.found')] }
    : evidence;
}

/** Not having been able to look takes nothing away from what was proven before. */
function withSighting(
  setup: Setup,
  step: StepKind,
  { evidence, objectId, granted }: Sighting,
  way: Way,
): Setup {
  if (evidence.state === 'unknown' && setup.evidence[step]?.state === 'proven') return setup;
  const found = step === 'permissions' ? withFoundReach(setup, way, granted) : setup;
  const told = found === setup ? evidence : toldReach(evidence);
  const seen = withEvidence(found, { [step]: told }, evidence.at);
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
      isStillAbout(setup, now) ? withSighting(now, step, sighting, context.value.way) : now,
    );
    return ok(saved.ok ? saved.value : withSighting(setup, step, sighting, context.value.way));
  } catch (error) {
    if (!signal.aborted) throw error;
    return diagnosed(diagnoseSeen(cancelledByPerson, context.value, ports.clock.now()));
  }
}
