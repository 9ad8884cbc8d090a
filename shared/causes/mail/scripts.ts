// Exchange Online PowerShell; names in braces are filled in by `explain`.
/** Allows authenticated SMTP for one mailbox; it wins over the setting of the organisation. */
export const allowSmtpAuth = 'Set-CASMailbox -Identity {mailbox} -SmtpClientAuthenticationDisabled $false';

/** Shows the switch; blank means that the organisation decides. */
export const showSmtpAuth =
  'Get-CASMailbox -Identity {mailbox} | Format-List SmtpClientAuthenticationDisabled';

/** Makes the application known to Exchange by its enterprise application, and gives it the mailbox. */
export const registerInExchange = `New-ServicePrincipal -AppId {clientId} -ObjectId {objectId} -DisplayName {clientId}
Add-MailboxPermission -Identity {mailbox} -User {objectId} -AccessRights FullAccess`;

/** Asks Exchange what the application may do with the mailbox; it skips the cache. */
export const checkScope =
  'Test-ServicePrincipalAuthorization -Identity {clientId} -Resource {mailbox} | Format-Table';
