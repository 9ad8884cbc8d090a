import type { Observation, TokenClaims } from '../../shared/causes/observation.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type {
  IncomingProtocol,
  IncomingResult,
  IncomingStepId,
  NewestMessage,
} from '../../shared/results/incoming-result.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { acquireToken, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf, tokenReport } from '../entra/token-claims.ts';
import type { Ports } from '../ports.ts';
import { diagnoseClosely } from '../probes/diagnose-closely.ts';
import { endedInTime } from '../sending/ended-in-time.ts';
import { createStages, type EndedStage, type Stages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { idsOf, openContext, routeFor, type SetupContext, type Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import type { IncomingService } from './incoming.ts';
import { incomingFor } from './index.ts';
import type { LookStore } from './looks.ts';

/** Inboxes to be looked at, one by one, as the product's own dialog does. */
export interface IncomingRequest {
  readonly setup: Setup;
  readonly protocol: IncomingProtocol;
  readonly mailboxes: readonly string[];
  /** The most that one look may take. */
  readonly timeoutMs: number;
}

/** What a running check tells. */
export type IncomingProgress =
  | { readonly kind: 'step-started'; readonly mailbox: string; readonly step: IncomingStepId }
  | { readonly kind: 'step-ended'; readonly mailbox: string; readonly step: EndedStage<IncomingStepId> }
  | { readonly kind: 'ended'; readonly mailbox: string; readonly result: IncomingResult };

interface Look {
  readonly context: SetupContext;
  readonly clientId: string;
  readonly service: IncomingService;
  readonly mailbox: string;
  readonly timeoutMs: number;
}

interface Tracks {
  readonly stages: Stages<IncomingStepId>;
  readonly transcript: ReturnType<typeof createTranscript>;
  /** Tokens this look got: hidden by value from everything it leaves. */
  readonly hidden: string[];
}

type Ended =
  | {
      readonly ok: true;
      readonly newest: NewestMessage | undefined;
      readonly claims: TokenClaims | undefined;
    }
  | { readonly ok: false; readonly seen: Observation; readonly claims?: TokenClaims | undefined };

async function look(plan: Look, ports: Ports, tracks: Tracks, signal: AbortSignal): Promise<Ended> {
  const { context, clientId, service, mailbox } = plan;
  const { cloud, flow } = context;
  const route = routeFor(cloud, ports, signal, plan.timeoutMs);
  tracks.stages.begin('token');
  const identity = identityOf(context, clientId, route, ports.secrets);
  const answer = await acquireToken(context, identity, `${service.id}-read`);
  if (!answer.ok) return { ok: false, seen: answer.observation };
  const accessToken = answer.token.value;
  tracks.hidden.push(accessToken);
  const claims = claimsOf(accessToken);
  tracks.stages.end(answer.token.username ?? claims?.aud);
  const seen = await service.look({ cloud, route, accessToken, flow, mailbox }, tracks);
  return seen.ok ? { ...seen, claims } : { ok: false, seen: seen.observation, claims };
}

async function resultOf(
  plan: Look,
  ports: Ports,
  signal: AbortSignal,
  onProgress: (progress: IncomingProgress) => void,
): Promise<IncomingResult> {
  const { context, service, mailbox } = plan;
  const startedAt = ports.clock.now();
  const began = performance.now();
  const hidden = context.secret === undefined ? [] : [context.secret];
  const stages = createStages<IncomingStepId>({
    started: (step) => onProgress({ kind: 'step-started', mailbox, step }),
    ended: (step) => onProgress({ kind: 'step-ended', mailbox, step }),
  });
  const tracks: Tracks = { stages, transcript: createTranscript(hidden), hidden };
  const limits = { timeoutMs: plan.timeoutMs, signal };
  const ended: Ended = await endedInTime(limits, (either) => look(plan, ports, tracks, either));
  if (!ended.ok) stages.fail();
  const expected = expectedToken(`${service.id}-read`, context.way, context.cloud, context.setup);
  const facts = {
    protocol: service.id,
    mailbox,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - began),
    steps: [...stages.steps],
    ...(ended.claims === undefined ? {} : { token: tokenReport(ended.claims, expected) }),
    transcript: [...tracks.transcript.lines],
  };
  if (ended.ok)
    return { ...facts, outcome: 'ok', ...(ended.newest === undefined ? {} : { newest: ended.newest }) };
  const observation = {
    ...ended.seen,
    token: ended.claims,
    expected,
    signedInAs: ended.claims?.username ?? context.setup.signedInAs,
    mailbox,
    params: { mailbox, transport: service.id, ...ended.seen.params },
  };
  const failed = { context, service: service.id, seen: observation, mailbox };
  const diagnosis = await diagnoseClosely(failed, { ports, signal, timeoutMs: plan.timeoutMs }, hidden);
  return { ...facts, outcome: 'failed', diagnosis };
}

/** What a check needs is there, or the first thing that is not. */
function planFor(request: IncomingRequest, context: SetupContext): Outcome<Omit<Look, 'mailbox'>> {
  const ids = idsOf(context);
  if (!ids.ok) return ids;
  if (context.way.client === 'confidential' && context.secret === undefined)
    return refused('refused.secretMissing');
  const service = incomingFor(request.protocol, context.cloud);
  if (!service.ok) return service;
  const { timeoutMs } = request;
  return ok({ context, clientId: ids.value.clientId, service: service.value, timeoutMs });
}

type LookTools = Tools & { readonly setups: Pick<SetupService, 'get'>; readonly looks: LookStore };

/** A look that was cancelled has shown nothing, and a set-up file that is not saved here has no history. */
async function remember(
  setup: Setup,
  results: readonly IncomingResult[],
  { setups, looks }: LookTools,
): Promise<void> {
  const shown = results.filter(
    (result) => result.outcome === 'ok' || result.diagnosis.cause !== 'user-cancelled',
  );
  if (shown.length > 0 && (await setups.get(setup.id)).ok) await looks.add(setup.id, shown.toReversed());
}

/** Looks at one inbox after the other and keeps what was seen; a failing one does not keep the next from being looked at, a cancel does. */
export async function checkIncoming(
  request: IncomingRequest,
  tools: LookTools,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress?: ((progress: IncomingProgress) => void) | undefined;
  },
): Promise<Outcome<readonly IncomingResult[]>> {
  const context = await openContext(request.setup, tools);
  if (!context.ok) return context;
  const plan = planFor(request, context.value);
  if (!plan.ok) return plan;
  const { signal, onProgress = () => {} } = options;
  const results: IncomingResult[] = [];
  for (const mailbox of request.mailboxes) {
    if (signal.aborted) break;
    const result = await resultOf({ ...plan.value, mailbox }, tools.ports, signal, onProgress);
    onProgress({ kind: 'ended', mailbox, result });
    results.push(result);
  }
  await remember(request.setup, results, tools);
  return ok(results);
}
