import type { TenantContext } from '../context.ts';
import { type AccessClaims, readToken } from '../entra/tokens.ts';
import type { Mailbox } from '../exchange-objects.ts';
import { hasReachedExchange } from '../mail/propagation.ts';
import { accountOf, mailboxOf, type TenantState } from '../tenant.ts';
import { roleReach } from './application-roles.ts';
import { type EwsAnswer, faults, forbidden, tokenMissing, unauthorized } from './ews-answers.ts';
import { within, type XmlElement } from './ews-xml.ts';

/** Who calls, and in which mailbox the call takes place. */
export interface EwsCaller {
  readonly claims: AccessClaims;
  readonly mailbox: Mailbox;
}

export function isEwsAnswer(value: object): value is EwsAnswer {
  return 'status' in value && 'body' in value;
}

const audiences = [
  'https://outlook.office365.com',
  'https://outlook.office.com',
  '00000002-0000-0ff1-ce00-000000000000',
];

/** Source of the reasons: answers published by programs and their users; the codes name the check that failed. */
async function claimsOf(
  context: TenantContext,
  header: string | undefined,
): Promise<AccessClaims | EwsAnswer> {
  const token = /^Bearer\s+(\S+)$/iu.exec(header ?? '')?.[1];
  if (token === undefined) return tokenMissing;
  const claims = await readToken(context.key, token);
  if (claims === undefined) return unauthorized(2000001, 'The token is malformed.', 'invalid_signature');
  if (!audiences.includes(claims.aud.replace(/\/$/u, '')))
    return unauthorized(2000003, "The audience claim value is invalid 'aud'.", 'invalid_resource');
  if (claims.exp * 1000 <= Date.now())
    return unauthorized(2000005, 'The token has expired.', 'token_expired');
  return claims;
}

/** From here on an unset switch counts as off, and on is on for the listed applications alone; at the end it is over. */
const allowListFrom = Date.UTC(2026, 9, 1);
const retiredFrom = Date.UTC(2027, 3, 1);

/** The practice tenant goes on after the real end, unless a day is set: a past service can still be practised. */
const todayIn = (state: TenantState) => state.today ?? Math.min(Date.now(), retiredFrom - 1);

/**
 * Whether the organisation lets an application use EWS.
 * Source: learn.microsoft.com/powershell/module/exchangepowershell/set-organizationconfig; MC1227454
 */
function organizationAllows(state: TenantState, appId: string): boolean {
  const { ewsEnabled, ewsAllowedAppIds } = state.exchange;
  const today = todayIn(state);
  if (today >= retiredFrom || ewsEnabled === false) return false;
  if (ewsEnabled === null) return today < allowListFrom;
  if (ewsAllowedAppIds === null) return today < allowListFrom;
  return ewsAllowedAppIds.some((each) => each.toLowerCase() === appId.toLowerCase());
}

const applicationPermission = 'full_access_as_app';
const delegatedPermission = 'EWS.AccessAsUser.All';

const notEnoughScope = () =>
  unauthorized(2000008, 'The token contains not enough scope to make this call.', 'invalid_grant');

/** An application may act in every mailbox by consent, or in those that a role in Exchange covers. */
function applicationRefusal(
  state: TenantState,
  claims: AccessClaims,
  mailbox: Mailbox,
): EwsAnswer | undefined {
  if (claims.roles?.includes(applicationPermission) === true) {
    const grant = state.grants.find(
      (each) =>
        each.kind === 'application' && each.appId === claims.appid && each.role === applicationPermission,
    );
    return grant === undefined || hasReachedExchange(state, grant) ? undefined : forbidden;
  }
  const reach = roleReach(state, claims.appid, 'Application EWS.AccessAsApp', mailbox);
  if (reach === 'in-scope') return undefined;
  return reach === 'not-assigned' ? notEnoughScope() : faults.impersonationDenied();
}

/** The address in the ExchangeImpersonation header, however it is given. */
function impersonated(header: XmlElement | undefined): string | undefined {
  const sid = within(header, 'ExchangeImpersonation', 'ConnectingSID');
  const named = ['SmtpAddress', 'PrimarySmtpAddress', 'PrincipalName'].map((name) => within(sid, name));
  return named.find((element) => element !== undefined)?.text.trim();
}

function mailboxFor(
  state: TenantState,
  claims: AccessClaims,
  header: XmlElement | undefined,
): Mailbox | EwsAnswer {
  const named = impersonated(header);
  if (claims.idtyp === 'app') {
    if (named === undefined) return faults.impersonationMissing();
  } else if (named !== undefined) return faults.impersonationDenied();
  const mailbox = mailboxOf(state, named ?? claims.oid);
  return mailbox?.inExchangeOnline === true ? mailbox : faults.mailboxMissing();
}

/** Checks a call's token and switches before anything of it is read, and whose mailbox it concerns. */
export async function ewsClaims(
  context: TenantContext,
  header: string | undefined,
): Promise<AccessClaims | EwsAnswer> {
  const claims = await claimsOf(context, header);
  if (isEwsAnswer(claims)) return claims;
  const { state } = context;
  if (!organizationAllows(state, claims.appid)) return forbidden;
  const isDelegated = claims.idtyp === 'user';
  const mayUseEws = (claims.scp ?? '').split(' ').includes(delegatedPermission);
  if (isDelegated && !mayUseEws) return notEnoughScope();
  const account = accountOf(state, claims.oid);
  return isDelegated && account === undefined ? faults.mailboxMissing() : claims;
}

/** The caller inside the mailbox that the SOAP header names, or its own. */
export function ewsCaller(
  state: TenantState,
  claims: AccessClaims,
  header: XmlElement | undefined,
): EwsCaller | EwsAnswer {
  const mailbox = mailboxFor(state, claims, header);
  if (isEwsAnswer(mailbox)) return mailbox;
  if (mailbox.ewsEnabled === false) return forbidden;
  const refused = claims.idtyp === 'app' ? applicationRefusal(state, claims, mailbox) : undefined;
  return refused ?? { claims, mailbox };
}
