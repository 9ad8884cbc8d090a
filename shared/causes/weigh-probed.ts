import { type Message, message } from '../text/message.ts';
import type { CauseId } from './cause-id.ts';
import type { Observation } from './observation.ts';
import type { MailboxService, Probed, ProbedLogin } from './probed.ts';
import { weighReached } from './weigh-reached.ts';
import { has, instead, type Weighed } from './weighed.ts';

type Weighing = (weighed: Weighed, probed: Probed, observation: Observation) => Weighed;

const serviceNames: Record<MailboxService, string> = {
  smtp: 'SMTP',
  imap: 'IMAP',
  pop: 'POP',
  graph: 'Microsoft Graph',
  ews: 'Exchange Web Services',
};

/** Refusals of one service: that another one opens the same mailbox leaves only that service's own settings. */
const ofOneService: ReadonlySet<CauseId> = new Set([
  'smtp-oauth-rejected',
  'smtp-auth-policy-block',
  'smtp-auth-disabled-mailbox',
  'smtp-auth-disabled-tenant',
  'imap-disabled-or-denied',
  'ews-disabled',
]);

/** Refusals of the registration or its rights: another service then refuses as well. */
const ofRegistration: ReadonlySet<CauseId> = new Set(['smtp-oauth-rejected', 'imap-disabled-or-denied']);

/** Said of the mailbox itself, whoever asks for it. */
const ofTheMailbox: ReadonlySet<CauseId> = new Set([
  'sender-mailbox-not-found',
  'mailbox-not-in-exchange-online',
]);

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

const sentences: Record<ProbedLogin['answer'], (service: string, mailbox: string) => Message> = {
  opened: (service, mailbox) => message('evidence.loginOpens', { service, mailbox }),
  'not-connected': (service, mailbox) => message('evidence.loginNotConnected', { service, mailbox }),
  refused: (service, mailbox) => message('evidence.loginRefused', { service, mailbox }),
};

/** Which thought a sign-in elsewhere makes sure: the rights are missing, or all is right but for this one mailbox or service. */
function settledBy(login: ProbedLogin, weighed: Weighed, mailbox: string | undefined): boolean {
  const { cause } = weighed;
  if (login.answer === 'not-connected') return cause === 'smtp-oauth-rejected';
  if (login.answer !== 'opened') return false;
  return same(login.mailbox, mailbox) ? cause === 'imap-disabled-or-denied' : cause === 'smtp-oauth-rejected';
}

function byLogin(weighed: Weighed, login: ProbedLogin, mailbox: string | undefined): Weighed {
  const sentence = sentences[login.answer](serviceNames[login.service], login.mailbox);
  if (login.cause && ofTheMailbox.has(login.cause) && same(login.mailbox, mailbox))
    return has(instead(weighed, login.cause, 'likely'), true, sentence);
  const contradicts = login.answer === 'opened' && ofTheMailbox.has(weighed.cause);
  if (!contradicts && !ofOneService.has(weighed.cause)) return weighed;
  const fits = login.answer === 'refused' ? ofRegistration.has(weighed.cause) : !contradicts;
  const weighedIn = has(weighed, fits, sentence);
  return settledBy(login, weighed, mailbox) ? { ...weighedIn, confidence: 'certain' } : weighedIn;
}

/** An application that no mail protocol knows, with a token that carries the permission: Exchange has no service principal of its id. */
const byUnknownApplication: Weighing = (weighed, { logins = [] }, observation) => {
  const { token, mailbox } = observation;
  if (weighed.cause !== 'smtp-oauth-rejected' || !token?.roles.length || lacking(observation).length > 0)
    return weighed;
  const atMailbox = logins.filter((login) => login.service === 'imap' && same(login.mailbox, mailbox));
  return atMailbox.some(({ answer }) => answer === 'refused')
    ? has(weighed, true, message('evidence.applicationUnknown'))
    : weighed;
};

const byLogins: Weighing = (weighed, { logins = [] }, { mailbox }) =>
  logins.reduce((now, login) => byLogin(now, login, mailbox), weighed);

/** 403 from Exchange Web Services: off for the application altogether, or on and only not yet for this mailbox. */
const byEwsDoor: Weighing = (weighed, { ewsDoor }) => {
  if (weighed.cause !== 'ews-disabled' || !ewsDoor) return weighed;
  if (ewsDoor === 'closed')
    return {
      ...has(weighed, true, message('evidence.ewsDoorClosed')),
      confidence: 'certain',
      alternatives: [],
    };
  return has(
    instead(weighed, 'permission-propagating', 'likely', ['app-access-policy-blocked']),
    true,
    message('evidence.ewsDoorOpen'),
  );
};

