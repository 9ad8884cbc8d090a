import { acquireToken, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { cannotAsk } from './can-ask.ts';
import { type Check, fail, pass, unknown, withObjectId } from './check.ts';

/** Does the token carry the permission? The list in the portal grants nothing: what Entra puts into the token counts. */
export const tokenPermissions: Check = async (context) => {
  const { setup, way, cloud, ports, route } = context;
  const obstacle = await cannotAsk(context);
  if (obstacle || setup.clientId === undefined) return obstacle ?? unknown('couldNotLook.noIds');
  const identity = identityOf(context, setup.clientId, route, ports.secrets);
  const answer = await acquireToken(context, identity, way.transport);
  if (!answer.ok) return fail(context, answer.observation);
  const claims = claimsOf(answer.token.value);
  const expected = expectedToken(way.transport, way, cloud, setup);
  const needed = [...expected.roles, ...expected.scopes];
  if (needed.length === 0) return unknown('couldNotLook.nothingExpected');
  const carried = [...(claims?.roles ?? []), ...(claims?.scopes ?? [])];
  if (needed.every((name) => carried.includes(name)))
    return withObjectId(pass('seen.permissionsCarried', { permissions: carried.join(', ') }), claims);
  // The service would refuse this token with 403; it is told as the service would tell it, with the token as the proof.
  return fail(context, {
    text: `ErrorAccessDenied: ${needed.join(', ')} not in the token (${carried.join(', ') || '-'})`,
    protocol: 'graph',
    transport: way.transport,
    status: 403,
    token: claims,
    expected,
  });
};
