import type { Grant } from '../directory-objects.ts';
import { application, both, change, desktop, fault, type Scenario, together, type Undo } from './scenario.ts';
import { withoutGrants } from './token.ts';

/** A token that leaves room for a header and little more. */
const tinyMessageBytes = 200;

/** What a scenario waits where the tenant itself has no delay. */
const shortPropagationMs = 20_000;

/** Starts a grant's clock anew; undone, the grant is as effective as it was, however far its clock has run. */
function delayed(grant: Grant): Undo {
  const before = grant.permissionEffectiveAt;
  grant.permissionEffectiveAt = 'some time after the first call';
  return () => {
    grant.permissionEffectiveAt = before;
  };
}

/** Failures at the mail service, with a token in hand. */
export const mailScenarios = {
  'smtp-auth-off-tenant': {
    title: 'Authenticated SMTP is off for the organisation',
    breaks: 'The organisation’s switch for authenticated SMTP is off and no mailbox overrides it.',
    recipes: desktop,
    expectedCause: 'smtp-auth-disabled-tenant',
    exit: 11,
    apply: ({ state }) =>
      together([
        change(state.exchange, 'smtpAuthDisabled', true),
        ...state.mailboxes.map((mailbox) => change(mailbox, 'smtpAuthDisabled', null)),
      ]),
  },
  'smtp-auth-off-mailbox': {
    title: 'Authenticated SMTP is off for the mailbox',
    breaks: 'The mailboxes’ own switch for authenticated SMTP is off.',
    recipes: desktop,
    expectedCause: 'smtp-auth-disabled-mailbox',
    exit: 11,
    apply: ({ state }) =>
      together(state.mailboxes.map((mailbox) => change(mailbox, 'smtpAuthDisabled', true))),
  },
  'smtp-oauth-rejected': {
    title: 'The mail server does not accept the token',
    breaks: 'Exchange answers 535 5.7.3 to every token, however good.',
    recipes: desktop,
    expectedCause: 'smtp-oauth-rejected',
    exit: 11,
    apply: fault('smtp-rejects-tokens'),
  },
  'wrong-audience': {
    title: 'The token is for another resource',
    breaks: 'Tokens come back for Graph where Exchange was asked for, and the reverse.',
    recipes: both,
    expectedCause: 'wrong-token-audience',
    exit: 11,
    apply: fault('token-for-another-resource'),
  },
  'token-expired': {
    title: 'The access token has expired',
    breaks: 'Tokens are over before they arrive, as with a clock that is wrong.',
    recipes: both,
    expectedCause: 'token-expired',
    exit: 11,
    apply: fault('token-already-expired'),
  },
  'permission-missing': {
    title: 'The application permission is missing',
    breaks: 'No application permission has been granted, so tokens carry no roles and Graph answers 403.',
    recipes: application,
    expectedCause: 'graph-permission-missing',
    exit: 11,
    apply: (stage) => withoutGrants(stage, (grant) => grant.kind === 'application'),
  },
  'permission-propagating': {
    title: 'The permission has not reached Exchange yet',
    breaks: 'The permission was granted a moment ago: Graph answers 403 for a while, then works by itself.',
    recipes: application,
    also: ['monitor-erp'],
    expectedCause: 'permission-propagating',
    exit: 11,
    apply: ({ state }) =>
      together([
        change(state, 'propagationMs', state.propagationMs || shortPropagationMs),
        ...state.grants.map(delayed),
      ]),
  },
  'send-as-denied': {
    title: 'Sending as this address is denied',
    breaks: 'The mailboxes refuse Send As, even to those who may open them.',
    recipes: both,
    expectedCause: 'send-as-denied',
    exit: 11,
    apply: ({ state }) => together(state.mailboxes.map((mailbox) => change(mailbox, 'deniesSendAs', true))),
  },
  'mailbox-missing': {
    title: 'The sending mailbox does not exist',
    breaks: 'The sender’s address that was handed out belongs to nobody in this tenant.',
    recipes: application,
    expectedCause: 'sender-mailbox-not-found',
    exit: 11,
    apply: ({ state, handedOut }) =>
      together(Object.values(handedOut).map((given) => change(given, 'mailbox', `nobody@${state.domain}`))),
  },
  'mailbox-not-in-exchange-online': {
    title: 'The sender has no mailbox in Exchange Online',
    breaks: 'The accounts have no Exchange Online licence, or their mailboxes are on-premises.',
    recipes: application,
    expectedCause: 'mailbox-not-in-exchange-online',
    exit: 11,
    apply: ({ state }) =>
      together(state.mailboxes.map((mailbox) => change(mailbox, 'inExchangeOnline', false))),
  },
  'app-access-policy': {
    title: 'An application access policy excludes the mailbox',
    breaks: 'Application access policies restrict every application to mailboxes other than the sender’s.',
    recipes: application,
    expectedCause: 'app-access-policy-blocked',
    exit: 11,
    apply: ({ state }) =>
      change(
        state.exchange,
        'accessPolicies',
        state.apps.map(({ appId }) => ({ appId, mailboxes: [] })),
      ),
  },
  throttled: {
    title: 'Too many requests for now',
    breaks: 'Graph answers 429 with Retry-After, SMTP answers 432.',
    recipes: both,
    expectedCause: 'rate-limited',
    exit: 11,
    apply: fault('mail-throttled'),
  },
  'recipient-rejected': {
    title: 'The recipient is refused',
    breaks: 'No recipient is known to the mail service.',
    recipes: both,
    expectedCause: 'recipient-rejected',
    exit: 11,
    apply: fault('mail-rejects-recipients'),
  },
  'message-too-large': {
    title: 'The message is too large',
    breaks: 'The mailboxes’ size limit is so small that no message fits.',
    recipes: both,
    expectedCause: 'message-too-large',
    exit: 11,
    apply: ({ state }) =>
      together(state.mailboxes.map((mailbox) => change(mailbox, 'maxSendBytes', tinyMessageBytes))),
  },
} as const satisfies Record<string, Scenario>;
