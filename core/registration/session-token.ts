import type { Observation } from '../../shared/causes/observation.ts';
import { graphOrigin } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { acquireSilently } from '../entra/silent.ts';
import { claimsOf } from '../entra/token-claims.ts';
import type { Route } from '../net/connect.ts';
import type { Clock } from '../ports.ts';
import type { Session, SessionStore } from './session.ts';

/** The session gives no token any more. Caught where a run or a look ends. */
export class SessionFault extends Error {
  override readonly name = 'SessionFault';
  readonly observation: Observation;

  constructor(observation: Observation) {
    super('No token for Microsoft Graph');
    this.observation = observation;
  }
}

/** Scopes of Microsoft Graph as a sign-in asks for them. */
export function graphScopes(names: readonly string[], cloud: Cloud): string[] {
  return names.map((name) => `${graphOrigin(cloud)}/${name}`);
}

/** A token is renewed when it has less than this left. */
const leewayMs = 300_000;

/**
 * The access tokens of a session, renewed in time and kept in memory only.
 *
 * @throws SessionFault where the session has ended
 */
export function createTokens(
  setupId: string,
  session: Session,
  sessions: SessionStore,
  use: { readonly cloud: Cloud; readonly route: Route; readonly clock: Clock },
): () => Promise<string> {
  const { cloud, route, clock } = use;
  let current: { readonly value: string; readonly renewAt: number } | undefined;
  let renewing: Promise<string> | undefined;
  const renew = async () => {
    const identity = {
      clientId: session.client.id,
      tenantId: session.tenantId,
      cloud,
      route,
      cache: sessions.cacheOf(setupId),
    };
    const answer = await acquireSilently(identity, graphScopes(session.scopes, cloud), session.username);
    if (!answer)
      throw new SessionFault({ text: 'interaction_required: the session has ended', protocol: 'entra' });
    if (!answer.ok) throw new SessionFault(answer.observation);
    const { value } = answer.token;
    const { expiresAt } = claimsOf(value) ?? {};
    current = { value, renewAt: expiresAt === undefined ? 0 : Date.parse(expiresAt) - leewayMs };
    return value;
  };
  return async () => {
    if (current !== undefined && clock.now().getTime() < current.renewAt) return current.value;
    // Requests that go out side by side wait for the same renewal.
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
}
