import { resources } from '../recipes/resources.ts';
import { type Message, message } from '../text/message.ts';
import { opensOf } from './describe.ts';
import type { DesiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import { grantedRoles, grantedScopes, isPermission, type NamedPermission } from './permission-state.ts';
import { plainText } from './plain-text.ts';
import type { Reachable } from './plan-view.ts';

/**
 * What roles in Exchange (RBAC for Applications) let the application do, as far as it is known: from the script that was run, or from a test
 * with this mailbox and with another one. Graph does not tell it.
 */
export type ExchangeReach =
  | { readonly kind: 'none' | 'organisation' | 'unknown' }
  | { readonly kind: 'mailbox'; readonly mailbox: string };

/** Permissions of applications that do nothing until Exchange opens a mailbox to the application. */
const givenByExchange = new Set(['SMTP.SendAsApp', 'IMAP.AccessAsApp', 'POP.AccessAsApp']);

const signInOnly = new Set(['openid', 'profile', 'email', 'offline_access', 'User.Read']);

function ofRole(named: NamedPermission): Reachable {
  const { name, resource } = named;
  const opens = opensOf(named);
  if (opens) return { what: message('register.reach.every', { opens, name }), all: true };
  if (givenByExchange.has(name)) return { what: message('register.reach.given', { name }), all: false };
  const api = resource === undefined ? '?' : resources[resource].name;
  return { what: message('register.reach.other', { name, api }), all: true };
}

function ofPeople(names: readonly string[]): readonly Reachable[] {
  const telling = [...new Set(names)].filter((name) => !signInOnly.has(name));
  return telling.length > 0
    ? [{ what: message('register.reach.person', { names: telling.join(', ') }), all: false }]
    : [];
}

function ofExchange(exchange: ExchangeReach): readonly Reachable[] {
  switch (exchange.kind) {
    case 'none':
      return [];
    case 'mailbox':
      return [
        { what: message('register.reach.mailbox', { mailbox: plainText(exchange.mailbox) }), all: false },
      ];
    case 'organisation':
      return [{ what: message('register.reach.organisation'), all: true }];
    case 'unknown':
      return [{ what: message('register.reach.unknown'), all: false }];
  }
}

/** Whether it says that nobody could look. */
export function isUnknownReach({ key }: Message): boolean {
  return key === 'register.reach.unknown';
}

function orNothing(reached: readonly Reachable[]): readonly Reachable[] {
  return reached.length > 0 ? reached : [{ what: message('register.reach.nothing'), all: false }];
}

/** What the application can reach now. Grants add up: the widest one counts, whatever another one limits. */
export function reachNow(observed: ObservedDirectory, exchange: ExchangeReach): readonly Reachable[] {
  return orNothing([
    ...grantedRoles(observed).map(ofRole),
    ...ofPeople(grantedScopes(observed).flatMap(({ scopes }) => scopes)),
    ...ofExchange(exchange),
  ]);
}

/** What it reaches once the plan is done, and the role in Exchange is there where the way needs it: what was granted before stays. */
export function reachAfter(desired: DesiredRegistration, observed: ObservedDirectory): readonly Reachable[] {
  const granted = grantedRoles(observed);
  const asked = desired.permissions.filter((ref) => !granted.some((named) => isPermission(named, ref)));
  const held = grantedScopes(observed).flatMap(({ scopes }) => scopes);
  return orNothing([
    ...granted.map(ofRole),
    ...asked.filter(({ type }) => type === 'application').map(ofRole),
    ...ofPeople([...held, ...asked.filter(({ type }) => type === 'delegated').map(({ name }) => name)]),
    ...(desired.reach === 'mailbox' && desired.mailbox !== undefined
      ? ofExchange({ kind: 'mailbox', mailbox: desired.mailbox })
      : []),
  ]);
}

/** What is shown beside a plan. Before the first Apply nothing in Exchange can know the application; later nobody can read what does. */
export function reachOfPlan(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): { readonly now: readonly Reachable[]; readonly after: readonly Reachable[] } {
  const mayBeInExchange = desired.reach !== 'person' && observed.servicePrincipal !== undefined;
  return {
    now: reachNow(observed, { kind: mayBeInExchange ? 'unknown' : 'none' }),
    after: reachAfter(desired, observed),
  };
}
