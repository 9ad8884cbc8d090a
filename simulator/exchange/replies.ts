import { randomBytes } from 'node:crypto';

/** The front end that answers, named as Microsoft names them. */
export const frontEnd = 'AM0PR10CA0042.EURPRD10.PROD.OUTLOOK.COM';
const backEnd = 'AM9PR10MB4501.eurprd10.prod.outlook.com';

/** The bracket that closes a refusal: server, time, and the number by which support finds the session. */
const trace = () =>
  `[${frontEnd} ${new Date().toISOString()} 08DE${randomBytes(6).toString('hex').toUpperCase()}]`;

/**
 * Exchange Online's literal replies at client submission.
 * Source: answers published by programs and their users; learn.microsoft.com/exchange/mail-flow-best-practices for the codes.
 */
export const replies = {
  greeting: () =>
    `220 ${frontEnd.toLowerCase()} Microsoft ESMTP MAIL Service ready at ${new Date().toUTCString().replace('GMT', '+0000')} ${trace()}`,
  startTls: () => '220 2.0.0 SMTP server ready',
  ok: () => '250 2.0.0 OK',
  reset: () => '250 2.0.0 Resetting',
  bye: () => '221 2.0.0 Service closing transmission channel',
  authenticated: () => '235 2.7.0 Authentication successful',
  continueAuth: (prompt: string) => `334 ${prompt}`,
  authenticationFailed: () => `535 5.7.3 Authentication unsuccessful ${trace()}`,
  smtpAuthOffForTenant: () =>
    `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. ${trace()}`,
  smtpAuthOffForMailbox: () =>
    `535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information. ${trace()}`,
  basicAuthOff: () => `535 5.7.139 Authentication unsuccessful, basic authentication is disabled. ${trace()}`,
  authTypeUnknown: () => '504 5.7.4 Unrecognized authentication type',
  alreadyAuthenticated: () => '503 5.5.2 Already authenticated',
  notAuthenticated: () => `530 5.7.57 Client not authenticated to send mail. ${trace()}`,
  startTlsFirst: () => '530 5.7.0 Must issue a STARTTLS command first',
  helloFirst: () => '503 5.5.2 Send hello first',
  mailFirst: () => '503 5.5.2 Need mail command',
  recipientsFirst: () => '503 5.5.2 Need rcpt command',
  senderOk: () => '250 2.1.0 Sender OK',
  recipientOk: () => '250 2.1.5 Recipient OK',
  startInput: () => '354 Start mail input; end with <CRLF>.<CRLF>',
  chunkOk: (count: number) => `250 2.6.0 CHUNK received OK, ${count} octets`,
  accepted: (messageId: string) => `250 2.0.0 OK ${messageId} [Hostname=${backEnd}]`,
  foreignSender: () => `550 5.7.60 SMTP; Client does not have permissions to send as this sender ${trace()}`,
  sendAsDenied: (login: string, sender: string) =>
    `554 5.2.252 SendAsDenied; ${login} not allowed to send as ${sender}; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception with message Cannot submit message. [Hostname=${backEnd}]`,
  recipientUnknown: () =>
    `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup ${trace()}`,
  messageTooLarge: () => '552 5.3.4 Message size exceeds fixed maximum message size',
  throttled: () => `432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname=${backEnd}]`,
  syntax: () => '501 5.5.4 Invalid arguments',
  unknownCommand: () => '500 5.3.3 Unrecognized command',
  lineTooLong: () => '500 5.5.2 Line too long',
} as const;

/** What EHLO lists: authentication only under TLS. */
export function capabilities(isSecure: boolean): string[] {
  return [
    'SIZE 157286400',
    'PIPELINING',
    'DSN',
    'ENHANCEDSTATUSCODES',
    isSecure ? 'AUTH LOGIN XOAUTH2' : 'STARTTLS',
    '8BITMIME',
    'BINARYMIME',
    'CHUNKING',
    'SMTPUTF8',
  ];
}
