import { resources } from '../recipes/resources.ts';
import { type Message, message } from '../text/message.ts';
import type { DesiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import {
  grantedRoles,
  grantedScopes,
  isPermission,
  type NamedPermission,
  requestedPermissions,
} from './permission-state.ts';

/** Something that the registration asks for or holds and that the way does not need. Named, never removed: it may be another's. */
export interface Leftover {
  readonly id: string;
  /** Whether it opens mailboxes beside what Exchange limits. */
  readonly opensAll: boolean;
  readonly what: Message;
}

const everyRegistrationHas = new Set(['User.Read', 'openid', 'profile', 'email', 'offline_access']);

function apiName({ resource }: Pick<NamedPermission, 'resource'>): string {
  return resource === undefined ? '?' : resources[resource].name;
}

function isKnown({ known, reach }: DesiredRegistration, named: NamedPermission): boolean {
  if (named.type === 'delegated' && everyRegistrationHas.has(named.name)) return true;
  // Where Exchange decides alone, a permission for the whole organisation is one too many, even one that the recipe names.
  if (reach === 'mailbox' && named.type === 'application') return false;
  return known.some((ref) => isPermission(named, ref));
}

function leftoverRoles(desired: DesiredRegistration, observed: ObservedDirectory): Leftover[] {
  return grantedRoles(observed)
    .filter((named) => !isKnown(desired, named))
    .map((named) => {
      const addsUp = desired.reach === 'mailbox' && desired.known.some((ref) => isPermission(named, ref));
      return {
        id: `leftover:granted:${apiName(named)}:${named.name}`,
        opensAll: true,
        what: message(addsUp ? 'register.leftover.addsUp' : 'register.leftover.grantedRole', {
          name: named.name,
          api: apiName(named),
        }),
      };
    });
}

function leftoverScopes(desired: DesiredRegistration, observed: ObservedDirectory): Leftover[] {
  return grantedScopes(observed).flatMap(({ resource, forEverybody, scopes }) =>
    scopes
      .map((name): NamedPermission => ({ resource, type: 'delegated', name }))
      .filter((named) => !isKnown(desired, named))
      .map((named) => ({
        id: `leftover:granted:${apiName(named)}:${named.name}:${forEverybody ? 'all' : 'one'}`,
        opensAll: false,
        what: message('register.leftover.grantedScope', {
          name: named.name,
          api: apiName(named),
          who: forEverybody ? 'all' : 'one',
        }),
      })),
  );
}

function leftoverRequests(desired: DesiredRegistration, observed: ObservedDirectory): Leftover[] {
  return requestedPermissions(observed)
    .filter((named) => !isKnown(desired, named))
    .map((named) => ({
      id: `leftover:requested:${apiName(named)}:${named.type}:${named.name}`,
      opensAll: false,
      what: message('register.leftover.requested', {
        name: named.name,
        api: apiName(named),
        type: named.type,
      }),
    }));
}

/** All permissions beyond what the way needs: granted ones first, since they count; then what is only asked for. */
export function leftovers(desired: DesiredRegistration, observed: ObservedDirectory): readonly Leftover[] {
  return [
    ...leftoverRoles(desired, observed),
    ...leftoverScopes(desired, observed),
    ...leftoverRequests(desired, observed),
  ];
}
