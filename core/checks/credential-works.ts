import { acquireByClientCredentials } from '../entra/client-credentials.ts';
import { scopesToAsk } from '../entra/expected-token.ts';
import { type Check, fail, pass, unknown } from './check.ts';

/** Does Entra take the secret? Asked with client credentials, which need no person; what the token may do is another question. */
export const credentialWorks: Check = async (context) => {
  const { clientId, tenantId } = context.setup;
  const { secret, cloud, route } = context;
  if (context.way.client === 'public') return unknown('couldNotLook.secretNotUsed');
  if (clientId === undefined || tenantId === undefined) return unknown('couldNotLook.noIds');
  if (secret === undefined) return unknown('couldNotLook.noSecret');
  const scopes = scopesToAsk(context.way.transport, 'application', cloud);
  const answer = await acquireByClientCredentials({ clientId, tenantId, cloud, route, secret }, scopes);
  return answer.ok ? pass('seen.secretAccepted') : fail(context, answer.observation);
};
