import type { ExpectedToken } from '../../shared/causes/observation.ts';
import { exchangeOrigin, graphOrigin, mailScopeOrigin } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { resources } from '../../shared/recipes/permission.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import type { Setup } from '../../shared/setup/setup.ts';

/**
 * The permission that each service asks of a token, by type.
 * Source: learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth,
 * .../exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth, learn.microsoft.com/graph/api/user-sendmail
 */
const permissionOf: Record<TransportId, { readonly delegated: string; readonly application: string }> = {
  smtp: { delegated: 'SMTP.Send', application: 'SMTP.SendAsApp' },
  graph: { delegated: 'Mail.Send', application: 'Mail.Send' },
  ews: { delegated: 'EWS.AccessAsUser.All', application: 'full_access_as_app' },
};

export type FlowKind = 'delegated' | 'application';

export function flowOf(way: Way): FlowKind {
  return way.flow === 'client-credentials' ? 'application' : 'delegated';
}

/** The origin of the resource a token for a transport is asked for; SMTP's delegated scopes live at another than the app-only ones. */
function resourceOrigin(transport: TransportId, flow: FlowKind, cloud: Cloud): string {
  if (transport === 'graph') return graphOrigin(cloud);
  return transport === 'smtp' && flow === 'delegated' ? mailScopeOrigin(cloud) : exchangeOrigin(cloud);
}

/** The scopes to ask for: one resource only, since a token is for one; a lab's own where its cloud file names them. */
export function scopesToAsk(transport: TransportId, flow: FlowKind, cloud: Cloud): string[] {
  const own = cloud.scopes[transport];
  if (own) return [...own];
  const origin = resourceOrigin(transport, flow, cloud);
  return [flow === 'application' ? `${origin}/.default` : `${origin}/${permissionOf[transport].delegated}`];
}

/** Microsoft writes an audience as the resource's address or as its application id. */
function audiences(transport: TransportId, cloud: Cloud): readonly string[] {
  if (transport === 'graph') return [graphOrigin(cloud), resources.graph.appId];
  return [...new Set([mailScopeOrigin(cloud), exchangeOrigin(cloud), resources.exchange.appId])];
}

/** An application whose reach Exchange grants by role assignment has no permission in Entra, so none is expected in its token. */
function needsPermission(transport: TransportId, way: Way): boolean {
  const name = permissionOf[transport][flowOf(way)];
  return transport !== way.transport || way.permissions.some((permission) => permission.name === name);
}

/** What a token must show to send over a transport. Where a lab names its scopes itself, nothing is known and nothing expected. */
export function expectedToken(
  transport: TransportId,
  way: Way,
  cloud: Cloud,
  setup: Pick<Setup, 'tenantId' | 'clientId'>,
): ExpectedToken {
  const ids = { tid: setup.tenantId, appid: setup.clientId };
  if (cloud.scopes[transport] || cloud.protocol === 'oidc') return { aud: [], roles: [], scopes: [], ...ids };
  const flow = flowOf(way);
  const names = needsPermission(transport, way) ? [permissionOf[transport][flow]] : [];
  return {
    aud: audiences(transport, cloud),
    roles: flow === 'application' ? names : [],
    scopes: flow === 'delegated' ? names : [],
    ...ids,
  };
}
