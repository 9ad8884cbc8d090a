import type { Way } from '../recipes/schema.ts';
import type { Setup } from './setup.ts';
import type { SetupFile } from './setup-file.ts';

/**
 * How far an application reaches that acts by itself. `mailbox`: a role in Exchange opens one mailbox (RBAC for Applications), and nothing
 * is granted in Entra, because grants add up. `organisation`: a consent in Entra opens every mailbox.
 * Source: learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
export type ChosenReach = NonNullable<SetupFile['reach']>;

/** What there is to choose, the recommended one first. */
export const choosableReaches = ['mailbox', 'organisation'] as const satisfies readonly ChosenReach[];

type ReachWay = Pick<Way, 'flow' | 'exchange'>;

/** Whether a role in Exchange can take the place of the consent, so that there is something to choose. */
export function canBeLimited({ flow, exchange }: ReachWay): boolean {
  const role = exchange.find(({ id }) => id === 'rbac-scope');
  return flow === 'client-credentials' && role !== undefined && role.need !== 'required';
}

/**
 * How far a way reaches in a set-up; `person` where it reaches whatever the one who signed in may. Undefined where it could be limited
 * and nobody has decided: what is registered here then is the narrow one, and what was granted before counts as it is found.
 */
export function reachOf(way: ReachWay, { reach }: Pick<Setup, 'reach'>): ChosenReach | 'person' | undefined {
  if (way.flow === 'authorization-code') return 'person';
  if (canBeLimited(way)) return reach;
  return way.exchange.some(({ id }) => id === 'rbac-scope') ? 'mailbox' : 'organisation';
}

/** The settings of Exchange that a way depends on in a set-up: without a consent, nothing works before the role is there. */
export function exchangeOf(way: ReachWay, setup: Pick<Setup, 'reach'>): Way['exchange'] {
  if (reachOf(way, setup) !== 'mailbox') return way.exchange;
  return way.exchange.map((setting) =>
    setting.id === 'rbac-scope' ? { ...setting, need: 'required' } : setting,
  );
}

/** What Exchange needs before anything can be sent; a role that limits adds nothing to a consent for all. */
export function exchangeBeforeSending(way: ReachWay, setup: Pick<Setup, 'reach'>): Way['exchange'] {
  const isOpen = reachOf(way, setup) === 'organisation';
  return exchangeOf(way, setup).filter(({ id }) => !(isOpen && id === 'rbac-scope'));
}

/** Of what Entra has granted an application, what opens mailboxes beside the role in Exchange. */
export function openedByConsent(
  { permissions }: Pick<Way, 'permissions'>,
  granted: readonly string[],
): readonly string[] {
  const asked = new Set(permissions.filter(({ type }) => type === 'application').map(({ name }) => name));
  return granted.filter((name) => asked.has(name));
}

/** Where nobody has decided, a consent that is found was the decision. */
export function withFoundReach(
  setup: Setup,
  way: ReachWay & Pick<Way, 'permissions'>,
  granted: readonly string[],
): Setup {
  const isDecided = reachOf(way, setup) !== undefined;
  return isDecided || openedByConsent(way, granted).length === 0
    ? setup
    : { ...setup, reach: 'organisation' };
}
