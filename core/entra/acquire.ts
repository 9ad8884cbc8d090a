import type { Route } from '../net/connect.ts';
import type { SecretStore } from '../ports.ts';
import { tokensName } from '../secrets/secret-names.ts';
import type { SetupContext } from '../setup-context.ts';
import { acquireByClientCredentials } from './client-credentials.ts';
import { type MailService, scopesToAsk } from './expected-token.ts';
import type { Identity, TokenAnswer } from './identity.ts';
import { acquireSilently } from './silent.ts';
import { createTokenCache } from './token-cache.ts';

/** Who asks for the tokens of a set-up. */
export function identityOf(
  context: SetupContext,
  clientId: string,
  route: Route,
  store: SecretStore,
): Identity {
  const { setup, cloud, secret, flow } = context;
  return {
    clientId,
    tenantId: setup.tenantId,
    cloud,
    route,
    secret,
    // The application's own tokens are always fetched anew, so there is nothing to keep.
    ...(flow === 'delegated' ? { cache: createTokenCache(store, setup.id) } : {}),
  };
}

/** Whether somebody has signed in for a set-up and the session is kept. */
export async function hasSession(store: SecretStore, setupId: string): Promise<boolean> {
  return (await store.load(tokensName(setupId))) !== undefined;
}

const nobodySignedIn: TokenAnswer = {
  ok: false,
  observation: { text: 'interaction_required: nobody has signed in yet', protocol: 'entra' },
};

/** A token for a service without asking anybody: the application's own, or one of the session a person began. */
export async function acquireToken(
  context: SetupContext,
  identity: Identity,
  service: MailService,
): Promise<TokenAnswer> {
  const scopes = scopesToAsk(service, context.flow, context.cloud);
  if (context.flow === 'delegated')
    return (await acquireSilently(identity, scopes, context.setup.signedInAs)) ?? nobodySignedIn;
  const { secret } = identity;
  if (secret === undefined) throw new Error('An application needs its secret to ask for a token');
  return acquireByClientCredentials({ ...identity, secret }, scopes);
}
