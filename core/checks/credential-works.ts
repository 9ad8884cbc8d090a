import { isCertificate } from '../credentials/certificate.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { askWithSecret } from '../probes/secret-accepted.ts';
import { type Check, fail, pass, unknown, withClaims } from './check.ts';

/** Does Entra take the secret? Asked with client credentials, which need no person; what the token may do is another question. */
export const credentialWorks: Check = async (context) => {
  const { clientId, tenantId } = context.setup;
  const { secret, route } = context;
  if (context.way.client === 'public') return unknown('couldNotLook.secretNotUsed');
  if (clientId === undefined || tenantId === undefined) return unknown('couldNotLook.noIds');
  if (secret === undefined) return unknown('couldNotLook.noSecret');
  const answer = await askWithSecret(context, route);
  if (!answer) return unknown('couldNotLook.noSecret');
  if (!answer.ok) return fail(context, answer.observation);
  const accepted = pass(isCertificate(secret) ? 'certificate.accepted' : 'seen.secretAccepted');
  return withClaims(accepted, claimsOf(answer.token.value));
};
