import { diagnosed, type Outcome, ok, refused } from '../../shared/outcome.ts';
import { withEvidence } from '../../shared/setup/change.ts';
import { redirectUriFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { cancelledByPerson } from '../diagnose-seen.ts';
import { diagnoseClosely } from '../probes/diagnose-closely.ts';
import { idsOf, openContext, routeFor, type SetupContext, type Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import { identityOf } from './acquire.ts';
import { signInByCode, signInTimeMs } from './authorization-code.ts';
import { signInByDeviceCode } from './device-code.ts';
import { scopesToAsk } from './expected-token.ts';
import type { Identity, TokenAnswer } from './identity.ts';
import { type RedirectAddress, redirectAddress } from './redirect-address.ts';
import type { SignInOptions } from './sign-in-options.ts';

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
  if (!answer.ok) {
    const failed = { context, service: 'entra', seen: answer.observation, mailbox: setup.mailbox } as const;
    return diagnosed(await diagnoseClosely(failed, { ports: tools.ports, signal: options.signal }));
  }
  const now = tools.ports.clock.now();
  const username = answer.token.username ?? '';
  const saved = await tools.setups.update(setup.id, (before) =>
    signedIn(before, username, now.toISOString()),
  );
  return ok({ username, setup: saved.ok ? saved.value : signedIn(setup, username, now.toISOString()) });
}
