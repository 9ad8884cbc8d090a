import { type ResourceId, resources } from '../recipes/resources.ts';
import { type Action, actionId } from './action.ts';
import { isUndecided } from './adopt.ts';
import {
  type HeldCredential,
  listedCertificate,
  needsSecret,
  policyOf,
  secretEnd,
} from './credential-state.ts';
import { describedAction } from './describe.ts';
import type { DesiredRegistration } from './desired.ts';
import type { ObservedApplication, ObservedDirectory } from './directory.ts';
import { fingerprint } from './fingerprint.ts';
import { planNotes } from './notes.ts';
import type { PermissionRef } from './permission-ref.ts';
import { grantedRoles, heldByEverybody, isPermission, requestedPermissions } from './permission-state.ts';
import type { Plan } from './plan-view.ts';
import { reachOfPlan } from './reach.ts';
import { noRedirects, repairedRedirects, sameLists } from './redirect-lists.ts';
import { scopesFor } from './scopes.ts';
import { isOurs } from './tags.ts';

const resourceIds = Object.keys(resources) as readonly ResourceId[];

function refOf({ resource, type, name }: PermissionRef): PermissionRef {
  return { resource, type, name };
}

function creation(desired: DesiredRegistration): Action {
  return {
    kind: 'create-application',
    displayName: desired.displayName,
    audience: desired.audiences[0],
    redirectUris: repairedRedirects(desired.redirects, noRedirects),
    isFallbackPublicClient: desired.publicClient ?? false,
    permissions: desired.permissions.map(refOf),
  };
}

function audienceRepairs(desired: DesiredRegistration, { signInAudience }: ObservedApplication): Action[] {
  if (desired.audiences.some((audience) => audience === signInAudience)) return [];
  return [{ kind: 'change-audience', from: signInAudience, to: desired.audiences[0] }];
}

function redirectRepairs(desired: DesiredRegistration, { redirectUris }: ObservedApplication): Action[] {
  const to = repairedRedirects(desired.redirects, redirectUris);
  return sameLists(redirectUris, to) ? [] : [{ kind: 'change-redirects', from: redirectUris, to }];
}

function publicClientRepairs(
  { publicClient }: DesiredRegistration,
  { isFallbackPublicClient }: ObservedApplication,
): Action[] {
  if (publicClient === undefined || publicClient === isFallbackPublicClient) return [];
  return [{ kind: 'change-public-client', to: publicClient }];
}

function requestRepairs(desired: DesiredRegistration, observed: ObservedDirectory): Action[] {
  const requested = requestedPermissions(observed);
  const add = desired.permissions.filter((ref) => !requested.some((named) => isPermission(named, ref)));
  return add.length > 0 ? [{ kind: 'request-permissions', add: add.map(refOf) }] : [];
}

function applicationActions(desired: DesiredRegistration, observed: ObservedDirectory): Action[] {
  const { application } = observed;
  // Entra makes only people without an administrator's role the owner of what they register.
  if (!application) return [creation(desired), { kind: 'add-owner' }];
  return [
    ...audienceRepairs(desired, application),
    ...redirectRepairs(desired, application),
    ...publicClientRepairs(desired, application),
    ...requestRepairs(desired, observed),
    ...(application.owners?.length === 0 ? [{ kind: 'add-owner' } as const] : []),
  ];
}

function servicePrincipalActions({ reach }: DesiredRegistration, observed: ObservedDirectory): Action[] {
  const { servicePrincipal } = observed;
  if (!servicePrincipal) return [{ kind: 'create-service-principal' }];
  return [
    ...(servicePrincipal.accountEnabled ? [] : [{ kind: 'enable-service-principal' } as const]),
    // Of an application that signs in by itself nobody asks for an assignment.
    ...(reach === 'person' && servicePrincipal.appRoleAssignmentRequired
      ? [{ kind: 'drop-assignment-required' } as const]
      : []),
  ];
}

function roleGrants(desired: DesiredRegistration, observed: ObservedDirectory): Action[] {
  const granted = grantedRoles(observed);
  return desired.permissions
    .filter((ref) => ref.type === 'application' && !granted.some((named) => isPermission(named, ref)))
    .map((ref) => ({ kind: 'grant-role', permission: refOf(ref) }));
}

/** One grant for each API; where grants could not be read nothing is asked for twice. */
function scopeGrants(desired: DesiredRegistration, observed: ObservedDirectory): Action[] {
  if (observed.grantsUnreadable !== undefined) return [];
  return resourceIds.flatMap((resource): Action[] => {
    const held = heldByEverybody(observed, resource);
    const add = desired.permissions
      .filter((ref) => ref.resource === resource && ref.type === 'delegated' && !held.includes(ref.name))
      .map(({ name }) => name);
    return add.length > 0 ? [{ kind: 'grant-scopes', resource, add, held }] : [];
  });
}

function grantActions(desired: DesiredRegistration, observed: ObservedDirectory): Action[] {
  const grants = [...roleGrants(desired, observed), ...scopeGrants(desired, observed)];
  const needed = new Set(
    grants.map((grant) => (grant.kind === 'grant-role' ? grant.permission.resource : undefined) ?? ''),
  );
  for (const grant of grants) if (grant.kind === 'grant-scopes') needed.add(grant.resource);
  const absent = resourceIds.filter(
    (resource) => needed.has(resource) && !observed.apis.some((api) => api.resource === resource),
  );
  return [...absent.map((resource): Action => ({ kind: 'create-api', resource })), ...grants];
}

function credentialActions(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
  held: HeldCredential,
  now: Date,
): Action[] {
  const { thumbprint } = desired;
  if (desired.credential === 'certificate')
    return thumbprint === undefined || listedCertificate(observed, thumbprint)
      ? []
      : [{ kind: 'add-certificate', thumbprint }];
  const policy = policyOf(observed.policy);
  if (policy.secretsForbidden || !needsSecret(desired, observed, held, now)) return [];
  const made = now.toISOString();
  return [
    {
      kind: 'add-secret',
      displayName: `Sendproof ${made.slice(0, 10)} ${made.slice(11, 19)}`,
      endDateTime: secretEnd(now, policy),
    },
  ];
}

/**
 * What is missing for the registration to be as desired, in the order of doing; nothing where all is there, and nothing where several
 * registrations could be meant, because then a person chooses. What others have registered, requested or granted stays as it is.
 */
export function actionsFor(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
  options: HeldCredential & { readonly now: Date },
): readonly Action[] {
  if (isUndecided(observed)) return [];
  return [
    ...applicationActions(desired, observed),
    ...servicePrincipalActions(desired, observed),
    ...grantActions(desired, observed),
    ...credentialActions(desired, observed, options, options.now),
  ];
}

/** The plan as a person reads it before pressing Apply. */
export function planView(
  actions: readonly Action[],
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): Plan {
  const { application } = observed;
  return {
    fingerprint: fingerprint(actions, observed),
    ...(application
      ? {
          adopts: {
            displayName: application.displayName,
            appId: application.appId,
            ours: isOurs(application),
          },
        }
      : {}),
    actions: actions.map((action) => ({
      id: actionId(action),
      action,
      ...describedAction(action, desired, observed),
    })),
    notes: planNotes(actions, desired, observed),
    reach: reachOfPlan(desired, observed),
    scopes: [...scopesFor(actions)],
  };
}
