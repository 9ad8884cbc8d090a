import { withEvidence } from '../../shared/setup/change.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { HandedStep } from '../../shared/setup/step.ts';
import { isStillAbout } from '../sending/evidence.ts';
import type { ResultStore } from '../sending/results.ts';
import { openContext, routeFor, type Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import type { Check } from './check.ts';
import { exchangeSettings } from './exchange-settings.ts';
import { tokenPermissions } from './token-permissions.ts';

/** What shows that another person has done a step: the first that passes proves it. */
const showing: Record<HandedStep, readonly Check[]> = {
  permissions: [tokenPermissions],
  exchange: [exchangeSettings],
};

const phaseMs = 15_000;
/** Somebody may be doing it right now; later it is a matter of hours. */
const waitsMs = [15_000, 15_000, 15_000, 15_000, 30_000, 30_000];
const steadyMs = 60_000;
const practiceMs = 2_000;
/** Whoever waits longer comes back and begins anew. */
const longestMs = 2 * 3_600_000;

type WatchTools = Tools & {
  readonly setups: Pick<SetupService, 'get' | 'update'>;
  readonly results: ResultStore;
};

type Look = { readonly seen: boolean; readonly practice: boolean };

/** Looks once. Only a proof is kept: that it is not done yet is what everybody expects. Undefined where there is nothing to look at. */
async function look(
  setup: Setup,
  step: HandedStep,
  signal: AbortSignal,
  tools: WatchTools,
): Promise<Look | undefined> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return undefined;
  const route = routeFor(opened.value.cloud, tools.ports, signal, phaseMs);
  const context = {
    ...opened.value,
    route,
    ports: tools.ports,
    results: await tools.results.list(setup.id),
  };
  for (const check of showing[step]) {
    const answer = await check(context);
    if (answer.answer !== 'pass') continue;
    const at = tools.ports.clock.now().toISOString();
    await tools.setups.update(setup.id, (now) =>
      isStillAbout(setup, now)
        ? withEvidence(now, { [step]: { state: 'proven', seen: [answer.seen], at } }, at)
        : now,
    );
    return { seen: true, practice: context.cloud.practice };
  }
  return { seen: false, practice: context.cloud.practice };
}

/**
 * Looks at a step every so often: each 15 seconds at first, each minute later, for at most two hours. It sends nothing.
 *
 * @returns true once it is proven; false where waiting has ended or the set-up is gone
 */
export async function watchStep(
  setupId: string,
  step: HandedStep,
  signal: AbortSignal,
  tools: WatchTools,
): Promise<boolean> {
  const { clock } = tools.ports;
  const stopAt = clock.now().getTime() + longestMs;
  try {
    for (let round = 0; ; round += 1) {
      const setup = await tools.setups.get(setupId);
      if (!setup.ok) return false;
      if (setup.value.evidence[step]?.state === 'proven') return true;
      const seen = await look(setup.value, step, signal, tools);
      if (!seen || seen.seen) return seen?.seen ?? false;
      const waitMs = seen.practice ? practiceMs : (waitsMs[round] ?? steadyMs);
      if (clock.now().getTime() + waitMs > stopAt) return false;
      await clock.wait(waitMs, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return false;
  }
}
