import type { TenantContext } from '../context.ts';
import { type AccessClaims, readToken } from '../entra/tokens.ts';
import { accountOf, type Mailbox, mailboxOf, servicePrincipalOf, type TenantState } from '../tenant.ts';

/** Who has signed in to a mail protocol, and at which mailbox. */
export interface MailIdentity {
  readonly mailbox: Mailbox;
  /** Object id of the account, or of the application's service principal. */
  readonly oid: string;
  readonly kind: 'user' | 'app';
  /** The user's name or the application's id. */
  readonly login: string;
}

export type MailLoginRefusal = 'not-accepted' | 'smtp-off-for-tenant' | 'smtp-off-for-mailbox';

const audiences = ['https://outlook.office.com', 'https://outlook.office365.com'];

/** `user=<mailbox>^Aauth=Bearer <token>^A^A` in base64: developers.google.com/workspace/gmail/imap/xoauth2-protocol. */
function readXoauth2(base64: string): { readonly user: string; readonly token: string } | undefined {
  const [user = '', auth = '', ...rest] = Buffer.from(base64, 'base64').toString('utf8').split('\x01');
  const token = /^auth=Bearer (\S+)$/iu.exec(auth)?.[1];
  const isWhole = /^user=./iu.test(user) && rest.length === 2 && rest.join('') === '';
  return isWhole && token !== undefined ? { user: user.slice('user='.length), token } : undefined;
}

const isUsable = (claims: AccessClaims) =>
  audiences.includes(claims.aud.replace(/\/$/u, '')) && claims.exp * 1000 > Date.now();

function userIdentity(state: TenantState, claims: AccessClaims, mailbox: Mailbox): MailIdentity | undefined {
  const account = accountOf(state, claims.oid);
  const mayUseSmtp = (claims.scp ?? '').split(' ').includes('SMTP.Send');
  if (account === undefined || !mayUseSmtp) return undefined;
  const isOwn = account.user.toLowerCase() === mailbox.address.toLowerCase();
  if (!isOwn && !mailbox.fullAccess.includes(account.oid)) return undefined;
  return { mailbox, oid: account.oid, kind: 'user', login: account.user };
}

/**
 * An application needs the role in its token, a service principal in Exchange made with the enterprise application's
 * object id, and full access to the mailbox.
 * Source: learn.microsoft.com/exchange/client-developer/legacy-protocols (client credentials for IMAP, POP and SMTP).
 */
function appIdentity(state: TenantState, claims: AccessClaims, mailbox: Mailbox): MailIdentity | undefined {
  const enterprise = servicePrincipalOf(state, claims.appid);
  const known = state.exchange.servicePrincipals.find((each) => each.appId === claims.appid);
  const isRightOne = enterprise !== undefined && known?.objectId === enterprise.objectId;
  const mayOpen = known !== undefined && mailbox.fullAccess.includes(known.objectId);
  const hasRole = claims.roles?.includes('SMTP.SendAsApp') === true;
  if (!isRightOne || !mayOpen || !hasRole) return undefined;
  return { mailbox, oid: known.objectId, kind: 'app', login: claims.appid };
}

/** The mailbox's own switch beats the organisation's. */
function smtpSwitch(state: TenantState, mailbox: Mailbox): MailLoginRefusal | undefined {
  if (mailbox.smtpAuthDisabled === true) return 'smtp-off-for-mailbox';
  const followsOrganization = mailbox.smtpAuthDisabled === null;
  return followsOrganization && state.exchange.smtpAuthDisabled ? 'smtp-off-for-tenant' : undefined;
}

/** Checks an XOAUTH2 answer at SMTP, as Exchange Online does; every fault of the token has the one same reply. */
export async function smtpLogin(
  context: TenantContext,
  base64: string,
): Promise<MailIdentity | MailLoginRefusal> {
  const { state } = context;
  const given = readXoauth2(base64);
  const claims = given && (await readToken(context.key, given.token));
  if (given === undefined || claims === undefined || !isUsable(claims)) return 'not-accepted';
  if (state.faults.has('smtp-rejects-tokens')) return 'not-accepted';
  const mailbox = mailboxOf(state, given.user);
  if (mailbox === undefined || !mailbox.inExchangeOnline) return 'not-accepted';
  const switchedOff = smtpSwitch(state, mailbox);
  if (switchedOff !== undefined) return switchedOff;
  const identity = claims.idtyp === 'app' ? appIdentity : userIdentity;
  return identity(state, claims, mailbox) ?? 'not-accepted';
}
