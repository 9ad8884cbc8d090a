import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Observation } from '../../shared/causes/observation.ts';
import { diagnosed, type Outcome, ok, refused } from '../../shared/outcome.ts';
import { withEvidence } from '../../shared/setup/change.ts';
import { redirectUriFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import { lookCloser } from '../probes/look-closer.ts';
import type { Services, SetupService } from '../services.ts';
import { idsOf, openContext, routeFor, type SetupContext, type Tools } from '../setup-context.ts';
import { identityOf } from './acquire.ts';
import { signInByCode, signInTimeMs } from './authorization-code.ts';
import { signInByDeviceCode } from './device-code.ts';
import { scopesToAsk } from './expected-token.ts';
import type { Identity, TokenAnswer } from './identity.ts';
import { type RedirectAddress, redirectAddress } from './redirect-address.ts';

type SignInOptions = Parameters<Services['signIn']>[1];
type SignInTools = Tools & { readonly setups: Pick<SetupService, 'update'> };

function byCode(
  context: SetupContext,
  identity: Identity,
  address: RedirectAddress,
  options: SignInOptions,
  { ports }: SignInTools,
): Promise<TokenAnswer> {
  const until = new Date(ports.clock.now().getTime() + signInTimeMs).toISOString();
  return signInByCode({
    identity,
    address,
    scopes: scopesToAsk(context.way.transport, 'delegated', context.cloud),
    opener: ports.opener,
    language: options.language,
    onWaiting: (url) => options.onProgress({ kind: 'waiting', url, until }),
  });
}

function byDeviceCode(
  context: SetupContext,
  identity: Identity,
  options: SignInOptions,
  { ports }: SignInTools,
): Promise<TokenAnswer> {
  const scopes = scopesToAsk(context.way.transport, 'delegated', context.cloud);
  return signInByDeviceCode(identity, scopes, ({ url, code, expiresInMs }) => {
    const until = new Date(ports.clock.now().getTime() + expiresInMs).toISOString();
    options.onProgress({ kind: 'device-code', url, code, until });
  });
}

async function answerOf(start: () => Promise<TokenAnswer>, signal: AbortSignal): Promise<TokenAnswer> {
  try {
    return await start();
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ok: false, observation: cancelledByPerson };
  }
}

/** The set-up after somebody signed in: who it was, and what was seen. The tenant that a domain stood for stays as it was entered. */
function signedIn(setup: Setup, username: string, at: string): Setup {
  const seen = { state: 'proven', seen: [message('seen.signedIn', { username })], at } as const;
  return { ...withEvidence(setup, { signin: seen, register: seen, ids: seen }, at), signedInAs: username };
}

interface Ready {
  readonly context: SetupContext;
  readonly clientId: string;
  /** Absent with a device code, which needs no redirect. */
  readonly address: RedirectAddress | undefined;
}

/** What a sign-in needs is there, or the first thing that is not. */
async function prepare(
  setup: Setup,
  options: { readonly deviceCode?: boolean | undefined },
  tools: Tools,
): Promise<Outcome<Ready>> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return opened;
  const context = opened.value;
  if (context.flow !== 'delegated') return refused('refused.noSignIn');
  const ids = idsOf(context);
  if (!ids.ok) return ids;
  if (context.way.client === 'confidential' && context.secret === undefined)
    return refused('refused.secretMissing');
  const { clientId } = ids.value;
  if (options.deviceCode) return ok({ context, clientId, address: undefined });
  const redirectUri = redirectUriFor(context.recipe, setup) ?? '';
  const address = redirectAddress(redirectUri);
  return address ? ok({ context, clientId, address }) : refused('refused.redirectElsewhere', { redirectUri });
}

/** Whether a sign-in could begin; the refusal says what is missing. */
export async function readyToSignIn(
  setup: Setup,
  options: { readonly deviceCode?: boolean | undefined },
  tools: Tools,
): Promise<Outcome<Record<string, never>>> {
  const ready = await prepare(setup, options, tools);
  return ready.ok ? ok({}) : ready;
}

/** Why a sign-in failed, with what asking on has found out. */
async function explainedRefusal(
  seen: Observation,
  context: SetupContext,
  signal: AbortSignal,
  { ports }: SignInTools,
): Promise<Diagnosis> {
  const now = ports.clock.now();
  const first = diagnoseSeen(seen, context, now);
  const { mailbox } = context.setup;
  const probed = await lookCloser({ context, service: 'entra', seen, mailbox }, first, { ports, signal });
  return probed ? diagnoseSeen({ ...seen, probed }, context, now) : first;
}

/** Signs a person in for a set-up whose way is delegated; the session is kept where secrets are kept. */
export async function signIn(
  setup: Setup,
  options: SignInOptions,
  tools: SignInTools,
): Promise<Outcome<{ readonly username: string; readonly setup: Setup }>> {
  const ready = await prepare(setup, options, tools);
  if (!ready.ok) return ready;
  const { context, clientId, address } = ready.value;
  const route = routeFor(context.cloud, tools.ports, options.signal);
  const identity = identityOf(context, clientId, route, tools.ports.secrets);
  const answer = await answerOf(
    () =>
      address
        ? byCode(context, identity, address, options, tools)
        : byDeviceCode(context, identity, options, tools),
    options.signal,
  );
  const now = tools.ports.clock.now();
  if (!answer.ok)
    return diagnosed(await explainedRefusal(answer.observation, context, options.signal, tools));
  const username = answer.token.username ?? '';
  const saved = await tools.setups.update(setup.id, (before) =>
    signedIn(before, username, now.toISOString()),
  );
  return ok({ username, setup: saved.ok ? saved.value : signedIn(setup, username, now.toISOString()) });
}
