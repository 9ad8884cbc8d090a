import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Probed } from '../../shared/causes/probed.ts';
import { acquireToken, identityOf } from '../entra/acquire.ts';
import { type MailService, scopesToAsk } from '../entra/expected-token.ts';
import type { TokenAnswer } from '../entra/identity.ts';
import type { Route } from '../net/connect.ts';
import { NetworkFault } from '../net/network-fault.ts';
import type { Ports } from '../ports.ts';
import { routeFor } from '../setup-context.ts';
import { probesFor } from './index.ts';
import type { FailedAttempt, Probe, ProbeContext } from './probe.ts';

/** The most that all probes together may take; they run side by side. */
export const longestProbingMs = 5_000;

export interface LookOptions {
  readonly ports: Ports;
  /** Cancels; what is known by then counts. */
  readonly signal: AbortSignal;
  /** The most that the attempt itself was given, where that is less. */
  readonly timeoutMs?: number | undefined;
  /** Told when there is something to ask, with the latest end of asking. */
  readonly onProbing?: ((until: Date) => void) | undefined;
}

/** Tokens for the probes, each asked for once however many want it. */
function tokensFor(failed: FailedAttempt, route: Route, ports: Ports): ProbeContext['tokenFor'] {
  const asked = new Map<string, Promise<TokenAnswer>>();
  const { context } = failed;
  const { clientId } = context.setup;
  return async (service: MailService) => {
    if (clientId === undefined || (context.flow === 'application' && context.secret === undefined))
      return undefined;
    const scopes = scopesToAsk(service, context.flow, context.cloud).join(' ');
    const answer =
      asked.get(scopes) ??
      acquireToken(context, identityOf(context, clientId, route, ports.secrets), service);
    asked.set(scopes, answer);
    return answer;
  };
}

function ended(signal: AbortSignal): Promise<Probed> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve({});
    signal.addEventListener('abort', () => resolve({}), { once: true });
  });
}

/** One probe to its end: an answer, or nothing where the network or the time did not let it look. */
async function factsFrom(probe: Probe, context: ProbeContext): Promise<Probed> {
  const { signal } = context.route;
  try {
    return await Promise.race([probe(context), ended(signal)]);
  } catch (error) {
    if (error instanceof NetworkFault || signal.aborted) return {};
    throw error;
  }
}

function together(facts: readonly Probed[]): Probed {
  const logins = facts.flatMap((each) => each.logins ?? []);
  return { ...Object.assign({}, ...facts), ...(logins.length > 0 ? { logins } : {}) };
}

/**
 * Asks on after a failure, with the probes that fit what it seems to be: side by side, within `longestProbingMs`. Nothing is sent. Undefined
 * where there is nothing to ask. The facts go into a second `diagnose`.
 */
export async function lookCloser(
  failed: FailedAttempt,
  diagnosis: Pick<Diagnosis, 'cause' | 'confidence'>,
  { ports, signal, timeoutMs = longestProbingMs, onProbing }: LookOptions,
): Promise<Probed | undefined> {
  const probes = probesFor(diagnosis);
  if (probes.length === 0 || signal.aborted) return undefined;
  const limitMs = Math.min(longestProbingMs, timeoutMs);
  const until = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  onProbing?.(new Date(ports.clock.now().getTime() + limitMs));
  const route = routeFor(failed.context.cloud, ports, until, limitMs);
  const context = { ...failed, route, clock: ports.clock, tokenFor: tokensFor(failed, route, ports) };
  return together(await Promise.all(probes.map((probe) => factsFrom(probe, context))));
}