/** Causes in which it matters what Entra issues for the service beside. */
const ofPermissions: ReadonlySet<CauseId> = new Set([
  'graph-permission-missing',
  'ews-permission-missing',
  'smtp-oauth-rejected',
  'wrong-token-audience',
  'consent-missing',
  'resource-not-registered',
]);

function lacking({ token, expected }: Observation): readonly string[] {
  const carried = new Set([...(token?.roles ?? []), ...(token?.scopes ?? [])]);
  return [...(expected?.roles ?? []), ...(expected?.scopes ?? [])].filter((name) => !carried.has(name));
}

const byOtherToken: Weighing = (weighed, { otherToken }, observation) => {
  if (!otherToken || !ofPermissions.has(weighed.cause)) return weighed;
  const missing = lacking(observation);
  // Where the token tested carries all it needs, the other one has nothing to add.
  if (observation.token && missing.length === 0) return weighed;
  const { resource } = otherToken;
  if (!otherToken.issued)
    return has(
      weighed,
      true,
      message('evidence.otherTokenRefused', { resource, code: otherToken.code ?? '-' }),
    );
  const { permissions } = otherToken;
  const misplaced = missing.filter((name) => permissions.includes(name));
  if (misplaced.length > 0)
    return has(
      weighed,
      true,
      message('evidence.permissionElsewhere', { permission: misplaced.join(' '), resource }),
    );
  if (permissions.length === 0) return has(weighed, true, message('evidence.otherTokenEmpty', { resource }));
  return has(
    weighed,
    true,
    message('evidence.otherTokenCarries', { resource, permissions: permissions.join(' ') }),
  );
};

/** Refusals behind which a wrong secret can hide: a code is only looked at once the client has proven itself. */
const canHideSecret: ReadonlySet<CauseId> = new Set(['unknown', 'authorization-code-invalid']);
const ofTheSecret: ReadonlySet<CauseId> = new Set(['client-secret-wrong', 'client-secret-expired']);

const bySecretAnswer: Weighing = (weighed, { secret }) => {
  if (!secret) return weighed;
  if (secret.accepted)
    return has(weighed, !ofTheSecret.has(weighed.cause), message('evidence.secretAccepted'));
  const refused = message('evidence.secretRefused', { code: secret.code ?? '-' });
  if (!canHideSecret.has(weighed.cause)) return has(weighed, ofTheSecret.has(weighed.cause), refused);
  const cause = secret.code === 'AADSTS7000222' ? 'client-secret-expired' : 'client-secret-wrong';
  return has(instead(weighed, cause, 'likely'), true, refused);
};

/** Entra's and Exchange's own tolerance is five minutes; from two on a clock is worth naming. */
const noticeableMs = 120_000;

const byClock: Weighing = (weighed, { clockAheadMs = 0 }) => {
  if (Math.abs(clockAheadMs) < noticeableMs) return weighed;
  const minutes = Math.round(Math.abs(clockAheadMs) / 60_000);
  return has(
    weighed,
    true,
    message(clockAheadMs > 0 ? 'evidence.clockAhead' : 'evidence.clockBehind', { minutes }),
  );
};

const aboutSwitch: ReadonlySet<CauseId> = new Set([
  'smtp-auth-disabled-tenant',
  'smtp-auth-disabled-mailbox',
]);

/** The switch of authenticated SMTP by its effect: who got past the login has found it on. */
function byLoginStage(weighed: Weighed, { loggedIn, transport }: Observation): Weighed {
  if (loggedIn !== true || transport !== 'smtp') return weighed;
  if (weighed.cause === 'send-as-denied') return has(weighed, true, message('evidence.loginTaken'));
  if (!aboutSwitch.has(weighed.cause)) return weighed;
  return { ...has(weighed, false, message('evidence.loginTaken')), confidence: 'likely' };
}

const weighings: readonly Weighing[] = [
  byEwsDoor,
  byLogins,
  byUnknownApplication,
  byOtherToken,
  bySecretAnswer,
  byClock,
  weighReached,
];

/** Weighs what asking on has found out: it can make a thought certain, put another in its place, or only be said. */
export function weighProbed(weighed: Weighed, observation: Observation): Weighed {
  const { probed } = observation;
  const staged = byLoginStage(weighed, observation);
  return probed ? weighings.reduce((now, weighing) => weighing(now, probed, observation), staged) : staged;
}
