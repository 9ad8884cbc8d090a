import type { CauseEntry } from './cause-entry.ts';
import type { CauseId } from './cause-id.ts';

/** IMAP has states too: "BAD Command received in Invalid state" is about the order of commands (RFC 3501 section 3). */
const commandState = ['Command received in'] as const;

const unusableState =
  /\b(?:invalid or missing|missing or invalid) (?:oauth2? )?state\b|\b(?:missing|invalid|bad|incorrect|wrong|unknown|expired) (?:oauth2? )?state (?:parameter|param|cookie)\b/iu;

/** The causes on this machine, and the answer that names none. */
export const localCauses = {
  'loopback-port-in-use': {
    stage: 'local',
    step: 'signin',
    fixes: [{ text: 'causes.loopback-port-in-use.fix.you' }],
    signs: [
      { word: ['EADDRINUSE', 'WSAEADDRINUSE'], rank: 'way', within: 'oauth' },
      { says: 'Address already in use', rank: 'way', within: 'oauth' },
      { says: 'Only one usage of each socket address', rank: 'way', within: 'oauth' },
      {
        word: ['EADDRINUSE', 'WSAEADDRINUSE', '10048'],
        rank: 'connection',
        confidence: 'possible',
        within: 'sockets',
      },
      { says: 'Address already in use', rank: 'connection', confidence: 'possible' },
      { says: 'Only one usage of each socket address', rank: 'connection', confidence: 'possible' },
      {
        near: ['in use', 'taken', 'occupied', 'allocated'],
        matches: /\bport [`'"]?\d{2,5}[`'"]? (?:is|was) (?:already )?(?:in use|taken|occupied|allocated)/iu,
        rank: 'way',
        confidence: 'likely',
        within: 'oauth',
      },
      {
        says: 'conflicts with an existing registration on the machine',
        rank: 'way',
        confidence: 'likely',
        within: 'oauth',
      },
    ],
  },
  'oauth-state-mismatch': {
    stage: 'local',
    step: 'signin',
    fixes: [{ text: 'causes.oauth-state-mismatch.fix.you' }],
    signs: [
      {
        word: ['state_mismatch', 'mismatching_state', 'MismatchingStateError'],
        rank: 'way',
      },
      { word: ['invalid_state', 'state_not_found', 'bad_state'], rank: 'way', within: 'oauth' },
      { says: 'state mismatch', rank: 'way', within: 'oauth' },
      { says: 'state validation failed', rank: 'way', within: 'oauth' },
      { says: 'state not equal', rank: 'way', within: 'oauth' },
      { says: 'auth state did not match', rank: 'way' },
      {
        near: ["didn't match the state", 'did not match the state'],
        matches: /\bstate\b.{0,60}\b(?:did not|didn['’]t) match the state\b/iu,
        rank: 'way',
      },
      { says: 'invalid state received', rank: 'way', confidence: 'likely', unless: commandState },
      // OmniAuth's word for it.
      { word: 'csrf_detected', rank: 'way', confidence: 'likely' },
      { says: 'State not equal in request and response', rank: 'way' },
      { says: 'state does not match', rank: 'way', within: 'oauth' },
      { says: ['State returned in authorization response', 'does not match state'], rank: 'way' },
      { says: 'mismatching state', rank: 'way' },
      { says: 'from authorize endpoint is not the same as the one sent', rank: 'way' },
      { says: 'State cookie was missing', rank: 'way', confidence: 'likely' },
      {
        near: ['invalid state', 'invalid oauth'],
        matches: /\binvalid (?:oauth2? )?state\b/iu,
        rank: 'way',
        confidence: 'likely',
        within: 'oauth',
        unless: commandState,
      },
      {
        near: ['oauth', 'openid', 'callback', 'redirect', 'csrf'],
        matches: unusableState,
        rank: 'way',
        confidence: 'likely',
        unless: commandState,
      },
      {
        near: ['callback', 'redirect'],
        // All that is said, where somebody came back from a sign-in.
        matches: /["'“]\s?invalid state\.?\s?["'”]/iu,
        rank: 'vague',
        confidence: 'possible',
        unless: commandState,
      },
      {
        near: ['missing state', 'invalid state', 'state parameter', 'oauth state'],
        // Where nothing speaks of a sign-in, only as all that is said: other things have states too.
        matches: new RegExp(
          String.raw`(?:${unusableState.source})(?=\s?(?:["'\u2019\u201d.;:)}\]]|$))`,
          'iu',
        ),
        rank: 'vague',
        confidence: 'possible',
        unless: commandState,
      },
      {
        near: ['does not match', 'did not match', 'mismatch', 'is invalid', "doesn't match"],
        matches:
          /\bstate (?:parameter )?(?:returned |received )?(?:from [\w ]{1,40} )?(?:does not match|did not match|mismatch|is invalid|doesn['’]t match)/iu,
        rank: 'way',
        confidence: 'likely',
        within: 'oauth',
      },
    ],
  },
  'user-cancelled': {
    stage: 'local',
    step: 'signin',
    fixes: [{ text: 'causes.user-cancelled.fix.you' }],
    signs: [
      {
        word: [
          'user_cancelled',
          'user_canceled',
          'user_cancel',
          'authentication_canceled',
          'authentication_cancelled',
          'authorization_declined',
          'popup_window_closed',
          'UserDeclinedConsent',
          'consent_declined',
          'user_denied',
        ],
        rank: 'family',
      },
      { says: 'error_subcode=cancel', rank: 'family', confidence: 'likely', also: ['consent-missing'] },
      { says: 'User canceled authentication', rank: 'family' },
      { says: 'User cancelled authentication', rank: 'family' },
      { says: 'User canceled the flow', rank: 'family' },
      { says: 'User cancelled the flow', rank: 'family' },
      {
        near: ['cancelled', 'canceled', 'aborted', 'closed', 'dismissed', 'declined'],
        matches:
          /\buser (?:has )?(?:cancell?ed|aborted|closed|dismissed|declined) (?:the |this )?(?:authentication|authorization|sign-?in|log-?in|flow|operation|request|consent|window|browser)/iu,
        rank: 'family',
        confidence: 'likely',
        within: 'oauth',
      },
      { says: 'User declined to consent', rank: 'family' },
      { says: 'User did not consent', rank: 'family', confidence: 'likely' },
      { says: 'user has denied access', rank: 'family', confidence: 'likely' },
      {
        word: 'access_denied',
        rank: 'shared',
        confidence: 'possible',
        within: 'microsoft',
        also: ['consent-missing', 'conditional-access-blocked'],
      },
    ],
  },
  unknown: {
    stage: 'local',
    step: 'test',
    fixes: [{ text: 'causes.unknown.fix.you' }],
    signs: [],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
