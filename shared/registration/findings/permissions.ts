import type { CauseId } from '../../causes/cause-id.ts';
import { resources } from '../../recipes/resources.ts';
import { type Message, message } from '../../text/message.ts';
import type { DesiredPermission, DesiredRegistration } from '../desired.ts';
import type { ObservedDirectory } from '../directory.ts';
import { leftovers } from '../leftovers.ts';
import { permissionKey } from '../permission-ref.ts';
import { grantedRoles, grantedScopes, isPermission, requestedPermissions } from '../permission-state.ts';
import type { Finding } from '../plan-view.ts';
import { type FindingFacts, findingsAt } from './finding.ts';

const permissions = findingsAt('permissions');

function named({ name, resource }: DesiredPermission) {
  return { name, api: resources[resource].name };
}

/** The failure that a test meets where a permission was not given. */
function causeOf({ resource, type, name }: DesiredPermission): CauseId {
  if (type === 'delegated') return 'consent-missing';
  if (resource === 'graph') return 'graph-permission-missing';
  return name === 'full_access_as_app' ? 'ews-permission-missing' : 'smtp-oauth-rejected';
}

function lacking(id: string, wanted: DesiredPermission, what: Message): Finding {
  return wanted.required
    ? permissions.wrong(id, causeOf(wanted), what)
    : { id, step: 'permissions', state: 'warning', what };
}

function absent(id: string, wanted: DesiredPermission, key: 'notRequested' | 'notGranted'): Finding {
  return lacking(id, wanted, message(`register.finding.${key}`, { ...named(wanted), type: wanted.type }));
}

function requested(wanted: DesiredPermission, observed: ObservedDirectory): Finding {
  const id = `requested:${permissionKey(wanted)}`;
  return requestedPermissions(observed).some((each) => isPermission(each, wanted))
    ? permissions.right(id, 'register.finding.requested', { ...named(wanted), type: wanted.type })
    : absent(id, wanted, 'notRequested');
}

function grantedRole(id: string, wanted: DesiredPermission, observed: ObservedDirectory): Finding {
  return grantedRoles(observed).some((each) => isPermission(each, wanted))
    ? permissions.right(id, 'register.finding.grantedRole', named(wanted))
    : absent(id, wanted, 'notGranted');
}

function grantedScope(
  id: string,
  wanted: DesiredPermission,
  observed: ObservedDirectory,
  { someoneSignedIn }: FindingFacts,
): Finding {
  if (observed.grantsUnreadable !== undefined)
    return permissions.unknown(id, 'register.finding.grantUnreadable', named(wanted));
  const holding = grantedScopes(observed).filter(
    ({ resource, scopes }) => resource === wanted.resource && scopes.includes(wanted.name),
  );
  if (holding.some(({ forEverybody }) => forEverybody))
    return permissions.right(id, 'register.finding.grantedAll', named(wanted));
  if (holding.length === 0) return absent(id, wanted, 'notGranted');
  const params = { ...named(wanted), count: holding.length };
  // Who consented is not known either: it may not be the one who is to sign in.
  return someoneSignedIn
    ? permissions.warning(id, 'register.finding.grantedOne', params)
    : lacking(id, wanted, message('register.finding.grantedOne', params));
}

function granted(wanted: DesiredPermission, observed: ObservedDirectory, facts: FindingFacts): Finding {
  const id = `granted:${permissionKey(wanted)}`;
  return wanted.type === 'application'
    ? grantedRole(id, wanted, observed)
    : grantedScope(id, wanted, observed, facts);
}

/** What the way needs, asked for and given, by whom; and what is there beyond it. */
export function permissionFindings(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
  facts: FindingFacts,
): readonly Finding[] {
  if (!observed.application) return [];
  const left = leftovers(desired, observed);
  return [
    ...desired.permissions.flatMap((wanted) => [
      requested(wanted, observed),
      granted(wanted, observed, facts),
    ]),
    ...(desired.reach === 'mailbox' && !left.some(({ opensAll }) => opensAll)
      ? [permissions.right('exchange-decides', 'register.finding.exchangeDecides')]
      : []),
    ...left.map(({ id, what }): Finding => ({ id, step: 'permissions', state: 'warning', what })),
  ];
}
