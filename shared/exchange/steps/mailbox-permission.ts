import { needApplication, script, theMailbox } from '../script-lines.ts';
import type { ExchangeStep } from '../step.ts';

/**
 * Full access of the application to one mailbox, which SMTP, IMAP and POP ask for beside the consent.
 * Source: learn.microsoft.com/powershell/module/exchange/add-mailboxpermission
 */
export const mailboxPermission: ExchangeStep = {
  reaches: ['scoped'],
  role: 'exchange-admin',
  delay: { source: 'reported', fromMinutes: 1, toMinutes: 60 },
  clears: ['smtp-oauth-rejected', 'imap-disabled-or-denied'],
  scripts(facts, _reach, t) {
    const title = t('steps.exchange.setting.mailboxPermission.title');
    const both = [theMailbox(facts, t), ...needApplication(facts, t)];
    const found = [
      '$granted = Get-MailboxPermission -Identity $mailbox -User $application.Identity -ErrorAction SilentlyContinue |',
      "    Where-Object { $_.AccessRights -contains 'FullAccess' -and -not $_.Deny }",
    ];
    return {
      apply: script(facts, title, [
        ...both,
        ...found,
        'if (-not $granted) {',
        '    Add-MailboxPermission -Identity $mailbox -User $application.Identity -AccessRights FullAccess',
        '}',
      ]),
      readBack: script(facts, title, [
        ...both,
        'Get-MailboxPermission -Identity $mailbox -User $application.Identity | Format-Table Identity, User, AccessRights',
      ]),
      undo: script(facts, title, [
        ...both,
        ...found,
        'if ($granted) {',
        '    Remove-MailboxPermission -Identity $mailbox -User $application.Identity -AccessRights FullAccess -Confirm:$false',
        '}',
      ]),
    };
  },
};
