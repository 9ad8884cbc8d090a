import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { withEvidence } from '../../shared/setup/change.ts';
import { withFoundReach } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { idsOf, openContext, type SetupContext, type Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import { transportFor } from '../transports/index.ts';
import { newTestId } from '../transports/message.ts';
import type { Plan } from './attempt.ts';
import { evidenceOf, isStillAbout, type Seen } from './evidence.ts';
import type { ResultStore } from './results.ts';
import { type Others, runTransport } from './run-transport.ts';
import type { TestOptions, TestRequest } from './test-request.ts';

type TestTools = Tools & {
  readonly setups: Pick<SetupService, 'get' | 'update'>;
  readonly results: ResultStore;
};

/** What a test needs is there, or the first thing that is not. */
function plansFor(request: TestRequest, context: SetupContext): Outcome<readonly Plan[]> {
  const { mailbox } = request.setup;
  const ids = idsOf(context);
  if (!ids.ok) return ids;
  if (mailbox === undefined) return refused('refused.mailboxMissing');
  if (context.way.client === 'confidential' && context.secret === undefined)
    return refused('refused.secretMissing');
  const plans: Plan[] = [];
  for (const id of new Set(request.transports)) {
    const transport = transportFor(id, context.cloud);
    if (!transport.ok) return transport;
    plans.push({
      id: newTestId(),
      context,
      transport: transport.value,
      clientId: ids.value.clientId,
      mailbox,
      from: request.from ?? mailbox,
      to: request.to,
      timeoutMs: request.timeoutMs,
      language: request.language,
      graphFormat: request.graphFormat ?? 'json',
    });
  }
  return ok(plans);
}

/** What several results show together: a success outweighs a failure of another transport at the same step. */
function evidenceOfAll(results: readonly TestResult[], context: SetupContext): Seen {
  const own = (result: TestResult) => result.transport === context.way.transport;
  const weight = (result: TestResult) => (own(result) ? 2 : 0) + (result.outcome === 'ok' ? 1 : 0);
  const ordered = results.toSorted((one, other) => weight(one) - weight(other));
  return Object.assign({}, ...ordered.map((result) => evidenceOf(result, context)));
}

async function remember(
  setup: Setup,
  results: readonly TestResult[],
  context: SetupContext,
  tools: TestTools,
): Promise<void> {
  if (results.length === 0) return;
  const seen = evidenceOfAll(results, context);
  const at = tools.ports.clock.now().toISOString();
  const roles = results.flatMap(({ token }) => token?.roles ?? []);
  // A set-up file that is not saved here has no history either. Whoever hears of the change finds the results there already.
  if ((await tools.setups.get(setup.id)).ok) await tools.results.add(setup.id, results);
  await tools.setups.update(setup.id, (now) =>
    isStillAbout(setup, now) ? withEvidence(withFoundReach(now, context.way, roles), seen, at) : now,
  );
}

/** Whether a test could begin; the refusal says what is missing. */
export async function readyToTest(
  request: TestRequest,
  tools: Tools,
): Promise<Outcome<Record<string, never>>> {
  const context = await openContext(request.setup, tools);
  if (!context.ok) return context;
  const plans = plansFor(request, context.value);
  return plans.ok ? ok({}) : plans;
}

/** Sends the messages of a test side by side, follows them live, and keeps what they have shown; a cancelled one has shown nothing. */
export async function runTest(
  request: TestRequest,
  options: TestOptions,
  tools: TestTools,
): Promise<Outcome<readonly TestResult[]>> {
  const context = await openContext(request.setup, tools);
  if (!context.ok) return context;
  const plans = plansFor(request, context.value);
  if (!plans.ok) return plans;
  const others: Others = new Map();
  const onProgress = options.onProgress ?? (() => {});
  const stopAt = tools.ports.clock.now().getTime() + request.waitForPropagationMs;
  const ends = await Promise.all(
    plans.value.map((plan) =>
      runTransport({ plan, ports: tools.ports, signal: options.signal, onProgress, stopAt, others }),
    ),
  );
  const shown = ends.flatMap((end) => end.shown ?? []);
  await remember(request.setup, shown, context.value, tools);
  onProgress({ kind: 'finished' });
  return ok(ends.map(({ result }) => result));
}
