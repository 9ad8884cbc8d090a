import { type CauseEntry, hours, minutes, seconds } from './cause-entry.ts';
import type { CauseId } from './cause-id.ts';
import { replyCode } from './reply-code.ts';

const allowSmtpAuth = 'Set-CASMailbox -Identity {mailbox} -SmtpClientAuthenticationDisabled $false';
const showSmtpAuth = 'Get-CASMailbox -Identity {mailbox} | Format-List SmtpClientAuthenticationDisabled';
const registerInExchange = `New-ServicePrincipal -AppId {clientId} -ObjectId {objectId} -DisplayName {clientId}
Add-MailboxPermission -Identity {mailbox} -User {objectId} -AccessRights FullAccess`;
const checkScope =
  'Test-ServicePrincipalAuthorization -Identity {clientId} -Resource {mailbox} | Format-Table';

/** The causes that the mail service itself gives: Exchange Online over SMTP, IMAP and POP, Microsoft Graph, Exchange Web Services. */
export const mailCauses = {
  'smtp-auth-disabled-tenant': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.smtp-auth-disabled-tenant.fix.exchange-admin',
        link: 'active-users',
        script: `${allowSmtpAuth}\n${showSmtpAuth}`,
      },
      { text: 'causes.smtp-auth-disabled-tenant.fix.vendor' },
    ],
    signs: [
      { says: 'SmtpClientAuthentication is disabled for the Tenant' },
      {
        says: 'SmtpClientAuthentication is disabled',
        rank: 'family',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox'],
      },
      {
        says: 'aka.ms/smtp_auth_disabled',
        rank: 'family',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox'],
      },
    ],
  },
  'smtp-auth-disabled-mailbox': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.smtp-auth-disabled-mailbox.fix.exchange-admin',
        link: 'active-users',
        script: `${allowSmtpAuth}\n${showSmtpAuth}`,
      },
    ],
    signs: [{ says: 'SmtpClientAuthentication is disabled for the Mailbox' }],
  },
  'security-defaults-block': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.security-defaults-block.fix.vendor' },
      { text: 'causes.security-defaults-block.fix.entra-admin', link: 'conditional-access' },
    ],
    signs: [
      { says: 'security defaults policy' },
      { says: 'user is locked by your organization', confidence: 'likely' },
      { word: 'BlockedBySecurityDefaults' },
    ],
  },
  'smtp-auth-policy-block': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.smtp-auth-policy-block.fix.entra-admin', link: 'sign-in-logs' },
      {
        text: 'causes.smtp-auth-policy-block.fix.exchange-admin',
        link: 'active-users',
        script: showSmtpAuth,
      },
      { text: 'causes.smtp-auth-policy-block.fix.vendor' },
    ],
    signs: [
      {
        says: 'did not meet the criteria to be authenticated',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox', 'security-defaults-block', 'conditional-access-blocked'],
      },
      { says: 'federated STS', confidence: 'possible', also: ['user-credentials-wrong'] },
      {
        ...replyCode('5.7.139'),
        rank: 'refusal',
        confidence: 'likely',
        also: [
          'smtp-auth-disabled-tenant',
          'smtp-auth-disabled-mailbox',
          'basic-auth-retired',
          'user-credentials-wrong',
        ],
      },
    ],
  },
  'smtp-oauth-rejected': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.smtp-oauth-rejected.fix.exchange-admin',
        link: 'mailboxes',
        script: `${registerInExchange}\n${showSmtpAuth}`,
      },
      { text: 'causes.smtp-oauth-rejected.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.smtp-oauth-rejected.fix.you' },
    ],
    signs: [
      {
        matches:
          /\b535\b.{0,12}5\s?\.\s?7\s?\.\s?3(?!\.?\d)|(?<![\w.])5\.7\.3[\s:;,-]{0,3}authentication unsuccessful/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox', 'wrong-token-audience', 'basic-auth-retired'],
      },
      {
        says: 'Authentication unsuccessful',
        rank: 'vague',
        confidence: 'likely',
        also: ['smtp-auth-policy-block', 'smtp-auth-disabled-tenant', 'user-credentials-wrong'],
      },
    ],
  },
  'basic-auth-retired': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.basic-auth-retired.fix.vendor' },
      { text: 'causes.basic-auth-retired.fix.exchange-admin', link: 'active-users' },
    ],
    signs: [
      { says: 'unsuccessful, basic authentication is disabled' },
      { says: 'basic authentication is disabled', rank: 'family', confidence: 'likely', within: 'mail' },
      { says: 'Basic authentication is not supported for Client Submission' },
      { ...replyCode('5.7.30'), confidence: 'likely' },
      { says: 'basic authentication has been disabled', confidence: 'likely', within: 'microsoft' },
    ],
  },
  'send-as-denied': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.send-as-denied.fix.you' },
      {
        text: 'causes.send-as-denied.fix.exchange-admin',
        link: 'mailboxes',
        script:
          'Add-RecipientPermission -Identity {from} -Trustee {mailbox} -AccessRights SendAs -Confirm:$false',
      },
    ],
    signs: [
      { says: 'does not have permissions to send as this sender' },
      { says: 'SendAsDenied' },
      { says: 'not allowed to send as' },
      { says: 'does not have the right to send mail on behalf of' },
      { ...replyCode('5.7.60') },
      { ...replyCode('5.2.252') },
    ],
  },
  'sender-mailbox-not-found': {
    stage: 'mail',
    step: 'test',
    fixes: [
      { text: 'causes.sender-mailbox-not-found.fix.you' },
      { text: 'causes.sender-mailbox-not-found.fix.exchange-admin', link: 'mailboxes' },
    ],
    signs: [
      { word: 'ErrorInvalidUser' },
      { matches: /the requested user ['"]?[^'"\s]{1,320}['"]? is invalid/iu },
      { word: ['ErrorNonExistentMailbox', 'ErrorMailboxNotFound'], also: ['mailbox-not-in-exchange-online'] },
      {
        says: 'The SMTP address has no mailbox associated with it',
        also: ['mailbox-not-in-exchange-online'],
      },
      { word: 'Request_ResourceNotFound', rank: 'refusal', confidence: 'possible', within: 'graph' },
      {
        says: ['does not exist or one of its queried reference-property objects are not present'],
        rank: 'refusal',
        confidence: 'possible',
      },
    ],
  },
  'mailbox-not-in-exchange-online': {
    stage: 'mail',
    step: 'exchange',
    fixes: [{ text: 'causes.mailbox-not-in-exchange-online.fix.exchange-admin', link: 'active-users' }],
    signs: [
      {
        word: [
          'MailboxNotEnabledForRESTAPI',
          'MailboxNotSupportedForRESTAPI',
          'MailboxNotHostedInExchangeOnline',
        ],
      },
      { says: 'inactive, soft-deleted, or is hosted on-premise' },
      { says: 'REST API is not yet supported for this mailbox' },
      { word: 'OrganizationFromTenantGuidNotFound', confidence: 'likely' },
      { says: 'Resource could not be discovered', confidence: 'likely', also: ['sender-mailbox-not-found'] },
      { says: 'an account that does not have a mailbox', confidence: 'likely' },
      { says: 'Mailbox cannot be accessed', confidence: 'likely', also: ['account-disabled'] },
      {
        matches: /the tenant for tenant guid ['"]?[^'"\s]{1,60}['"]? does not exist/iu,
        confidence: 'likely',
      },
    ],
  },
  'recipient-rejected': {
    stage: 'mail',
    step: 'test',
    fixes: [{ text: 'causes.recipient-rejected.fix.you' }],
    signs: [
      { word: 'ErrorInvalidRecipients' },
      { says: "At least one recipient isn't valid" },
      { says: 'RESOLVER.ADR' },
      { says: 'RESOLVER.RST', confidence: 'likely', unless: ['SizeLimit'] },
      { says: 'Recipient address reserved by RFC 2606', confidence: 'likely' },
      { says: 'RecipientNotFound', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.1.10') },
      { ...replyCode('5.1.1'), rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.1.3'), rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.1.5'), rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      { says: 'Recipient address rejected', rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      { says: 'Recipient not found', rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      {
        says: 'Requested action not taken: mailbox unavailable',
        rank: 'refusal',
        confidence: 'likely',
        within: 'microsoft',
      },
      { ...replyCode('5.7.509'), rank: 'refusal', confidence: 'possible' },
    ],
  },
  'graph-permission-missing': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.graph-permission-missing.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.graph-permission-missing.fix.you' },
    ],
    signs: [
      { word: ['NoPermissionsInAccessToken', 'ErrorInsufficientPermissionsInAccessToken'] },
      { says: 'The token contains no permissions' },
      { says: 'Missing scope permissions on the request' },
      { says: 'Missing role permissions on the request' },
      { word: 'Authorization_RequestDenied', rank: 'refusal', confidence: 'likely' },
      { says: 'Insufficient privileges to complete the operation', rank: 'refusal', confidence: 'likely' },
      {
        word: 'ErrorAccessDenied',
        rank: 'refusal',
        confidence: 'likely',
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
      {
        says: 'Access is denied. Check credentials and try again',
        rank: 'refusal',
        confidence: 'likely',
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
      {
        matches: /\b403\b/u,
        rank: 'vague',
        confidence: 'possible',
        within: 'graph',
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
    ],
  },
  'app-access-policy-blocked': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.app-access-policy-blocked.fix.exchange-admin', link: 'mailboxes', script: checkScope },
    ],
    signs: [
      { says: 'Access to OData is disabled', also: ['ews-disabled', 'permission-propagating'] },
      { says: 'Blocked by tenant configured AppOnly AccessPolicy', also: ['permission-propagating'] },
      { matches: /\[RAOP\]/u, also: ['permission-propagating'] },
    ],
  },
  'permission-propagating': {
    stage: 'mail',
    step: 'test',
    fixes: [
      { text: 'causes.permission-propagating.fix.time' },
      { text: 'causes.permission-propagating.fix.exchange-admin', script: checkScope },
    ],
    signs: [],
    transient: { firstWaitMs: seconds(30), giveUpAfterMs: hours(2) },
  },
  'wrong-token-audience': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.wrong-token-audience.fix.vendor' },
      { text: 'causes.wrong-token-audience.fix.you' },
    ],
    signs: [
      { says: ['Access token validation failure', 'Invalid audience'] },
      { says: 'Invalid audience', rank: 'shared', confidence: 'likely', within: 'microsoft' },
      { says: 'audience claim value is invalid' },
      { says: 'audience validation failed', rank: 'shared', confidence: 'likely', within: 'microsoft' },
      {
        word: ['IDX10214', 'InvalidAudience', 'InvalidAudienceForResource'],
        rank: 'family',
        confidence: 'likely',
      },
    ],
  },
  'token-expired': {
    stage: 'mail',
    step: 'signin',
    fixes: [{ text: 'causes.token-expired.fix.you' }, { text: 'causes.token-expired.fix.vendor' }],
    signs: [
      { says: ['The token has expired', 'error_category'] },
      { says: 'Lifetime validation failed' },
      { says: 'Access token has expired or is not yet valid' },
      { says: 'Access token has expired', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { word: '80049228' },
      { word: 'IDX10223', rank: 'family', confidence: 'likely' },
      { says: 'the token is expired', rank: 'family', within: 'microsoft' },
      { says: 'token has expired', rank: 'vague', confidence: 'likely', within: 'microsoft' },
      { says: 'token is expired', rank: 'vague', confidence: 'likely', within: 'microsoft' },
    ],
    transient: { firstWaitMs: seconds(5), giveUpAfterMs: minutes(1) },
  },
  'token-malformed': {
    stage: 'mail',
    step: 'signin',
    fixes: [{ text: 'causes.token-malformed.fix.vendor' }, { text: 'causes.token-malformed.fix.you' }],
    signs: [
      { says: 'JWT is not well formed', also: ['wrong-token-audience'] },
      { says: 'CompactToken parsing failed', also: ['wrong-token-audience'] },
      { says: 'Access token is empty' },
      { says: 'Invalid XOAUTH2 auth data', confidence: 'likely' },
      { ...replyCode('5.5.124'), confidence: 'likely' },
      { word: ['IDX14100', 'IDX12709', 'IDX12741', 'IDX10511'], also: ['wrong-token-audience'] },
      {
        word: 'InvalidAuthenticationToken',
        rank: 'refusal',
        confidence: 'likely',
        also: ['wrong-token-audience', 'token-expired'],
      },
      {
        says: 'Access token validation failure',
        rank: 'refusal',
        confidence: 'likely',
        also: ['wrong-token-audience', 'token-expired'],
      },
    ],
  },
  'ews-permission-missing': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.ews-permission-missing.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.ews-permission-missing.fix.vendor' },
    ],
    signs: [
      { says: 'not enough scope to make this call' },
      {
        word: 'ErrorAccessDenied',
        rank: 'family',
        confidence: 'likely',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['app-access-policy-blocked', 'ews-impersonation-denied'],
      },
      {
        matches: /\b403\b|\bforbidden\b/iu,
        rank: 'refusal',
        confidence: 'likely',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['ews-disabled', 'app-access-policy-blocked'],
      },
      {
        matches: /\b401\b|\bunauthorized\b/iu,
        rank: 'shared',
        confidence: 'possible',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['basic-auth-retired', 'wrong-token-audience', 'token-expired'],
      },
    ],
  },
  'ews-impersonation-denied': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.ews-impersonation-denied.fix.exchange-admin',
        script: `New-ServicePrincipal -AppId {clientId} -ObjectId {objectId} -DisplayName {clientId}
New-ManagementScope -Name 'Product mailboxes' -RecipientRestrictionFilter "UserPrincipalName -eq {mailbox}"
New-ManagementRoleAssignment -App {objectId} -Role 'Application EWS.AccessAsApp' -CustomResourceScope 'Product mailboxes'`,
      },
      { text: 'causes.ews-impersonation-denied.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.ews-impersonation-denied.fix.vendor' },
    ],
    signs: [
      { says: 'does not have permission to impersonate the requested user' },
      { says: 'ErrorImpersonat' },
      { says: 'ExchangeImpersonation SOAP header must be present' },
      { word: 'ErrorInvalidExchangeImpersonationHeaderData' },
    ],
  },
  'ews-disabled': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.ews-disabled.fix.vendor' },
      {
        text: 'causes.ews-disabled.fix.exchange-admin',
        script:
          'Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs {clientId}\nSet-CASMailbox -Identity {mailbox} -EwsEnabled $true',
      },
    ],
    signs: [
      {
        matches:
          /\bews (?:access )?(?:is|has been|was) (?:currently )?(?:disabled|blocked|not enabled|turned off|switched off|retired)/iu,
      },
      {
        matches:
          /exchange web services (?:\(ews\) )?(?:is|are|has been|have been) (?:currently )?(?:disabled|blocked|not enabled|turned off|retired)/iu,
      },
      {
        word: [
          'EwsAllowedAppIDs',
          'EwsDisabled',
          'EwsApplicationAccessPolicy',
          'EwsBlockList',
          'EwsAllowList',
        ],
        confidence: 'likely',
      },
    ],
  },
  'imap-disabled-or-denied': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.imap-disabled-or-denied.fix.exchange-admin',
        link: 'active-users',
        script: `Set-CASMailbox -Identity {mailbox} -ImapEnabled $true -PopEnabled $true\n${registerInExchange}`,
      },
      { text: 'causes.imap-disabled-or-denied.fix.entra-admin', link: 'app-permissions' },
    ],
    signs: [
      { says: 'User is authenticated but not connected' },
      { says: 'failure: unknown user name or bad password' },
      { matches: /\bNO\b[\s'":\]]{1,6}AUTHENTICATE failed/u, rank: 'refusal' },
      {
        says: 'AUTHENTICATE failed',
        rank: 'refusal',
        confidence: 'likely',
        within: 'imap',
        unless: ['authentication failed'],
      },
      {
        matches: /\bNO LOGIN failed\b/u,
        rank: 'refusal',
        confidence: 'likely',
        also: ['basic-auth-retired'],
      },
      {
        matches: /(?<!AUTH )\bLOGIN failed\b/u,
        rank: 'refusal',
        confidence: 'likely',
        within: 'imap',
        also: ['basic-auth-retired'],
      },
      {
        matches: /\b(?:imap4?|pop3?)(?: access| service| protocol)? is (?:disabled|not enabled)/iu,
        rank: 'family',
        confidence: 'likely',
        within: 'microsoft',
      },
      { says: 'Command Error. 12', rank: 'vague', confidence: 'possible', within: 'imap' },
    ],
  },
  'rate-limited': {
    stage: 'mail',
    step: 'test',
    fixes: [{ text: 'causes.rate-limited.fix.time' }, { text: 'causes.rate-limited.fix.vendor' }],
    signs: [
      { says: 'thread limit exceeded' },
      { ...replyCode('4.3.2'), rank: 'refusal', confidence: 'likely', within: 'microsoft' },
      { says: 'number of concurrent connections has exceeded a limit' },
      { says: 'submission rate for this client has exceeded' },
      {
        word: [
          'ApplicationThrottled',
          'ErrorExceededConnectionCount',
          'ErrorTooManyRequests',
          'ErrorServerBusy',
          'activityLimitReached',
          'TooManyRequests',
        ],
      },
      { says: 'MailboxConcurrency limit' },
      { says: 'Request is throttled' },
      { says: 'Suggested Backoff Time' },
      { ...replyCode('4.7.500'), confidence: 'likely' },
      {
        says: 'Server busy. Please try again later',
        rank: 'refusal',
        confidence: 'likely',
        within: 'microsoft',
      },
      {
        matches: /\b429\b.{0,30}too many requests|too many requests.{0,30}\b429\b/iu,
        rank: 'refusal',
        confidence: 'likely',
        within: 'microsoft',
      },
      { matches: /\b429\b/u, rank: 'vague', confidence: 'possible', within: 'microsoft' },
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
      { word: ['ErrorSubmissionQuotaExceeded', 'ErrorMessageSubmissionBlocked'] },
      { ...replyCode('5.7.705'), also: ['outbound-spam-blocked'] },
      { ...replyCode('5.1.90') },
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
      { ...replyCode('5.7.501') },
      { ...replyCode('5.7.502') },
      { ...replyCode('5.7.503') },
      { ...replyCode('5.7.708') },
      { ...replyCode('5.7.750'), confidence: 'likely' },
      { ...replyCode('5.1.8'), rank: 'family', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.7.511'), rank: 'refusal', confidence: 'possible' },
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
      { says: 'RecipSizeLimit' },
      { says: 'SendSizeLimit' },
      { says: 'maximum request length exceeded', rank: 'family', confidence: 'likely' },
      { says: 'Request Entity Too Large', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { ...replyCode('5.3.4'), rank: 'family', confidence: 'likely' },
      { ...replyCode('5.2.3'), rank: 'family', confidence: 'likely', within: 'microsoft' },
    ],
  },
  'anonymous-relay-denied': {
    stage: 'mail',
    step: 'values',
    fixes: [
      { text: 'causes.anonymous-relay-denied.fix.you' },
      { text: 'causes.anonymous-relay-denied.fix.vendor' },
    ],
    signs: [
      { says: 'Client not authenticated to send', rank: 'consequence' },
      { says: 'Client was not authenticated to send anonymous mail', rank: 'consequence' },
      {
        says: 'Client was not authenticated',
        rank: 'consequence',
        confidence: 'likely',
        within: 'microsoft',
      },
      { ...replyCode('5.7.57'), rank: 'consequence' },
      { ...replyCode('5.7.54'), rank: 'consequence', confidence: 'likely' },
      { ...replyCode('5.7.64'), rank: 'consequence', confidence: 'likely' },
      { says: 'TenantAttribution', rank: 'consequence', confidence: 'likely' },
      { says: 'Unable to relay', rank: 'consequence', confidence: 'likely', within: 'microsoft' },
      { says: 'the client was not authenticated', rank: 'shared', confidence: 'possible', within: 'smtp' },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
