import type { CauseEntry } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { replyCode } from '../reply-code.ts';
import { undeliverable } from './undeliverable.ts';

/** The causes at the message itself: its sender and its recipients. */
export const messageCauses = {
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
      // Outlook's own report.
      { says: 'permission to send the message on behalf of the specified user' },
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
      // Exchange's front end says in this header why it turned a request away.
      {
        says: 'x-caserrorcode UserNotFound',
        confidence: 'likely',
        also: ['mailbox-not-in-exchange-online'],
      },
      {
        says: 'invalid user',
        matches: /\binvalid user\b.{0,40}\bsend_?mail\b/iu,
        rank: 'vague',
        confidence: 'possible',
      },
      { says: 'the requested user', matches: /the requested user ['"]?[^'"\s]{1,320}['"]? is invalid/iu },
      { word: ['ErrorNonExistentMailbox', 'ErrorMailboxNotFound'], also: ['mailbox-not-in-exchange-online'] },
      {
        says: 'The SMTP address has no mailbox associated with it',
        also: ['mailbox-not-in-exchange-online'],
      },
      {
        near: ["mailbox couldn't be found", 'mailbox could not be found'],
        matches: /\bmailbox (?:could not|couldn['’]t) be found for\b/iu,
        rank: 'family',
        confidence: 'likely',
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
      { says: 'either inactive, soft-deleted', rank: 'family', confidence: 'likely' },
      { word: 'OwaUserHasNoMailboxAndNoLicenseAssignedException', also: ['sender-mailbox-not-found'] },
      { word: 'ErrorInvalidLicense' },
      { says: 'REST API is not yet supported for this mailbox' },
      {
        word: 'extensionError',
        rank: 'vague',
        confidence: 'possible',
        within: 'graph',
        also: ['app-access-policy-blocked'],
      },
      { word: 'OrganizationFromTenantGuidNotFound', confidence: 'likely' },
      { says: 'Resource could not be discovered', confidence: 'likely', also: ['sender-mailbox-not-found'] },
      { says: 'an account that does not have a mailbox', confidence: 'likely' },
      { says: 'Mailbox cannot be accessed', confidence: 'likely', also: ['account-disabled'] },
      {
        says: 'the tenant for tenant guid',
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
      { says: 'At least one recipient is not valid' },
      { says: "At least one recipient isn't valid" },
      { says: 'Recipient address rejected: Access denied', confidence: 'likely' },
      { ...replyCode('5.7.124'), confidence: 'likely' },
      { ...replyCode('5.7.129'), confidence: 'likely' },
      { ...replyCode('5.7.133'), confidence: 'likely' },
      { ...replyCode('5.7.134'), confidence: 'likely' },
      { ...replyCode('5.7.513'), rank: 'refusal', confidence: 'possible' },
      { says: 'TRANSPORT.RULES.RejectMessage', confidence: 'possible' },
      { says: 'RCPT failed', matches: /\bRCPT failed: 55\d\b/u, rank: 'refusal', confidence: 'possible' },
      { ...replyCode('5.1.1'), rank: 'vague', confidence: 'possible' },
      { ...replyCode('5.1.2'), rank: 'vague', confidence: 'possible' },
      {
        says: 'mailbox unavailable',
        rank: 'vague',
        confidence: 'possible',
        // .NET's name for every 550.
        unless: ['5.2.1', 'must authenticate'],
      },
      { says: 'RESOLVER.ADR' },
      ...undeliverable,
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
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
