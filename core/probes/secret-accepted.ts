import { aadstsIn } from '../entra/aadsts-in.ts';
import { acquireByClientCredentials } from '../entra/client-credentials.ts';
import { scopesToAsk } from '../entra/expected-token.ts';
import type { TokenAnswer } from '../entra/identity.ts';
import type { Route } from '../net/connect.ts';
import type { SetupContext } from '../setup-context.ts';
import type { Probe } from './probe.ts';

/**
 * Entra's word on client id and secret, asked with client credentials, which need no person: for a way in which a person signs in this is
 * the wrong grant, but Entra looks at the secret all the same, and issues a token that carries nothing. Undefined where there is no secret to ask with.
 */
export async function askWithSecret(context: SetupContext, route: Route): Promise<TokenAnswer | undefined> {
  const { cloud, secret, setup, way } = context;
  const { clientId, tenantId } = setup;
  if (secret === undefined || clientId === undefined || tenantId === undefined) return undefined;
  const scopes = scopesToAsk(way.transport, 'application', cloud);
  return acquireByClientCredentials({ clientId, tenantId, cloud, route, secret }, scopes);
}

/** Are client id and secret right, whatever else is wrong? */
export const secretAccepted: Probe = async ({ context, route }) => {
  if (context.flow !== 'delegated' || context.cloud.protocol !== 'entra') return {};
  const answer = await askWithSecret(context, route);
  if (!answer) return {};
  if (answer.ok) return { secret: { accepted: true } };
  const [code] = aadstsIn(answer.observation.text);
  // Without a number of Entra's it was not the secret that was judged.
  return code === undefined ? {} : { secret: { accepted: false, code: `AADSTS${code}` } };
};
