import type { CauseEntry } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { registerInExchange } from './scripts.ts';

/** The causes at the login of IMAP and POP. */
export const inboxLoginCauses = {
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
      {
        says: 'AUTHENTICATE failed',
        matches: /\bNO\b(?: \[AUTHENTICATIONFAILED\])?[\s'":\]]{1,6}AUTHENTICATE failed/iu,
        rank: 'refusal',
      },
      {
        word: 'LogonDenied',
        unless: ['LogonDenied-BasicAuthBlocked'],
        rank: 'family',
        confidence: 'likely',
        also: ['user-credentials-wrong'],
      },
      {
        says: 'Logon failure: unknown user name or bad password',
        rank: 'refusal',
        confidence: 'likely',
        within: 'imap',
        also: ['basic-auth-retired', 'user-credentials-wrong'],
      },
      {
        says: 'AUTHENTICATE failed',
        rank: 'refusal',
        confidence: 'likely',
        within: 'imap',
      },
      {
        says: 'LOGIN failed',
        // In prose the words can stand together too: there the case, or the mark of a command before them, tells.
        matches:
          /\bNO (?:\[AUTHENTICATIONFAILED\] )?LOGIN (?:failed|FAILED)\b|(?:^|\b[a-z]{0,4}\d{1,6} |[-:>'"] ?)no (?:\[authenticationfailed\] )?login failed\b/u,
        rank: 'refusal',
        confidence: 'likely',
        also: ['basic-auth-retired'],
      },
      {
        says: 'LOGIN failed',
        matches: /(?<!AUTH )\bLOGIN (?:failed|FAILED)\b/u,
        rank: 'refusal',
        confidence: 'likely',
        within: 'imap',
        also: ['basic-auth-retired'],
      },
      {
        near: ['is disabled', 'is not enabled'],
        matches: /\b(?:imap4?|pop3?)(?: access| service| protocol)? is (?:disabled|not enabled)/iu,
        rank: 'family',
        confidence: 'likely',
        within: 'microsoft',
      },
      { says: 'LOGIN failed', matches: /(?<!AUTH )\bLOGIN failed\b/u, rank: 'vague', confidence: 'possible' },
      {
        near: ['Command Error. 12', 'Server Unavailable. 15'],
        matches: /\b(?:Command Error\. 12|Server Unavailable\. 15)\b/u,
        rank: 'vague',
        confidence: 'possible',
        within: 'imap',
        also: ['basic-auth-retired'],
      },
      // Horde's IMAP client, as Nextcloud Mail shows it.
      {
        says: 'Mail server denied authentication',
        rank: 'refusal',
        confidence: 'possible',
        within: 'imap',
        also: ['basic-auth-retired', 'user-credentials-wrong'],
      },
      // OTRS and Znuny, of a POP login.
      {
        says: 'Auth for user',
        matches: /\bauth for user \S{1,320} failed/iu,
        rank: 'refusal',
        confidence: 'likely',
        also: ['user-credentials-wrong', 'basic-auth-retired'],
      },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
