import { diagnosed, type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { RegisterClient } from '../../shared/registration/calls.ts';
import { desiredRegistration } from '../../shared/registration/desired.ts';
import { scopesFor, scopesToApply } from '../../shared/registration/scopes.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { clientIdSchema } from '../../shared/setup/setup-file.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import { signInByCode, signInTimeMs } from '../entra/authorization-code.ts';
import type { AccessToken, TokenAnswer } from '../entra/identity.ts';
import { redirectAddress } from '../entra/redirect-address.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { openContext, routeFor, type SetupContext } from '../setup-context.ts';
import { type BootstrapClient, bootstrapClient } from './bootstrap-client.ts';
import type { RegistrationService } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { createPassingCache, type Session } from './session.ts';
import { graphScopes } from './session-token.ts';

type SignInOptions = Parameters<RegistrationService['signIn']>[1];
type NamedClient = Session['client'];

/** What a public client registers for this; Entra ignores the port. Source: learn.microsoft.com/entra/identity-platform/reply-url */
const redirectUri = 'http://localhost';

/** The delegated permissions to ask for. What a plan needs is not known before it can be read, so it is what the recipe can need at most. */
function scopeNames(access: Session['access'], { recipe, setup }: SetupContext): readonly string[] {
  const needed = access === 'read' ? scopesFor('verify') : scopesToApply(desiredRegistration(recipe, setup));
  return needed.map(({ name }) => name);
}

interface Ready {
  readonly context: SetupContext;
  readonly client: NamedClient;
}

function named({ source, id }: BootstrapClient): NamedClient | undefined {
  return source === 'none' || id === undefined ? undefined : { source, id };
}

/** What a sign-in for registering needs is there, or the first thing that is not. */
export async function prepareSignIn(
  setup: Setup,
  chosen: RegisterClient | undefined,
  tools: RegistrationTools,
): Promise<Outcome<Ready>> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return opened;
  const context = opened.value;
  const { cloud } = context;
  if (cloud.graph === undefined)
    return refused('refused.noService', { cloud: cloud.name, transport: 'graph' });
  const client = named(bootstrapClient(chosen, tools.ports.environment, cloud));
  return client ? ok({ context, client }) : refused('directory.noClient');
}

async function unlessCancelled(asked: Promise<TokenAnswer>, signal: AbortSignal): Promise<TokenAnswer> {
  try {
    return await asked;
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ok: false, observation: cancelledByPerson };
  }
}

/** Somebody of another tenant would register the product where nobody looks for it. */
function otherTenant({ tenantId }: Setup, found: string) {
  const isId = clientIdSchema.safeParse(tenantId).success;
  return isId && tenantId?.toLowerCase() !== found.toLowerCase()
    ? refused('directory.otherTenant', { found, expected: tenantId ?? '' })
    : undefined;
}

function sessionOf(
  token: AccessToken,
  facts: Pick<Session, 'access' | 'client' | 'scopes' | 'cache'>,
): Session {
  const { tid } = claimsOf(token.value) ?? {};
  if (tid === undefined || token.accountId === undefined)
    throw new Error('The token for Microsoft Graph names no tenant or no account');
  return { ...facts, username: token.username ?? '', accountId: token.accountId, tenantId: tid };
}

/** Signs an administrator in to Microsoft Graph in their own browser, with exactly the permissions that the work needs. */
export async function signInRegistrar(
  setup: Setup,
  options: SignInOptions,
  tools: RegistrationTools,
): Promise<Outcome<{ readonly username: string }>> {
  const ready = await prepareSignIn(setup, options.client, tools);
  if (!ready.ok) return ready;
  const { context, client } = ready.value;
  const { clock, opener } = tools.ports;
  const address = redirectAddress(redirectUri);
  if (!address) throw new Error(`Not a loopback address: ${redirectUri}`);
  const scopes = scopeNames(options.access, context);
  const cache = createPassingCache();
  const route = routeFor(context.cloud, tools.ports, options.signal);
  const until = new Date(clock.now().getTime() + signInTimeMs).toISOString();
  const answer = await unlessCancelled(
    signInByCode({
      identity: { clientId: client.id, tenantId: setup.tenantId, cloud: context.cloud, route, cache },
      scopes: graphScopes(scopes, context.cloud),
      address,
      opener,
      language: options.language,
      onWaiting: (url) => options.onProgress({ kind: 'waiting', url, until }),
    }),
    options.signal,
  );
  if (!answer.ok) return diagnosed(diagnoseSeen(answer.observation, context, clock.now()));
  const session = sessionOf(answer.token, { access: options.access, client, scopes, cache: cache.text() });
  const stranger = otherTenant(setup, session.tenantId);
  if (stranger) return stranger;
  await tools.sessions.begin(setup.id, session, options.keep);
  return ok({ username: session.username });
}
