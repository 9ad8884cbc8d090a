import { needApplication, script, theMailbox } from '../script-lines.ts';
import type { ExchangeStep } from '../step.ts';

/**
 * The right to put the mailbox's address into the From line. Source: learn.microsoft.com/powershell/module/exchange/add-recipientpermission
 */
export const sendAs: ExchangeStep = {
  reaches: ['scoped'],
  role: 'exchange-admin',
  delay: { source: 'reported', fromMinutes: 1, toMinutes: 60 },
  clears: ['send-as-denied'],
  scripts(facts, _reach, t) {
    const title = t('steps.exchange.setting.sendAs.title');
    const both = [theMailbox(facts, t), ...needApplication(facts, t)];
    const found =
      '$granted = Get-RecipientPermission -Identity $mailbox -Trustee $application.Identity -ErrorAction SilentlyContinue';
    return {
      apply: script(facts, title, [
        ...both,
        found,
        'if (-not $granted) {',
        '    Add-RecipientPermission -Identity $mailbox -Trustee $application.Identity -AccessRights SendAs -Confirm:$false',
        '}',
      ]),
      readBack: script(facts, title, [
        ...both,
        'Get-RecipientPermission -Identity $mailbox -Trustee $application.Identity | Format-Table Identity, Trustee, AccessRights',
      ]),
      undo: script(facts, title, [
        ...both,
        found,
        'if ($granted) {',
        '    Remove-RecipientPermission -Identity $mailbox -Trustee $application.Identity -AccessRights SendAs -Confirm:$false',
        '}',
      ]),
    };
  },
};
