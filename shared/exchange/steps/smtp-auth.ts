import { remark, script, theMailbox } from '../script-lines.ts';
import type { ExchangeStep } from '../step.ts';

/**
 * Authenticated SMTP: the mailbox's own switch counts more than the organisation's, and `$null` follows the organisation.
 * Source: learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission
 */
export const smtpAuth: ExchangeStep = {
  reaches: ['scoped', 'tenant-wide'],
  role: 'exchange-admin',
  delay: { source: 'reported', fromMinutes: 1, toMinutes: 60 },
  clears: ['smtp-auth-disabled-mailbox', 'smtp-auth-disabled-tenant'],
  scripts(facts, reach, t) {
    const title = t('steps.exchange.setting.smtpAuth.title');
    const mailbox = theMailbox(facts, t);
    const showBoth = [
      'Get-CASMailbox -Identity $mailbox | Format-List PrimarySmtpAddress, SmtpClientAuthenticationDisabled',
      remark(t('exchange.remark.blankFollows')),
      'Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled',
    ];
    const change = {
      scoped: {
        apply: [
          mailbox,
          'if ((Get-CASMailbox -Identity $mailbox).SmtpClientAuthenticationDisabled -ne $false) {',
          '    Set-CASMailbox -Identity $mailbox -SmtpClientAuthenticationDisabled $false',
          '}',
        ],
        undo: [
          mailbox,
          remark(t('exchange.remark.backToOrganisation')),
          'Set-CASMailbox -Identity $mailbox -SmtpClientAuthenticationDisabled $null',
        ],
      },
      'tenant-wide': {
        apply: [
          mailbox,
          'if ((Get-TransportConfig).SmtpClientAuthenticationDisabled) {',
          '    Set-TransportConfig -SmtpClientAuthenticationDisabled $false',
          '}',
          remark(t('exchange.remark.mailboxWins')),
          'if ((Get-CASMailbox -Identity $mailbox).SmtpClientAuthenticationDisabled) {',
          '    Set-CASMailbox -Identity $mailbox -SmtpClientAuthenticationDisabled $null',
          '}',
        ],
        undo: ['Set-TransportConfig -SmtpClientAuthenticationDisabled $true'],
      },
    }[reach];
    return {
      apply: script(facts, title, change.apply),
      readBack: script(facts, title, [mailbox, ...showBoth]),
      undo: script(facts, title, change.undo),
    };
  },
};
