import { acquireToken, hasSession, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { type Check, type CheckContext, fail, pass, unknown } from './check.ts';

/** Why no token can be asked for; undefined where one can. */
async function cannotAsk(context: CheckContext) {
  const { setup, flow, secret } = context;
  if (setup.clientId === undefined || (flow === 'application' && setup.tenantId === undefined))
    return unknown('couldNotLook.noIds');
  if (context.way.client === 'confidential' && secret === undefined) return unknown('couldNotLook.noSecret');
  if (flow === 'delegated' && !(await hasSession(context.ports.secrets, setup.id)))
    return unknown('couldNotLook.noSession');
  return undefined;
}

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
    return pass('seen.permissionsCarried', { permissions: carried.join(', ') });
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
