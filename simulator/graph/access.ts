import type { TenantContext } from '../context.ts';
import type { Grant } from '../directory-objects.ts';
import { type AccessClaims, readToken } from '../entra/tokens.ts';
import { roleReach } from '../exchange/application-roles.ts';
import type { Mailbox } from '../exchange-objects.ts';
import { hasReachedExchange } from '../mail/propagation.ts';
import { accountOf, mailboxOf, type TenantState } from '../tenant.ts';
import { type GraphError, graphErrors } from './errors.ts';

const audiences = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.com/',
  '00000003-0000-0000-c000-000000000000',
];

/** Reads the `Authorization` header as Graph does: shape, signature, audience, lifetime. */
export async function bearerClaims(
  context: TenantContext,
  header: string | undefined,
): Promise<AccessClaims | GraphError> {
  const token = /^Bearer\s+(\S+)$/iu.exec(header ?? '')?.[1];
  if (token === undefined) return graphErrors.tokenMissing();
  if (!token.includes('.')) return graphErrors.tokenWithoutDots();
  const claims = await readToken(context.key, token);
  if (claims === undefined) return graphErrors.tokenUnreadable();
  if (!audiences.includes(claims.aud)) return graphErrors.wrongAudience();
  return claims.exp * 1000 <= Date.now() ? graphErrors.tokenExpired() : claims;
}

const carries = (claims: AccessClaims, permission: string) =>
  claims.idtyp === 'app'
    ? (claims.roles ?? []).includes(permission)
    : (claims.scp ?? '').split(' ').includes(permission);

/** The grant on which a token's permission rests, for the delay after consent. */
function grantBehind(state: TenantState, claims: AccessClaims, permission: string): Grant | undefined {
  return state.grants.find((grant) =>
    grant.appId === claims.appid && grant.kind === 'application'
      ? claims.idtyp === 'app' && grant.role === permission
      : grant.appId === claims.appid &&
        grant.kind === 'delegated' &&
        claims.idtyp === 'user' &&
        grant.scope === permission &&
        (grant.principal === 'everybody' || grant.principal.oid === claims.oid),
  );
}

const exchangeRoleFor = {
  'Mail.Send': 'Application Mail.Send',
  'Mail.Read': 'Application Mail.Read',
} as const;

/** A role assigned in Exchange does instead of a permission in the token, for the mailboxes of its scope. */
function roleRefusal(state: TenantState, appId: string, permission: string, user: string) {
  const role = Object.entries(exchangeRoleFor).find(([name]) => name === permission)?.[1];
  const mailbox = mailboxOf(state, user);
  if (role === undefined || mailbox === undefined) return graphErrors.accessDenied();
  const reach = roleReach(state, appId, role, mailbox);
  if (reach === 'in-scope') return undefined;
  return reach === 'out-of-scope' ? graphErrors.accessPolicy() : graphErrors.accessDenied();
}

/** Undefined when the token opens a permission for a user's mailbox and the mail services already know of it. */
export function permissionRefusal(
  state: TenantState,
  claims: AccessClaims,
  permission: string,
  user: string,
): GraphError | undefined {
  if (!carries(claims, permission)) {
    return claims.idtyp === 'app'
      ? roleRefusal(state, claims.appid, permission, user)
      : graphErrors.accessDenied();
  }
  const grant = grantBehind(state, claims, permission);
  // A token outlives a grant that was taken back meanwhile, as at Microsoft.
  return grant === undefined || hasReachedExchange(state, grant) ? undefined : graphErrors.accessDenied();
}

/** The mailbox that a path names, or Graph's word for its absence. */
export function sendingMailbox(state: TenantState, user: string): Mailbox | GraphError {
  const mailbox = mailboxOf(state, user);
  if (mailbox !== undefined) return mailbox.inExchangeOnline ? mailbox : graphErrors.noMailbox();
  return accountOf(state, user) === undefined ? graphErrors.invalidUser(user) : graphErrors.noMailbox();
}

/** Undefined when the caller may act for a mailbox: policies for applications, own or shared rights for accounts. */
export function mailboxRefusal(
  state: TenantState,
  claims: AccessClaims,
  mailbox: Mailbox,
): GraphError | undefined {
  if (claims.idtyp === 'app') return policyRefusal(state, claims.appid, mailbox);
  if (ownerOf(state, mailbox) === claims.oid) return undefined;
  const shared = carries(claims, 'Mail.Send.Shared') && mailbox.sendAs.includes(claims.oid);
  return shared ? undefined : graphErrors.accessDenied();
}

export function ownerOf(state: TenantState, mailbox: Mailbox): string | undefined {
  return accountOf(state, mailbox.address)?.oid;
}

function policyRefusal(state: TenantState, appId: string, mailbox: Mailbox): GraphError | undefined {
  const policies = state.exchange.accessPolicies.filter((policy) => policy.appId === appId);
  const allowed = policies.some((policy) => policy.mailboxes.includes(mailbox.address));
  return policies.length === 0 || allowed ? undefined : graphErrors.accessPolicy();
}
