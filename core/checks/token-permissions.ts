import type { TokenClaims } from '../../shared/causes/observation.ts';
import { openedByConsent, reachOf } from '../../shared/setup/reach.ts';
import { acquireToken, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { cannotAsk } from './can-ask.ts';
import { type Check, type CheckAnswer, type CheckContext, fail, pass, unknown, withClaims } from './check.ts';

/** Where Exchange decides alone, a consent is one too many: nothing fails by it, and nothing is proven before it is gone. */
function narrow({ way }: CheckContext, claims: TokenClaims | undefined): CheckAnswer {
  if (!claims) return unknown('couldNotLook.nothingExpected');
  const opened = openedByConsent(way, claims.roles);
  return opened.length === 0
    ? withClaims(pass('reach.seen.narrow'), claims)
    : unknown('reach.seen.addsUp', { names: opened.join(', ') });
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
  if (reachOf(way, setup) === 'mailbox') return narrow(context, claims);
  if (needed.length === 0) return unknown('couldNotLook.nothingExpected');
  const carried = [...(claims?.roles ?? []), ...(claims?.scopes ?? [])];
  if (needed.every((name) => carried.includes(name)))
    return withClaims(pass('seen.permissionsCarried', { permissions: carried.join(', ') }), claims);
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
