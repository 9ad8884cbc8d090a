import { message } from '../text/message.ts';
import type { CauseId } from './cause-id.ts';
import type { ExpectedToken, Observation, TokenClaims } from './observation.ts';
import { weighProbed } from './weigh-probed.ts';
import { has, instead, type Weighed } from './weighed.ts';

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

/** Whether two audiences name the same service: an origin, with or without a slash at the end, or an id. */
function sameAudience(a: string, b: string): boolean {
  return same(a.replace(/\/+$/u, ''), b.replace(/\/+$/u, ''));
}

function permissionsMissing(token: TokenClaims, expected: ExpectedToken): string[] {
  const granted = new Set([...token.roles, ...token.scopes].map((name) => name.toLowerCase()));
  return [...expected.roles, ...expected.scopes].filter((name) => !granted.has(name.toLowerCase()));
}

function permissionEvidence(weighed: Weighed, missing: readonly string[], expected: ExpectedToken): Weighed {
  if (missing.length > 0)
    return has(weighed, true, message('evidence.tokenLacksPermission', { permission: missing.join(' ') }));
  const permission = [...expected.roles, ...expected.scopes].join(' ');
  return permission ? has(weighed, false, message('evidence.tokenHasPermission', { permission })) : weighed;
}

function isOver(iso: string | undefined, now: string | undefined): boolean {
  return iso !== undefined && now !== undefined && Date.parse(iso) < Date.parse(now);
}

const refusesTokens: ReadonlySet<CauseId> = new Set([
  'smtp-oauth-rejected',
  'graph-permission-missing',
  'ews-permission-missing',
  'imap-disabled-or-denied',
  'token-malformed',
]);

/** What the token itself settles, whoever refused it: it is for another service, or over. */
function byToken(weighed: Weighed, observation: Observation): Weighed {
  const { token, expected, seenAt } = observation;
  if (!token || !refusesTokens.has(weighed.cause)) return weighed;
  const { aud, expiresAt } = token;
  if (aud !== undefined && expected && expected.aud.length > 0) {
    const params = { aud, expected: expected.aud.join(' ') };
    if (!expected.aud.some((right) => sameAudience(right, aud)))
      return has(
        instead(weighed, 'wrong-token-audience', 'certain'),
        true,
        message('evidence.tokenAudience', params),
      );
  }
  if (expiresAt !== undefined && isOver(expiresAt, seenAt))
    return has(
      instead(weighed, 'token-expired', 'certain'),
      true,
      message('evidence.tokenExpired', { at: expiresAt }),
    );
  return weighed;
}

/** The token opens nothing, and a role in Exchange is to do it: the role is missing, does not cover the mailbox, or does not count yet. */
function byRoleInExchange(weighed: Weighed, { roleInExchange = 'said', mailbox = '' }: Observation): Weighed {
  const blocked = instead(weighed, 'app-access-policy-blocked', 'likely', ['permission-propagating']);
  return roleInExchange === 'said'
    ? has(blocked, true, message('evidence.roleInExchange'))
    : has(blocked, true, message('evidence.roleInExchangeChosen', { mailbox }));
}

/** Whether the right has to come from Exchange: the token lacks the permission, or none is expected in it. */
function isUpToExchange({ roleInExchange, expected }: Observation, missing: readonly string[]): boolean {
  return roleInExchange !== undefined && (missing.length > 0 || expected?.roles.length === 0);
}

/** 403 of Graph: with the permission in the token it is a matter of time or of a policy, without it the permission is missing. */
function byGraphPermission(weighed: Weighed, observation: Observation): Weighed {
  const { token, expected } = observation;
  if (weighed.cause !== 'graph-permission-missing' || !token || !expected) return weighed;
  const missing = permissionsMissing(token, expected);
  const seen = permissionEvidence(weighed, missing, expected);
  if (isUpToExchange(observation, missing)) return byRoleInExchange(seen, observation);
  if (missing.length > 0) return { ...seen, confidence: 'certain', alternatives: [] };
  const forIt = seen.evidence.map((item) =>
    item.message.key === 'evidence.tokenHasPermission' ? { ...item, for: true } : item,
  );
  return {
    ...seen,
    evidence: forIt,
    cause: 'permission-propagating',
    confidence: 'likely',
    alternatives: ['app-access-policy-blocked'],
  };
}

function byEwsPermission(weighed: Weighed, observation: Observation): Weighed {
  const { token, expected } = observation;
  if (weighed.cause !== 'ews-permission-missing' || !token || !expected) return weighed;
  const missing = permissionsMissing(token, expected);
  const seen = permissionEvidence(weighed, missing, expected);
  if (isUpToExchange(observation, missing)) return byRoleInExchange(seen, observation);
  return missing.length > 0
    ? { ...seen, confidence: 'certain', alternatives: [] }
    : instead(seen, 'ews-disabled', 'likely', ['permission-propagating', 'app-access-policy-blocked']);
}

/** 535 5.7.3: who signed in, what the token may do, and whether the same registration works elsewhere. */
function bySmtpFacts(weighed: Weighed, observation: Observation): Weighed {
  if (weighed.cause !== 'smtp-oauth-rejected') return weighed;
  const { token, expected, signedInAs, mailbox, others = [] } = observation;
  let now = weighed;
  if (token?.aud !== undefined && expected) {
    now = has(now, false, message('evidence.tokenAudienceRight', { aud: token.aud }));
    const permissions = permissionEvidence(now, permissionsMissing(token, expected), expected);
    now = {
      ...permissions,
      alternatives: permissions.alternatives.filter((other) => other !== 'wrong-token-audience'),
    };
  }
  if (signedInAs && mailbox) {
    now = same(signedInAs, mailbox)
      ? has(now, false, message('evidence.userIsMailbox', { user: signedInAs }))
      : {
          ...has(now, true, message('evidence.userIsNotMailbox', { user: signedInAs, mailbox })),
          confidence: 'certain',
        };
  }
  for (const { transport, ok } of others)
    now = has(now, ok, message(ok ? 'evidence.otherWorks' : 'evidence.otherFails', { transport }));
  return now;
}

function bySecret(weighed: Weighed, { secret, seenAt }: Observation): Weighed {
  if (!secret) return weighed;
  const { looksLikeGuid, expiresAt } = secret;
  const aboutSecret = weighed.cause === 'client-secret-wrong' || weighed.cause === 'client-secret-expired';
  if (!aboutSecret) return weighed;
  let now = weighed;
  if (looksLikeGuid && now.cause === 'client-secret-wrong')
    now = { ...has(now, true, message('evidence.secretLooksLikeId')), confidence: 'certain' };
  if (expiresAt !== undefined && isOver(expiresAt, seenAt))
    now = has(
      now,
      now.cause === 'client-secret-expired',
      message('evidence.secretExpired', { date: expiresAt }),
    );
  return now;
}

function bySender(weighed: Weighed, { from, mailbox }: Observation): Weighed {
  const aboutSender = weighed.cause === 'send-as-denied' || weighed.cause === 'permission-propagating';
  if (!aboutSender || !from || !mailbox || same(from, mailbox)) return weighed;
  const supports = weighed.cause === 'send-as-denied';
  return has(weighed, supports, message('evidence.fromIsNotMailbox', { from, mailbox }));
}

const weighings = [byToken, byGraphPermission, byEwsPermission, bySmtpFacts, bySecret, bySender, weighProbed];

/** Weighs what the text says against what is known besides; facts of our own stand above the words of a server. */
export function weigh(first: Weighed, observation: Observation): Weighed {
  return weighings.reduce((weighed, weighing) => weighing(weighed, observation), first);
}
