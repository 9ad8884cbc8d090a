import type { Samples } from './sample.ts';

const server = '[AB1PR01CA0001.eurprd01.prod.outlook.com 2026-11-20T10:00:00.000Z 08DE0000000000AA]';

/** What Exchange Online, Microsoft Graph and Exchange Web Services answer. Source: Microsoft's pages on each, and their public threads. */
export const mailSamples = {
  'smtp-auth-disabled-tenant': [
    `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. ${server}`,
  ],
  'smtp-auth-disabled-mailbox': [
    `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information. ${server}`,
  ],
  'security-defaults-block': [
    `535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. ${server}`,
  ],
  'smtp-auth-policy-block': [
    `535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. ${server}`,
  ],
  'smtp-oauth-rejected': [`535 5.7.3 Authentication unsuccessful ${server}`],
  'basic-auth-retired': [
    `535 5.7.139 Authentication unsuccessful, basic authentication is disabled. ${server}`,
    '550 5.7.30 Basic authentication is not supported for Client Submission.',
  ],
  'send-as-denied': [
    `550 5.7.60 SMTP; Client does not have permissions to send as this sender ${server}`,
    '554 5.2.252 SendAsDenied; ana@contoso.com not allowed to send as office@contoso.com; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception with message Cannot submit message.',
    '{"error":{"code":"ErrorSendAsDenied","message":"The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account., Cannot submit message."}}',
  ],
  'sender-mailbox-not-found': [
    '{"error":{"code":"ErrorInvalidUser","message":"The requested user \'nobody@contoso.com\' is invalid."}}',
    '{"error":{"code":"ErrorNonExistentMailbox","message":"The SMTP address has no mailbox associated with it."}}',
  ],
  'mailbox-not-in-exchange-online': [
    '{"error":{"code":"MailboxNotEnabledForRESTAPI","message":"The mailbox is either inactive, soft-deleted, or is hosted on-premise."}}',
  ],
  'recipient-rejected': [
    `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient nobody@contoso.com not found by SMTP address lookup ${server}`,
    '{"error":{"code":"ErrorInvalidRecipients","message":"At least one recipient isn\'t valid., A message can\'t be sent until it contains at least one recipient."}}',
  ],
  'graph-permission-missing': [
    '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}',
    '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}',
  ],
  'app-access-policy-blocked': [
    '{"error":{"code":"ErrorAccessDenied","message":"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings."}}',
  ],
  'wrong-token-audience': [
    '{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}',
  ],
  'token-expired': [
    '{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired."}}',
  ],
  'token-malformed': [
    '{"error":{"code":"InvalidAuthenticationToken","message":"IDX14100: JWT is not well formed, there are no dots (.)."}}',
    '501 5.5.124 Invalid XOAUTH2 auth data',
  ],
  'ews-permission-missing': [
    'EWS request to https://outlook.office365.com/EWS/Exchange.asmx failed: HTTP 403 Forbidden',
    'x-ms-diagnostics: 2000008;reason="The token contains not enough scope to make this call.";error_category="invalid_grant"',
  ],
  'ews-impersonation-denied': [
    '<m:ResponseCode>ErrorImpersonateUserDenied</m:ResponseCode><m:MessageText>The account does not have permission to impersonate the requested user.</m:MessageText>',
    'The ExchangeImpersonation SOAP header must be present for this type of OAuth token.',
  ],
  'ews-disabled': ['Exchange Web Services (EWS) is disabled for this organization.'],
  'imap-disabled-or-denied': [
    'A01 NO AUTHENTICATE failed.',
    'BAD User is authenticated but not connected.',
    '-ERR Authentication failure: unknown user name or bad password.',
  ],
  'rate-limited': [
    `432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname=AB1PR01MB0001.eurprd01.prod.outlook.com]`,
    '{"error":{"code":"ApplicationThrottled","message":"Application is over its MailboxConcurrency limit."}}',
  ],
  'sending-limit-exceeded': [
    '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message due to a permanent exception',
    "5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
  ],
  'outbound-spam-blocked': [
    '550 5.1.8 Access denied, bad outbound sender. For more information please go to http://go.microsoft.com/fwlink/?LinkId=875724.',
    `550 5.7.501 Access denied, spam abuse detected ${server}`,
  ],
  'message-too-large': [
    '552 5.3.4 Message size exceeds fixed maximum message size',
    '{"error":{"code":"ErrorMessageSizeExceeded","message":"The message exceeds the maximum supported size."}}',
  ],
  'anonymous-relay-denied': [
    `530 5.7.57 Client not authenticated to send mail. ${server}`,
    `530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM ${server}`,
  ],
} as const satisfies Samples;
