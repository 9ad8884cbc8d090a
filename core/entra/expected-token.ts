import type { ExpectedToken } from '../../shared/causes/observation.ts';
import { exchangeOrigin, graphOrigin, mailScopeOrigin } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { resources } from '../../shared/recipes/resources.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import type { IncomingProtocol } from '../../shared/results/incoming-result.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import { reachOf } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';

/** A service that takes a token: to send, or to look at an inbox. */
export type MailService = TransportId | `${IncomingProtocol}-read`;

interface ServiceNeeds {
  /** The name under which a lab's cloud file overrides the scopes. */
  readonly scopes: keyof Cloud['scopes'];
  /** The transport that asks for the same permission, where there is one. */
  readonly transport?: TransportId;
  readonly delegated: string;
  readonly application: string;
}

const ews: ServiceNeeds = {
  scopes: 'ews',
  transport: 'ews',
  delegated: 'EWS.AccessAsUser.All',
  application: 'full_access_as_app',
};

/**
 * The permission that each service asks of a token, by type.
 * Source: learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth,
 * .../exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth, learn.microsoft.com/graph/api/user-sendmail,
 * learn.microsoft.com/graph/api/user-list-messages
 */
const needs: Record<MailService, ServiceNeeds> = {
  smtp: { scopes: 'smtp', transport: 'smtp', delegated: 'SMTP.Send', application: 'SMTP.SendAsApp' },
  graph: { scopes: 'graph', transport: 'graph', delegated: 'Mail.Send', application: 'Mail.Send' },
  ews,
  'imap-read': { scopes: 'imap', delegated: 'IMAP.AccessAsUser.All', application: 'IMAP.AccessAsApp' },
  'pop-read': { scopes: 'pop', delegated: 'POP.AccessAsUser.All', application: 'POP.AccessAsApp' },
  'graph-read': { scopes: 'graph', delegated: 'Mail.Read', application: 'Mail.Read' },
  'ews-read': ews,
};

export type FlowKind = 'delegated' | 'application';

export function flowOf(way: Way): FlowKind {
  return way.flow === 'client-credentials' ? 'application' : 'delegated';
}

/** The origin of the resource a token is asked for: the delegated scopes of SMTP, IMAP and POP live at another than the app-only ones. */
function resourceOrigin(service: MailService, flow: FlowKind, cloud: Cloud): string {
  const { scopes } = needs[service];
  if (scopes === 'graph') return graphOrigin(cloud);
  return flow === 'delegated' && scopes !== 'ews' ? mailScopeOrigin(cloud) : exchangeOrigin(cloud);
}

/** The scopes to ask for: one resource only, since a token is for one; a lab's own where its cloud file names them. */
export function scopesToAsk(service: MailService, flow: FlowKind, cloud: Cloud): string[] {
  const own = cloud.scopes[needs[service].scopes];
  if (own) return [...own];
  const origin = resourceOrigin(service, flow, cloud);
  return [flow === 'application' ? `${origin}/.default` : `${origin}/${needs[service].delegated}`];
}

/** Microsoft writes an audience as the resource's address or as its application id. */
function audiences(service: MailService, cloud: Cloud): readonly string[] {
  if (needs[service].scopes === 'graph') return [graphOrigin(cloud), resources.graph.appId];
  return [...new Set([mailScopeOrigin(cloud), exchangeOrigin(cloud), resources.exchange.appId])];
}

/** Where a role in Exchange opens the mailbox, nothing is granted in Entra, so nothing is expected in the token. */
function needsPermission(service: MailService, way: Way, setup: Pick<Setup, 'reach'>): boolean {
  const name = needs[service][flowOf(way)];
  const isDeclared = way.permissions.some((permission) => permission.name === name);
  if (reachOf(way, setup) === 'mailbox' && isDeclared) return false;
  return isDeclared || needs[service].transport !== way.transport;
}

/** What a token must show to a service. Where a lab names its scopes itself, nothing is known and nothing expected. */
export function expectedToken(
  service: MailService,
  way: Way,
  cloud: Cloud,
  setup: Pick<Setup, 'tenantId' | 'clientId' | 'reach'>,
): ExpectedToken {
  const ids = { tid: setup.tenantId, appid: setup.clientId };
  if (cloud.scopes[needs[service].scopes] || cloud.protocol === 'oidc')
    return { aud: [], roles: [], scopes: [], ...ids };
  const flow = flowOf(way);
  const names = needsPermission(service, way, setup) ? [needs[service][flow]] : [];
  return {
    aud: audiences(service, cloud),
    roles: flow === 'application' ? names : [],
    scopes: flow === 'delegated' ? names : [],
    ...ids,
  };
}
