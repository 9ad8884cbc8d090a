import type { TenantContext } from '../context.ts';
import { type AccessClaims, readToken } from '../entra/tokens.ts';
import type { Mailbox } from '../exchange-objects.ts';
import { accountOf, mailboxOf, type TenantState } from '../tenant.ts';
import { exchangePrincipal, roleReach } from './application-roles.ts';

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

/** The protocols that take a token over SASL, with the permission each wants. */
const permissions = {
  smtp: { delegated: 'SMTP.Send', application: 'SMTP.SendAsApp' },
  imap: { delegated: 'IMAP.AccessAsUser.All', application: 'IMAP.AccessAsApp' },
  pop: { delegated: 'POP.AccessAsUser.All', application: 'POP.AccessAsApp' },
} as const;
export type LoginProtocol = keyof typeof permissions;

/** `not-connected`: the token is good, but it opens no mailbox of that name. */
type Opening = MailIdentity | 'not-accepted' | 'not-connected';

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

interface Caller {
  readonly state: TenantState;
  readonly claims: AccessClaims;
  readonly protocol: LoginProtocol;
}

function userOpens({ state, claims, protocol }: Caller, mailbox: Mailbox): Opening {
  const account = accountOf(state, claims.oid);
  const mayUseIt = (claims.scp ?? '').split(' ').includes(permissions[protocol].delegated);
  if (account === undefined || !mayUseIt) return 'not-accepted';
  const isOwn = account.user.toLowerCase() === mailbox.address.toLowerCase();
  if (!isOwn && !mailbox.fullAccess.includes(account.oid)) return 'not-connected';
  return { mailbox, oid: account.oid, kind: 'user', login: account.user };
}

/**
 * An application needs the role in its token, a service principal in Exchange made with the enterprise application's
 * object id, and full access to the mailbox. For SMTP alone a role assigned in Exchange does instead, if the token carries none.
 * Source: learn.microsoft.com/exchange/client-developer/legacy-protocols (client credentials for IMAP, POP and SMTP; SMTP RBAC).
 */
function appOpens({ state, claims, protocol }: Caller, mailbox: Mailbox): Opening {
  const known = exchangePrincipal(state, claims.appid);
  if (known === undefined) return 'not-accepted';
  const identity = { mailbox, oid: known.objectId, kind: 'app', login: claims.appid } as const;
  if (claims.roles?.includes(permissions[protocol].application) !== true) {
    const reach = roleReach(state, claims.appid, 'Application SMTP.SendAsApp', mailbox);
    return protocol === 'smtp' && reach === 'in-scope' ? identity : 'not-accepted';
  }
  return mailbox.fullAccess.includes(known.objectId) ? identity : 'not-connected';
}

interface Arrival {
  readonly caller: Caller;
  readonly mailbox: Mailbox;
}

/** Reads an XOAUTH2 answer: a token that is good as such, and the mailbox it is shown for. */
async function arrivalOf(
  context: TenantContext,
  base64: string,
  protocol: LoginProtocol,
): Promise<Arrival | 'not-accepted' | 'not-connected'> {
  const { state } = context;
  const given = readXoauth2(base64);
  const claims = given && (await readToken(context.key, given.token));
  if (given === undefined || claims === undefined || !isUsable(claims)) return 'not-accepted';
  const mailbox = mailboxOf(state, given.user);
  if (mailbox === undefined || !mailbox.inExchangeOnline) return 'not-connected';
  return { caller: { state, claims, protocol }, mailbox };
}

function opens({ caller, mailbox }: Arrival): Opening {
  return caller.claims.idtyp === 'app' ? appOpens(caller, mailbox) : userOpens(caller, mailbox);
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
  const arrival = await arrivalOf(context, base64, 'smtp');
  if (typeof arrival === 'string' || state.faults.has('smtp-rejects-tokens')) return 'not-accepted';
  const switchedOff = smtpSwitch(state, arrival.mailbox);
  if (switchedOff !== undefined) return switchedOff;
  const opening = opens(arrival);
  return opening === 'not-connected' ? 'not-accepted' : opening;
}

const isOnFor = { imap: 'imapEnabled', pop: 'popEnabled' } as const;

/** The same at IMAP and POP; a switched-off protocol is answered as a bad token is. */
export async function readingLogin(
  context: TenantContext,
  base64: string,
  protocol: 'imap' | 'pop',
): Promise<Opening> {
  const arrival = await arrivalOf(context, base64, protocol);
  if (typeof arrival === 'string') return arrival;
  return arrival.mailbox[isOnFor[protocol]] ? opens(arrival) : 'not-accepted';
}
