import { type Message, message } from '../text/message.ts';
import type { Action } from './action.ts';
import type { DesiredRegistration } from './desired.ts';

/** A delegated permission of Microsoft Graph that the administrator's session needs, and what for. */
export interface NeededScope {
  readonly name: string;
  readonly why: Message;
}

/**
 * The delegated permissions that these actions, or only looking, need of whoever is signed in: exactly those.
 * Sources: the permission tables of learn.microsoft.com/graph/api/application-post-applications, .../application-addpassword,
 * .../serviceprincipal-post-approleassignments, .../oauth2permissiongrant-post, .../serviceprincipal-list-oauth2permissiongrants
 */
export function scopesFor(what: readonly Action[] | 'verify'): readonly NeededScope[] {
  const kinds = new Set(what === 'verify' ? [] : what.map(({ kind }) => kind));
  const grantsScopes = kinds.has('grant-scopes');
  const changes = [...kinds].some((kind) => kind !== 'grant-role' && kind !== 'grant-scopes');
  return [
    changes
      ? { name: 'Application.ReadWrite.All', why: message('register.scope.applicationWrite') }
      : { name: 'Application.Read.All', why: message('register.scope.applicationRead') },
    ...(kinds.has('grant-role')
      ? [{ name: 'AppRoleAssignment.ReadWrite.All', why: message('register.scope.roleGrant') }]
      : []),
    grantsScopes
      ? { name: 'DelegatedPermissionGrant.ReadWrite.All', why: message('register.scope.scopeGrant') }
      : { name: 'Directory.Read.All', why: message('register.scope.directoryRead') },
  ];
}

/** The delegated permissions that making such a registration can need, before anybody has looked what is there. */
export function scopesToApply({ permissions }: DesiredRegistration): readonly NeededScope[] {
  const grants = permissions.map(
    ({ resource, type, name }): Action =>
      type === 'application'
        ? { kind: 'grant-role', permission: { resource, type, name } }
        : { kind: 'grant-scopes', resource, add: [name], held: [] },
  );
  return scopesFor([{ kind: 'create-service-principal' }, ...grants]);
}
