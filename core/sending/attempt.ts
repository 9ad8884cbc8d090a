import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Observation, TokenClaims } from '../../shared/causes/observation.ts';
import { redact } from '../../shared/redact.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Language } from '../../shared/text/index.ts';
import { diagnoseSeen } from '../diagnose-seen.ts';
import { acquireToken, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf, tokenReport } from '../entra/token-claims.ts';
import type { Ports } from '../ports.ts';
import { routeFor, type SetupContext } from '../setup-context.ts';
import { testMail } from '../transports/message.ts';
import type { MailTransport } from '../transports/transport.ts';
import { endedInTime } from './ended-in-time.ts';
import { createStages, type StageReport, type Stages } from './stages.ts';
import { createTranscript } from './transcript.ts';

/** One message over one transport, as it was asked for. */
export interface Plan {
  readonly id: string;
  readonly context: SetupContext;
  readonly transport: MailTransport;
  readonly clientId: string;
  readonly mailbox: string;
  readonly from: string;
  readonly to: string;
  readonly timeoutMs: number;
  readonly language: Language;
  readonly graphFormat: 'json' | 'mime';
}

/** How an attempt ended, with what was observed where it failed: another transport's end may shed new light on it. */
export interface Attempt {
  readonly result: TestResult;
  readonly observation?: Observation | undefined;
}

type Ended =
  | {
      readonly ok: true;
      readonly messageId: string;
      readonly claims: TokenClaims | undefined;
      readonly token: string;
    }
  | {
      readonly ok: false;
      readonly seen: Observation;
      readonly claims?: TokenClaims | undefined;
      readonly token?: string;
    };

interface Tracks {
  readonly stages: Stages;
  readonly transcript: ReturnType<typeof createTranscript>;
  /** Tokens this attempt got: hidden by value from everything it leaves. */
  readonly hidden: string[];
  /** How far this computer's clock is ahead of Entra's, in milliseconds, once that was seen. */
  clockAheadMs?: number | undefined;
}

async function send(plan: Plan, ports: Ports, tracks: Tracks, signal: AbortSignal): Promise<Ended> {
  const { context, transport, mailbox } = plan;
  const route = routeFor(context.cloud, ports, signal, plan.timeoutMs);
  tracks.stages.begin('token');
  const answer = await acquireToken(
    context,
    identityOf(context, plan.clientId, route, ports.secrets),
    transport.id,
  );
  tracks.clockAheadMs = answer.clockAheadMs;
  if (!answer.ok) return { ok: false, seen: answer.observation };
  const token = answer.token.value;
  tracks.hidden.push(token);
  const claims = claimsOf(token);
  tracks.stages.end(answer.token.username ?? claims?.aud);
  const facts = {
    id: plan.id,
    from: plan.from,
    to: plan.to,
    product: context.recipe.name,
    transport: transport.id,
  };
  const mail = testMail({ ...facts, sentAt: ports.clock.now() }, plan.language);
  const { cloud, flow } = context;
  const request = { cloud, route, accessToken: token, flow, mailbox, mail, graphFormat: plan.graphFormat };
  const sent = await transport.send(request, tracks);
  if (sent.ok) return { ...sent, claims, token };
  return { ok: false, seen: sent.observation, claims, token };
}

/** Everything known about a failed attempt, for the diagnosis. */
function observed(
  plan: Plan,
  seen: Observation,
  claims: TokenClaims | undefined,
  { stages, hidden }: Tracks,
): Observation {
  const { context, transport } = plan;
  return {
    ...seen,
    text: redact(seen.text, hidden),
    loggedIn: stages.steps.some(({ id, ok }) => id === 'authenticate' && ok),
    transport: transport.id,
    token: claims,
    expected: expectedToken(transport.id, context.way, context.cloud, context.setup),
    signedInAs: claims?.username ?? context.setup.signedInAs,
    mailbox: plan.mailbox,
    from: plan.from,
    params: { from: plan.from, to: plan.to, transport: transport.id, ...seen.params },
  };
}

/** Tries once: a token, then the transport. */
export async function attempt(
  plan: Plan,
  count: number,
  ports: Ports,
  report: StageReport,
  signal: AbortSignal,
): Promise<Attempt> {
  const { context, transport, from, to } = plan;
  const startedAt = ports.clock.now();
  const began = performance.now();
  const hidden = context.secret === undefined ? [] : [context.secret];
  const tracks: Tracks = { stages: createStages(report), transcript: createTranscript(hidden), hidden };
  const limits = { timeoutMs: plan.timeoutMs, signal };
  const ended: Ended = await endedInTime(limits, (either) => send(plan, ports, tracks, either));
  if (!ended.ok) tracks.stages.fail();
  const expected = expectedToken(transport.id, context.way, context.cloud, context.setup);
  const facts = {
    id: plan.id,
    transport: transport.id,
    from,
    to,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - began),
    attempt: count,
    steps: [...tracks.stages.steps],
    ...(ended.token === undefined ? {} : { token: tokenReport(ended.claims, expected) }),
    ...(tracks.clockAheadMs === undefined ? {} : { clockAheadMs: tracks.clockAheadMs }),
    transcript: [...tracks.transcript.lines],
  };
  if (ended.ok) return { result: { ...facts, outcome: 'ok', messageId: ended.messageId } };
  const observation = observed(plan, ended.seen, ended.claims, tracks);
  const diagnosis: Diagnosis = diagnoseSeen(observation, context, ports.clock.now(), hidden);
  return { result: { ...facts, outcome: 'failed', diagnosis }, observation };
}
