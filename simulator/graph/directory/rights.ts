import type { AccessClaims } from '../../entra/tokens.ts';
import type { GraphError } from '../errors.ts';
import type { DirectoryCall } from './call.ts';
import { directoryErrors } from './errors.ts';

/** Scopes that let a caller read applications and enterprise applications. */
export const reading = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'] as const;
export const writing = ['Application.ReadWrite.All'] as const;
export const granting = ['AppRoleAssignment.ReadWrite.All'] as const;
export const consenting = ['DelegatedPermissionGrant.ReadWrite.All'] as const;

function permissionsIn(claims: AccessClaims): readonly string[] {
  return claims.idtyp === 'app' ? (claims.roles ?? []) : (claims.scp ?? '').split(' ');
}

/** Whether a token carries one scope of each group that is demanded. */
export function suffices(claims: AccessClaims, scopes: readonly (readonly string[])[]): boolean {
  const held = permissionsIn(claims);
  return scopes.every((group) => group.some((scope) => held.includes(scope)));
}

/** A scope is what the application may do in somebody's name: that person needs the right as well. */
export function administersApps({ account }: DirectoryCall): boolean {
  return account === undefined || account.role !== 'user';
}

export function isGlobalAdmin({ account }: DirectoryCall): boolean {
  return account === undefined || account.role === 'admin';
}

/** Undefined where the caller may change an object: administrators any, others what they own. */
export function changeRefusal(
  call: DirectoryCall,
  { owners }: { readonly owners: readonly string[] },
): GraphError | undefined {
  const owns = call.account !== undefined && owners.includes(call.account.oid);
  return administersApps(call) || owns ? undefined : directoryErrors.insufficientPrivileges();
}

/** Whoever may not administer applications owns what it makes. */
export function firstOwners(call: DirectoryCall): string[] {
  return administersApps(call) || call.account === undefined ? [] : [call.account.oid];
}
