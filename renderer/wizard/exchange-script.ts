import { quoteForPowerShell as quoted } from '../../shared/causes/explain.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Translate } from '../../shared/text/index.ts';
import type { ExchangeSetting } from './exchange-settings.ts';

interface ScriptFacts {
  readonly setup: Pick<Setup, 'mailbox' | 'clientId'>;
  readonly recipe: Recipe;
  readonly way: Way;
}

const connect = 'Connect-ExchangeOnline';

/** The application role that RBAC for Applications has for a transport. Source: Exchange Online, RBAC for Applications. */
const roles: Readonly<Record<Way['transport'], string>> = {
  smtp: 'Application SMTP.SendAsApp',
  graph: 'Application Mail.Send',
  ews: 'Application EWS.AccessAsApp',
};

/**
 * Exchange Online PowerShell that makes one setting, values filled in and quoted; what is not known yet is in capitals.
 * Sources: the pages of the commands in Exchange Online PowerShell; Authenticate an IMAP, POP or SMTP connection using OAuth.
 */
export function exchangeScript(
  id: ExchangeSetting,
  { setup, recipe, way }: ScriptFacts,
  t: Translate,
): string {
  const mailbox = quoted(setup.mailbox ?? t('steps.who.mail.mailboxLater'));
  const clientId = quoted(setup.clientId ?? 'CLIENT_ID');
  const name = quoted(recipe.application.suggestedName);
  const find = `$sp = Get-ServicePrincipal | Where-Object AppId -eq ${clientId}`;
  const create = `New-ServicePrincipal -AppId ${clientId} -ObjectId 'OBJECT_ID' -DisplayName ${name}`;
  // The filter is a string in a string: its own quotes stand inside double ones.
  const filter = `"UserPrincipalName -eq ${mailbox.replace(/[`"$]/gu, '`$&')}"`;
  const lines: Readonly<Record<ExchangeSetting, readonly string[]>> = {
    'smtp-auth': [
      `Set-CASMailbox -Identity ${mailbox} -SmtpClientAuthenticationDisabled $false`,
      `Get-CASMailbox -Identity ${mailbox} | Format-List SmtpClientAuthenticationDisabled`,
    ],
    'service-principal': [create, 'Get-ServicePrincipal | Format-List'],
    'mailbox-permission': [
      find,
      `Add-MailboxPermission -Identity ${mailbox} -User $sp.Identity -AccessRights FullAccess`,
    ],
    'send-as': [
      find,
      `Add-RecipientPermission -Identity ${mailbox} -Trustee $sp.Identity -AccessRights SendAs -Confirm:$false`,
    ],
    'rbac-scope': [
      create,
      find,
      `New-ManagementScope -Name ${name} -RecipientRestrictionFilter ${filter}`,
      `New-ManagementRoleAssignment -App $sp.ObjectId -Role ${quoted(roles[way.transport])} -CustomResourceScope ${name}`,
      `Test-ServicePrincipalAuthorization -Identity $sp.ObjectId -Resource ${mailbox}`,
    ],
    'ews-allowed': [
      'Set-OrganizationConfig -EwsEnabled $true',
      `Set-CASMailbox -Identity ${mailbox} -EwsEnabled $true`,
    ],
  };
  return [connect, ...lines[id]].join('\n');
}

/** Whether the script of a setting holds a placeholder for the object id of the enterprise application. */
export function namesObjectId(id: ExchangeSetting): boolean {
  return id === 'service-principal' || id === 'rbac-scope';
}
