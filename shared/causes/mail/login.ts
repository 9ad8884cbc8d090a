import type { CauseEntry } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { replyCode } from '../reply-code.ts';
import { allowSmtpAuth, registerInExchange, showSmtpAuth } from './scripts.ts';

/** The causes at the login of SMTP. */
export const loginCauses = {
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
        near: ['disabled for the tenant', 'disabled for your organization', 'disabled for the organization'],
        matches: /\bsmtp[\w ]{0,40} (?:is|was) disabled for (?:the|your) (?:tenant|organi[sz]ation)\b/iu,
        rank: 'family',
        confidence: 'likely',
      },
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
    signs: [
      { says: 'SmtpClientAuthentication is disabled for the Mailbox' },
      {
        near: ['disabled for the mailbox', 'disabled for this mailbox'],
        matches: /\bsmtp[\w ]{0,40} (?:is|was) disabled for (?:the|this) mailbox\b/iu,
        rank: 'family',
        confidence: 'likely',
      },
    ],
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
      {
        says: 'security defaults',
        matches: /\bsecurity defaults\b.{0,120}\b(?:block|den(?:y|ied)|refus|stopped|fail)/iu,
        rank: 'vague',
        confidence: 'possible',
        within: 'microsoft',
      },
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
        says: 'authentication unsuccessful',
        status: '5.7.3',
        matches: /(?<![\w.])5\.7\.3[\s:;,-]{0,3}authentication unsuccessful/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox', 'wrong-token-audience', 'basic-auth-retired'],
      },
      {
        word: '535',
        status: '5.7.3',
        matches: /\b535\b.{0,12}5\s?\.\s?7\s?\.\s?3(?!\.?\d)/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['smtp-auth-disabled-mailbox', 'wrong-token-audience', 'basic-auth-retired'],
      },
      {
        says: 'Authentication unsuccessful',
        rank: 'vague',
        confidence: 'likely',
        within: 'microsoft',
        also: ['smtp-auth-policy-block', 'smtp-auth-disabled-tenant', 'user-credentials-wrong'],
      },
      {
        says: 'Authentication unsuccessful',
        rank: 'vague',
        confidence: 'possible',
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
      { word: 'BasicAuthBlocked', rank: 'family', confidence: 'likely', also: ['imap-disabled-or-denied'] },
      { ...replyCode('5.7.30'), confidence: 'likely' },
      {
        near: ['Invalid credentials for', 'Wrong username or password for'],
        matches:
          /\b(?:invalid credentials|wrong username or password) for https?:\/\/outlook\.office(?:365)?\.com\b/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['user-credentials-wrong'],
        unless: ['OAuth'],
      },
      { says: 'basic authentication has been disabled', confidence: 'likely', within: 'microsoft' },
      {
        near: ['no longer supported', 'not supported', 'been deprecated', 'been retired', 'turned off'],
        matches:
          /\bbasic auth(?:entication)? (?:is|was|has been) (?:no longer supported|not supported|deprecated|retired|turned off)\b/iu,
        rank: 'family',
        confidence: 'likely',
        within: 'microsoft',
      },
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
      // The same sentence under the wide number that older servers give.
      {
        says: '5.7.1 Client was not authenticated',
        status: '5.7.1',
        matches: /(?<![\d.])5\.7\.1[ ;:,-]{1,3}(?:smtp; ?)?client was not authenticated/iu,
        rank: 'consequence',
        confidence: 'possible',
      },
      { says: 'Unable to relay', rank: 'consequence', confidence: 'likely', within: 'microsoft' },
      { says: 'Unable to relay', rank: 'vague', confidence: 'possible', within: 'smtp' },
      { says: 'then you must authenticate', rank: 'vague', confidence: 'possible', within: 'smtp' },
      { says: 'the client was not authenticated', rank: 'shared', confidence: 'possible', within: 'smtp' },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
