import { type CauseEntry, minutes, seconds } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { namedCode, replyCode } from '../reply-code.ts';

/** The causes at what Exchange allows: how often, how many, how large, and whom it still trusts. */
export const limitCauses = {
  'rate-limited': {
    stage: 'mail',
    step: 'test',
    fixes: [{ text: 'causes.rate-limited.fix.time' }, { text: 'causes.rate-limited.fix.vendor' }],
    signs: [
      { says: 'thread limit exceeded', rank: 'passing' },
      { says: 'Concurrent connections limit exceeded', rank: 'passing' },
      { says: 'aka.ms/concurrent_sending', rank: 'passing' },
      { says: 'exceeded the available concurrent connections', rank: 'passing' },
      { says: 'Too many concurrent connections opened', rank: 'passing' },
      { says: 'exceeds the throttling budget', rank: 'passing' },
      { word: 'ResourceUnhealthy', confidence: 'likely' },
      { says: 'Too Many Requests', rank: 'vague', confidence: 'possible', within: 'mail' },
      {
        says: 'too many requests',
        matches: /\b429\b.{0,12}too many requests/iu,
        rank: 'vague',
        confidence: 'possible',
      },
      { ...replyCode('4.3.2'), rank: 'refusal', confidence: 'possible', within: 'microsoft' },
      { says: 'number of concurrent connections has exceeded a limit', rank: 'passing' },
      { says: 'submission rate for this client has exceeded', rank: 'passing' },
      {
        word: [
          'ApplicationThrottled',
          'ErrorExceededConnectionCount',
          'ErrorTooManyRequests',
          'ErrorServerBusy',
          'ErrorTooManyObjectsOpened',
          'activityLimitReached',
          'TooManyRequests',
        ],
        unless: ['management.azure.com', 'SubscriptionRequestsThrottled'],
      },
      {
        says: 'Application is over its',
        matches: /\bapplication is over its \w{3,40} limit/iu,
        rank: 'passing',
      },
      { says: 'Request is throttled', rank: 'passing' },
      { says: 'Suggested Backoff Time', rank: 'passing' },
      {
        says: 'Too many messages for this session',
        rank: 'vague',
        confidence: 'possible',
        also: ['sending-limit-exceeded'],
      },
      { ...replyCode('4.7.500'), rank: 'refusal', confidence: 'possible' },
      {
        says: 'Server busy. Please try again later',
        rank: 'refusal',
        confidence: 'possible',
        within: 'microsoft',
      },
      {
        says: 'too many requests',
        matches: /\b429\b.{0,30}too many requests|too many requests.{0,30}\b429\b/iu,
        rank: 'refusal',
        confidence: 'likely',
        within: 'microsoft',
      },
      { word: '429', rank: 'vague', confidence: 'possible', within: 'microsoft' },
      {
        says: 'Temporary server error. Please try again later',
        rank: 'refusal',
        confidence: 'possible',
        within: 'microsoft',
      },
    ],
    transient: { firstWaitMs: seconds(30), giveUpAfterMs: minutes(30) },
  },
  'sending-limit-exceeded': {
    stage: 'mail',
    step: 'test',
    fixes: [
      { text: 'causes.sending-limit-exceeded.fix.time' },
      { text: 'causes.sending-limit-exceeded.fix.exchange-admin' },
    ],
    signs: [
      { says: 'SubmissionQuotaExceeded' },
      { says: 'Submission quota exceeded' },
      { says: 'reached your daily limit for message recipients' },
      { says: 'tenant has exceeded threshold', also: ['outbound-spam-blocked'] },
      {
        word: ['ErrorSubmissionQuotaExceeded', 'ErrorMessageSubmissionBlocked', 'ErrorExceededMessageLimit'],
      },
      {
        near: ['limit of'],
        matches:
          /\blimit of \d{1,6} (?:rcpts|recipients|messages|e?mails) per (?:\d{1,3} )?(?:hours?|days?)\b/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['rate-limited'],
      },
      { says: 'Daily Message/Recipient limit exceeded', also: ['outbound-spam-blocked'] },
      { ...replyCode('5.7.705'), also: ['outbound-spam-blocked'] },
      { ...replyCode('5.1.90') },
      // Only Exchange Online has this number, so that it needs no reply code beside it.
      { ...namedCode('5.1.90'), confidence: 'likely' },
      { ...replyCode('5.7.232') },
      { ...replyCode('5.7.233') },
      { ...replyCode('5.7.236') },
      { says: 'external recipient rate limit', confidence: 'likely' },
    ],
  },
  'outbound-spam-blocked': {
    stage: 'mail',
    step: 'test',
    fixes: [{ text: 'causes.outbound-spam-blocked.fix.exchange-admin', link: 'restricted-entities' }],
    signs: [
      { says: 'bad outbound sender' },
      { says: 'spam abuse detected' },
      { says: 'traffic not accepted from this IP', also: ['recipient-rejected'] },
      { says: 'blocked from sending from unregistered domains', confidence: 'likely' },
      { word: 'OutboundSpamException', also: ['sending-limit-exceeded'] },
      { says: 'WASCL UserAction verdict', also: ['sending-limit-exceeded'] },
      { says: "weren't recognized as a valid sender", rank: 'family', confidence: 'likely' },
      { ...replyCode('5.7.501') },
      { ...replyCode('5.7.502') },
      { ...replyCode('5.7.503') },
      { ...replyCode('5.7.708') },
      { ...replyCode('5.7.750'), confidence: 'likely' },
      { ...replyCode('5.1.8'), rank: 'family', confidence: 'likely', within: 'microsoft' },
      {
        // Exchange Online's "Access denied", where the report was translated; with other servers the number means an unknown domain.
        status: '5.1.8',
        near: ['5.1.8'],
        matches:
          /5\.1\.8[\s.:;,-]{1,3}(?:acc[eè]s|acceso|acesso|accesso|zugriff|přístup|åtkomst|toegang|отказано|拒绝|アクセス)/iu,
        rank: 'family',
        confidence: 'likely',
      },
    ],
  },
  'message-too-large': {
    stage: 'mail',
    step: 'test',
    fixes: [
      { text: 'causes.message-too-large.fix.you' },
      {
        text: 'causes.message-too-large.fix.exchange-admin',
        link: 'mailboxes',
        script: 'Set-Mailbox -Identity {mailbox} -MaxSendSize 150MB',
      },
    ],
    signs: [
      { word: ['ErrorMessageSizeExceeded', 'ErrorAttachmentSizeLimitExceeded', 'RequestEntityTooLarge'] },
      { says: 'exceeds fixed maximum message size' },
      { says: 'message exceeds the maximum supported size' },
      { word: ['MapiExceptionMaxSubmissionExceeded', 'MessageSubmissionExceededException'] },
      {
        says: 'message size exceeded',
        matches: /\bmax(?:imum)? message size exceeded\b/iu,
        confidence: 'likely',
      },
      { says: 'RecipSizeLimit' },
      { says: 'SendSizeLimit' },
      { says: 'maximum request length exceeded', rank: 'family', confidence: 'likely' },
      {
        near: ['maximum request length', 'maximum message size', 'maximum allowed size'],
        matches:
          /\bmaximum (?:request length|message size|allowed size)(?: supported| allowed)? is \d{1,9} ?(?:[kmg]b|bytes)\b/iu,
        rank: 'family',
        confidence: 'likely',
      },
      { says: 'message is larger than the size limit', rank: 'family', confidence: 'likely', within: 'mail' },
      { says: 'Request Entity Too Large', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.3.4'), rank: 'family', confidence: 'likely' },
      { ...replyCode('5.2.3'), rank: 'family', confidence: 'likely', within: 'microsoft' },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
