import { type Action, actionOf, isKnownType, memberOf, navigationOf, propertyOf } from './graph-types.ts';

/** What a path of Graph's leads to. */
export type Target =
  | { readonly kind: 'collection' | 'entity'; readonly type: string }
  | { readonly kind: 'action'; readonly action: Action }
  /** A link between objects (`$ref`), to be added or, with the object named, taken away. */
  | { readonly kind: 'reference'; readonly isOne: boolean };

/** Where paths begin: entity sets and singletons. The snapshot holds types, not the container. */
const roots: Readonly<Record<string, Target>> = {
  applications: { kind: 'collection', type: 'application' },
  servicePrincipals: { kind: 'collection', type: 'servicePrincipal' },
  oauth2PermissionGrants: { kind: 'collection', type: 'oAuth2PermissionGrant' },
  organization: { kind: 'collection', type: 'organization' },
  users: { kind: 'collection', type: 'user' },
  me: { kind: 'entity', type: 'user' },
  'policies/defaultAppManagementPolicy': { kind: 'entity', type: 'tenantAppManagementPolicy' },
  'identity/conditionalAccess/policies': { kind: 'collection', type: 'conditionalAccessPolicy' },
  'directory/deletedItems': { kind: 'collection', type: 'directoryObject' },
};

interface Walk {
  readonly target: Target;
  readonly rest: readonly string[];
}

/** `applications(appId='...')` names one object by another key. */
function keyed(segment: string): { readonly name: string; readonly key: string } | undefined {
  const found = /^(\w+)\((\w+)='[^']*'\)$/u.exec(segment);
  return found ? { name: found[1] ?? '', key: found[2] ?? '' } : undefined;
}

function start(segments: readonly string[]): Walk | string {
  for (const length of [1, 2, 3]) {
    const name = segments.slice(0, length).join('/');
    const target = Object.hasOwn(roots, name) ? roots[name] : undefined;
    if (target !== undefined) return { target, rest: segments.slice(length) };
  }
  const [first = '', ...rest] = segments;
  const alternate = keyed(first);
  const set = alternate && Object.hasOwn(roots, alternate.name) ? roots[alternate.name] : undefined;
  if (alternate === undefined || set?.kind !== 'collection') return `no such resource: ${first}`;
  if (!propertyOf(set.type, alternate.key)) return `${set.type} has no key ${alternate.key}`;
  return { target: { kind: 'entity', type: set.type }, rest };
}

function withinCollection(type: string, segment: string): Target | string {
  if (segment === '$ref') return { kind: 'reference', isOne: false };
  const cast = /^microsoft\.graph\.(\w+)$/u.exec(segment)?.[1];
  if (cast === undefined) return { kind: 'entity', type };
  return isKnownType(cast) ? { kind: 'collection', type: cast } : `no such type: ${cast}`;
}

function withinEntity(type: string, segment: string): Target | string {
  if (segment === '$ref') return { kind: 'reference', isOne: true };
  const action = actionOf(type, segment.replace(/^microsoft\.graph\./u, ''));
  if (action !== undefined) return { kind: 'action', action };
  const to = navigationOf(type, segment);
  if (to === undefined) return `${type} has neither an action nor a navigation ${segment}`;
  const member = memberOf(to);
  return member === undefined ? { kind: 'entity', type: to } : { kind: 'collection', type: member };
}

function step(target: Target, segment: string): Target | string {
  switch (target.kind) {
    case 'collection':
      return withinCollection(target.type, segment);
    case 'entity':
      return withinEntity(target.type, segment);
    default:
      return `nothing comes after an action or a reference: ${segment}`;
  }
}

/** What a path leads to (`/v1.0/applications/{id}/owners/$ref`, with or without the version), or what is wrong with it. */
export function targetOf(path: string): Target | string {
  const segments = decodeURIComponent(path)
    .replace(/^\/?(?:v1\.0\/)?/u, '')
    .split('/');
  const begun = start(segments);
  if (typeof begun === 'string') return begun;
  let target: Target = begun.target;
  for (const segment of begun.rest) {
    const next = step(target, segment);
    if (typeof next === 'string') return next;
    target = next;
  }
  return target;
}
