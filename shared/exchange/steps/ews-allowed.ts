import { remark, script, theClientId, theMailbox } from '../script-lines.ts';
import type { ExchangeStep } from '../step.ts';

/** The list is one text with commas; an empty one is no list. */
const readList = [
  "$listed = @((Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy).EwsAllowedAppIDs -split ',' |",
  '    ForEach-Object { $_.Trim() } | Where-Object { $_ })',
];

/**
 * Exchange Web Services: the organisation and the mailbox both have to allow it, and the organisation lists the applications it allows.
 * The list grows by one entry; those of others stay.
 * Sources: learn.microsoft.com/powershell/module/exchange/set-organizationconfig; message center MC1015893.
 */
export const ewsAllowed: ExchangeStep = {
  reaches: ['scoped'],
  role: 'exchange-admin',
  delay: { source: 'reported', fromMinutes: 1, toMinutes: 60 },
  clears: ['ews-disabled'],
  scripts(facts, _reach, t) {
    const title = t('steps.exchange.setting.ewsAllowed.title');
    const clientId = theClientId(facts, t);
    const mailbox = theMailbox(facts, t);
    return {
      apply: script(facts, title, [
        clientId,
        mailbox,
        ...readList,
        'if ($listed -notcontains $clientId) { $listed += $clientId }',
        remark(t('exchange.remark.listedOnly')),
        "Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs ($listed -join ',')",
        'if ((Get-CASMailbox -Identity $mailbox).EwsEnabled -eq $false) {',
        '    Set-CASMailbox -Identity $mailbox -EwsEnabled $true',
        '}',
      ]),
      readBack: script(facts, title, [
        mailbox,
        'Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy | Format-List EwsEnabled, EwsAllowedAppIDs',
        'Get-CASMailbox -Identity $mailbox | Format-List PrimarySmtpAddress, EwsEnabled',
      ]),
      undo: script(facts, title, [
        clientId,
        ...readList,
        '$others = @($listed | Where-Object { $_ -ne $clientId })',
        remark(t('exchange.remark.othersStay')),
        "$list = if ($others) { $others -join ',' } else { $null }",
        'Set-OrganizationConfig -EwsAllowedAppIDs $list',
      ]),
    };
  },
};
