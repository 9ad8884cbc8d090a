import type { CauseId, Fixer } from '../causes/cause-id.ts';
import type { CauseText } from './cause-text.ts';

/**
 * Every sentence a person reads, in English; the keys of this file are the keys of every language.
 * Sentences are ICU MessageFormat: `{name}` is an argument, `{n, plural, one {...} other {...}}` counts.
 * `back-ticks` mark what is shown in monospace. How to write: second person, present tense, short; the portal's own names.
 */
export const en = {
  app: {
    name: 'Sendproof',
    practiceCloud: 'Practice tenant',
    practiceBand: 'Practice tenant: nothing here reaches Microsoft.',
  },
  refused: {
    invalidCall: 'The request was not understood: {details}',
    notFound: '{what} was not found.',
    noRecipe: 'There is no recipe `{id}` here.',
    noSetup: 'There is no set-up `{name}` here.',
    twoSetups: 'Two set-ups are called `{name}`. Name one by its id: `{ids}`.',
    idsMissing: 'Enter the Directory (tenant) ID and the Application (client) ID first.',
    mailboxMissing: 'Enter the address of the mailbox that sends first.',
    secretMissing: 'Enter the client secret first: nothing is stored for this set-up.',
    redirectElsewhere:
      'The redirect URI `{redirectUri}` leads to another place than this machine, so a sign-in cannot be received here.',
    noSignIn: 'Nobody signs in for this set-up: the application sends by itself.',
    noService:
      'The cloud `{cloud}` does not name its {transport, select, smtp {SMTP} graph {Microsoft Graph} ews {Exchange Web Services} other {{transport}}} service.',
    noPortal: 'The cloud `{cloud}` has no portal to open.',
    notOpened: 'The browser could not be opened. Open this address yourself: {url}',
    runEnded: 'This run has already ended.',
  },
  files: {
    notThere: 'There is no file `{file}`.',
    unreadable: '`{file}` cannot be read: `{reason}`.',
    tooLarge:
      '`{file}` is larger than 1 MB. A file of this kind has a few KB: check that it is the right one.',
    notUtf8: '`{file}` is not UTF-8 text. Save it with the encoding UTF-8.',
    empty: '`{file}` is empty.',
    notJson: '`{file}` is not JSON: look at line {line}, column {column}.',
    unknownKey:
      '`{file}`, at `{path}`: the key `{key}` is not known here. Remove it or correct its spelling.',
    wrongType:
      '`{file}`, at `{path}`: found {found, select, nothing {nothing} null {`null`} string {text} number {a number} boolean {`true` or `false`} array {a list} object {an object} other {another value}}, expected {expected, select, string {text} number {a number} int {a whole number} boolean {`true` or `false`} array {a list} object {an object} record {an object} other {another kind of value}}.',
    notInList:
      '`{file}`, at `{path}`: found {found, select, nothing {nothing} other {`{found}`}}, expected one of `{allowed}`.',
    notAmongMany:
      '`{file}`, at `{path}`: found `{found}`, which is none of the {n} names that are known here. Near to it are `{names}`.',
    wrongForm:
      '`{file}`, at `{path}`: found text in another form, expected {expected, select, url {a web address} website {a web address that begins with `https://`} email {an e-mail address} date {a date such as `2027-05-31`} datetime {a time such as `2027-05-31T12:00:00Z`} tenantId {a GUID or a domain name} clientId {a GUID} enterpriseObjectId {a GUID} id {lower-case letters, digits and hyphens} country {a country code such as `RO`} thumbprint {a thumbprint in hexadecimal} language {a language code such as `ro`} name {the name of a permission such as `Mail.Send`} other {another form}}.',
    tooSmall:
      '`{file}`, at `{path}`: {what, select, string {expected at least {least, plural, one {# character} other {# characters}}} array {expected at least {least, plural, one {# entry} other {# entries}}} other {expected at least {least}}}.',
    tooBig:
      '`{file}`, at `{path}`: {what, select, string {expected at most {most, plural, one {# character} other {# characters}}} array {expected at most {most, plural, one {# entry} other {# entries}}} other {expected at most {most}}}.',
    rule: '`{file}`, at `{path}`: {rule, select, expiresAt {expected a date such as `2027-05-31`} other {the value does not fit here}}.',
    sameRecipe: '`{file}` brings the recipe `{id}`, which `{first}` already has.',
    insecure:
      '`{file}`, at `{path}`: an address without TLS is taken only on this machine, and only with `allowInsecureLoopback` set to `true`.',
    cloudWithoutFolder:
      'The set-up names the cloud file `{cloud}` by a relative path, which means nothing without its folder. Write the whole path.',
  },
  loopback: {
    signedInTitle: 'You are signed in',
    signedIn: 'Go back to Sendproof: it goes on by itself. You can close this page.',
    failedTitle: 'The sign-in did not succeed',
    failed: 'Go back to Sendproof: it says what happened and what to do. Nothing was changed.',
    notExpectedTitle: 'Nothing to do here',
    notExpected:
      'This address only waits for the end of a sign-in that was begun in Sendproof. Begin it there.',
  },
  mail: {
    subject: 'Sendproof test {id} ({product})',
    what: 'This is a test message. It proves that {product} can send mail through Microsoft 365.',
    how: 'It was sent as {from} through {transport, select, smtp {SMTP} graph {Microsoft Graph} ews {Exchange Web Services} other {{transport}}} on {at}.',
    id: 'Test number: {id}',
    nothingToDo: 'You need not answer or do anything.',
  },
  seen: {
    tokenIssued:
      'Microsoft Entra issued a token for the application `{clientId}` in the tenant `{tenantId}`.',
    secretAccepted: 'Microsoft Entra accepted the client secret.',
    signedIn: '`{username}` signed in.',
    permissionsCarried: 'The token carries `{permissions}`.',
    effectPermissions:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {The service}} accepted a message with this token.',
    effectExchange:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {The service}} let `{from}` send.',
    accepted:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {The service}} accepted the message `{id}` from `{from}` to `{to}`.',
    tenantExists: 'Microsoft Entra knows the tenant `{tenantId}`.',
    applicationExists: 'Microsoft Entra knows the application `{clientId}` in this tenant.',
    mailboxOpens: 'Exchange let the application sign in to `{mailbox}`. Nothing was sent.',
    sessionWorks: 'The session of `{username}` still gives tokens.',
    portFree: 'Nothing else listens on port {port} of this machine.',
  },
  couldNotLook: {
    noIds: 'The ids are not entered yet.',
    noSecret: 'No secret is stored here, so nobody can be asked about it.',
    secretNotUsed: 'This way of signing in uses no secret, so Microsoft cannot be asked about it.',
    noSession: 'Nobody has signed in yet.',
    nothingExpected: 'This way needs no permission in Microsoft Entra: Exchange decides. The test shows it.',
    byEffectOnly: 'Exchange settings cannot be asked for. The test shows them by their effect.',
    notTestedYet: 'No test has run yet.',
    onlyYouKnow: 'There is nobody to ask about this step but you.',
    anyPort: 'This redirect takes any free port.',
    otherProvider: '`{cloud}` is not Microsoft Entra: there is no way to ask it for an application.',
    otherAnswer: 'The answer did not say: {answer}',
  },
  secrets: {
    noneStored: 'No secret is stored for this set-up. Enter it first.',
    notCopied: 'The secret could not be put on the clipboard.',
    wrongVaultKey:
      'The passphrase in `SENDPROOF_VAULT_KEY` does not open the vault. Nothing was changed: set the right passphrase, or move `{file}` away to begin a new vault.',
    brokenVault:
      'The vault `{file}` is damaged. Nothing was changed: put a copy of it back, or move it away to begin a new one.',
  },
  /** The causes in English. `{port}` is a number or `unknown`. */
  causes: {
    'client-secret-wrong': {
      title: 'The client secret is not the right one',
      meaning:
        'Microsoft Entra knows the application, but what was sent is not one of its secrets. Most often the Secret ID was pasted instead of the Value, or the value was cut while copying.',
      fix: {
        you: 'Paste the secret again: the column `Value`, not `Secret ID`, without blanks or quotes around it. The Value is shown only once, right after the secret is made.',
        'entra-admin':
          'Make a new client secret under Certificates & secrets and hand over its `Value`. The old value cannot be shown again.',
      },
      ask: 'Was the `Value` pasted, or the `Secret ID`? A value of 36 characters with four dashes is the ID.',
    },
    'client-secret-expired': {
      title: 'The client secret has expired',
      meaning:
        'Every client secret has an end date, 24 months away at most. This one is past it, so nothing is sent until there is a new one.',
      fix: {
        'entra-admin':
          'Make a new client secret under Certificates & secrets, hand over its `Value`, and delete the expired one afterwards.',
        you: 'Put the new value into the product and here, then note its end date.',
      },
    },
    'public-client-flow-disabled': {
      title: 'The application must prove who it is, and nothing was sent to prove it',
      meaning:
        'The sign-in was asked for as a public client, without a secret, but the registration is a confidential client. Either public client flows are off, or the redirect URI stands under the platform Web.',
      fix: {
        'entra-admin':
          'Open Authentication: put the redirect URI under *Mobile and desktop applications*, or set *Allow public client flows* to Yes where no redirect is used.',
        you: 'Enter the client secret, if the product signs in as a confidential client.',
      },
      ask: 'Under which platform does the redirect URI stand: Web, Single-page application, or Mobile and desktop applications?',
    },
    'secret-sent-to-public-client': {
      title: 'A secret was sent where none is allowed',
      meaning:
        'The redirect URI stands under *Mobile and desktop applications*. Such a public client signs in without a secret, and Microsoft Entra refuses one that comes along.',
      fix: {
        you: 'Leave the client secret out of the product, if it lets you.',
        'entra-admin': 'Otherwise move the redirect URI to the platform `Web`, where a secret belongs.',
      },
    },
    'app-not-found-in-tenant': {
      title: 'This directory does not know the application',
      meaning:
        'The client ID was looked up in the directory that was asked, and it is not there. The ID may be mistyped, belong to another directory or cloud, or be an object ID or a secret ID.',
      fix: {
        you: 'Copy *Application (client) ID* and *Directory (tenant) ID* again, both from the Overview of the same registration.',
        'entra-admin':
          'If the application belongs to another organisation, consent to it once so that it appears under Enterprise applications.',
      },
      ask: 'Do the client ID and the tenant ID come from the Overview page of the same registration?',
    },
    'tenant-not-found': {
      title: 'There is no such directory',
      meaning:
        'The directory (tenant) ID or domain that was asked does not exist in this cloud. It is mistyped, it is the ID of something else, or the directory lives in another national cloud.',
      fix: {
        you: 'Copy *Directory (tenant) ID* from the Overview of the registration, and check that the cloud is the right one.',
      },
    },
    'redirect-uri-mismatch': {
      title: 'The redirect URI is not registered',
      meaning:
        'After signing in, Microsoft returns only to addresses on the registration. The one asked for is not among them: `http` and `https`, the port, the path, capital letters and a slash at the end all count.',
      fix: {
        'entra-admin':
          'Open Authentication and add the redirect URI exactly as shown here, under the platform the product needs.',
      },
    },
    'consent-missing': {
      title: 'Nobody has consented to what the application asks for',
      meaning:
        'The permissions are asked for, but neither this person nor an administrator has agreed to them. Some permissions only an administrator may grant.',
      fix: {
        'entra-admin':
          'Open API permissions and choose *Grant admin consent*. The status of every permission must turn green.',
        you: 'Sign in once more and accept, if your organisation lets you consent yourself.',
      },
    },
    'resource-not-registered': {
      title: 'The API asked for is not part of this application or directory',
      meaning:
        'A token was asked for an API that the registration does not list under API permissions, or that this directory has no subscription for.',
      fix: {
        'entra-admin':
          'Open API permissions, add the permission of the right API (Microsoft Graph or Office 365 Exchange Online) and grant admin consent.',
        vendor: 'Check which API the product asks for: the scope names it.',
      },
    },
    'scope-invalid': {
      title: 'The scope that was asked for is not valid',
      meaning:
        'A scope is misspelt, does not exist on that API, mixes two APIs, or names single permissions where an application signing in by itself must ask for `.default`.',
      fix: {
        vendor:
          'Ask for the scopes of one API only; without a person signing in, ask for the API followed by `/.default`.',
        you: 'Correct the scope, if the product shows it in its settings.',
      },
    },
    'interaction-required': {
      title: 'Microsoft wants the person to sign in again',
      meaning:
        'A further step is needed that only a person can take: multifactor authentication, a new sign-in, or registering a method. A program working in the background cannot answer it.',
      fix: {
        you: 'Sign in again in the browser and complete the steps Microsoft shows.',
        'entra-admin':
          'For a service that must work unattended, use application permissions, or exclude the account from the policy that asks.',
      },
    },
    'conditional-access-blocked': {
      title: 'A Conditional Access policy refuses the sign-in',
      meaning:
        'Name and password were right, but a policy of the organisation does not let this sign-in through: because of the place, the device, the program, the risk or the way of signing in.',
      fix: {
        'entra-admin':
          'Find the failed attempt in the sign-in logs, tab Conditional Access: it names the policy. Exclude the account or the location, or meet the condition.',
      },
      ask: 'What does the sign-in log show for this attempt under Conditional Access: which policy, which condition?',
    },
    'user-not-assigned': {
      title: 'The account is not assigned to the application',
      meaning:
        'The enterprise application lets in only the people and groups assigned to it, and this account is not among them.',
      fix: {
        'entra-admin':
          'Open the enterprise application, Users and groups, and assign the account; or set *Assignment required* to No under Properties.',
      },
    },
    'user-credentials-wrong': {
      title: 'User name or password is wrong',
      meaning:
        'The account exists, but the password does not fit. It may have been changed, or the name belongs to another account.',
      fix: {
        you: 'Sign in to outlook.office.com with the same name and password. If that fails, reset the password; if it works, enter it again.',
      },
    },
    'account-locked': {
      title: 'The account is locked for now',
      meaning:
        'Too many wrong passwords, or sign-ins that Microsoft finds risky, have locked the account. Every program that still tries the old password keeps it locked.',
      fix: {
        you: 'Stop every program that uses an old password, wait, then sign in with the right one.',
        'entra-admin': 'Look for the source in the sign-in logs; unblock the user or clear the risk.',
        time: 'The lock opens by itself after some minutes without attempts.',
      },
    },
    'password-expired': {
      title: 'The password must be changed',
      meaning:
        'The password has expired, or an administrator or a policy asks for a new one. Until it is changed every sign-in stops here.',
      fix: { you: 'Sign in to outlook.office.com, choose a new password, then sign in here again.' },
    },
    'account-disabled': {
      title: 'The account is disabled',
      meaning:
        'An administrator has blocked sign-in for this account. A shared mailbox is always blocked: nobody signs in as it.',
      fix: {
        'entra-admin':
          'Allow sign-in for the account, or use an account that may sign in and give it rights on the mailbox.',
      },
    },
    'user-not-in-tenant': {
      title: 'This account does not belong to the directory',
      meaning:
        'The account that signed in is not known in the directory that was asked: mistyped, of another organisation, or a personal account.',
      fix: {
        you: 'Sign out, then sign in with the account of this organisation.',
        'entra-admin':
          'If it is the right account, invite it as a guest, or correct the directory the product asks.',
      },
      ask: 'Which account was chosen in the sign-in window: the one of this organisation?',
    },
    'refresh-token-expired': {
      title: 'The sign-in has run out',
      meaning:
        'What was kept from the last sign-in is no longer accepted: unused for 90 days, ended by a password change, by an administrator or by a policy.',
      fix: {
        you: 'Sign in again.',
        'entra-admin': 'If it ends too often, look at the sign-in frequency in Conditional Access.',
      },
    },
    'account-type-mismatch': {
      title: 'The sign-in address does not fit the accounts the application accepts',
      meaning:
        'The application is made for one organisation, or for work accounts only, but was asked through an address for everybody (`common`, `organizations` or `consumers`), or the reverse.',
      fix: {
        you: 'Enter the *Directory (tenant) ID* in the product instead of `common`.',
        'entra-admin': 'Or change *Supported account types* of the registration.',
      },
    },
    'wrong-platform-type': {
      title: 'The redirect URI stands under the wrong platform',
      meaning:
        'Web, Single-page application, and Mobile and desktop applications finish a sign-in differently. This redirect URI is registered for another way than the product uses.',
      fix: {
        'entra-admin':
          'Open Authentication, remove the redirect URI where it stands and add it under the platform the product needs. It must not stand under two.',
      },
    },
    'app-disabled': {
      title: 'The application is switched off',
      meaning:
        'The application, or the service it asks for, is disabled in this directory: by an administrator, or by Microsoft.',
      fix: {
        'entra-admin':
          'Open the enterprise application, Properties, and set *Enabled for users to sign in* to Yes.',
      },
    },
    'service-principal-missing': {
      title: 'The application has no place in this directory yet',
      meaning:
        'The registration exists, but this directory has no enterprise application (service principal) for it. Since 2026 no token is given without one.',
      fix: {
        'entra-admin':
          'Consent to the application once in this directory: that makes its enterprise application.',
      },
    },
    'authorization-code-invalid': {
      title: 'The code from the sign-in was not accepted',
      meaning:
        'The code that came back from the browser can be used once and for a few minutes. It was used already, was too old, or did not come from the same attempt.',
      fix: {
        you: 'Start the sign-in again and finish it without using the back button.',
        vendor:
          'Redeem each code once, with the same redirect URI and the PKCE verifier of the same attempt.',
      },
    },
    'device-code-pending-or-expired': {
      title: 'The device code was not confirmed in time',
      meaning:
        'Signing in by device code waits until the code is entered in a browser. It was not entered yet, was mistyped, or is more than about 15 minutes old.',
      fix: { you: 'Start again and enter the new code at the address shown within 15 minutes.' },
    },
    'assertion-invalid': {
      title: 'The certificate is not accepted as proof of the application',
      meaning:
        'What was signed with the certificate did not pass: the certificate is not on the registration, has expired, or the clock of this computer is wrong by more than five minutes.',
      fix: {
        'entra-admin': 'Upload the certificate under Certificates & secrets and compare its thumbprint.',
        you: 'Check the date and time of this computer.',
      },
    },
    'directory-role-missing': {
      title: 'Whoever is signed in may not do this in the directory',
      meaning:
        'Microsoft Graph answers 403 to a request that registers or consents. Either the person lacks the role for it, or the sign-in was not given the permission for it.',
      fix: {
        'entra-admin':
          'Let a Cloud Application Administrator sign in; for application permissions of Microsoft Graph a Privileged Role Administrator or Global Administrator. Or run the script instead.',
        you: 'Hand the script or the sheet to somebody who may, then read the registration back here.',
      },
    },
    'directory-not-caught-up': {
      title: 'The directory has taken the change and does not show it yet',
      meaning:
        'What was just made is not visible everywhere at once. Usually that takes seconds, rarely some minutes.',
      fix: {
        time: 'Wait a few minutes, then go on: what was done is found again and not done twice.',
      },
    },
    'credential-policy-blocked': {
      title: 'A policy of the tenant does not allow this credential',
      meaning:
        'The tenant has a policy for the credentials of applications: it forbids client secrets, or limits how long one may live.',
      fix: {
        you: 'Use a certificate instead of a secret, or one that ends sooner.',
        'entra-admin':
          'Or make an exception for this application in the application management policies of Microsoft Entra.',
      },
    },
    'entra-unavailable': {
      title: 'Microsoft Entra is not answering properly just now',
      meaning:
        'The sign-in service reports a fault of its own, or asks for fewer requests. Nothing is wrong with the set-up.',
      fix: {
        time: 'Wait and try again. It passes by itself.',
        'entra-admin': 'If it lasts, look at Service health in the Microsoft 365 admin center.',
      },
    },
    'smtp-auth-disabled-tenant': {
      title: 'Authenticated SMTP is off for the organisation',
      meaning:
        'The organisation does not allow sending through SMTP with a sign-in, and this mailbox has no exception. Security defaults keep it off too.',
      fix: {
        'exchange-admin':
          'Allow it for this one mailbox: that wins over the setting of the organisation. It takes effect within minutes to an hour.',
        vendor: 'Or send through Microsoft Graph, which does not use SMTP.',
      },
    },
    'smtp-auth-disabled-mailbox': {
      title: 'Authenticated SMTP is off for this mailbox',
      meaning:
        'The mailbox exists and the sign-in was understood, but sending through SMTP is switched off on this mailbox.',
      fix: {
        'exchange-admin':
          'Switch it on: Microsoft 365 admin center, Active users, the user, Mail, Manage email apps, `Authenticated SMTP`; or run the script. It takes effect within minutes to an hour.',
      },
    },
    'security-defaults-block': {
      title: 'Security defaults refuse this sign-in',
      meaning:
        'The organisation uses Microsoft’s security defaults. They refuse sign-ins with a mere password and keep Authenticated SMTP off.',
      fix: {
        vendor: 'Connect the product with OAuth 2.0 or through Microsoft Graph.',
        'entra-admin':
          'Do not switch security defaults off for one product. If it must keep using SMTP, replace them with Conditional Access policies.',
      },
    },
    'smtp-auth-policy-block': {
      title: 'A policy refuses the SMTP sign-in',
      meaning:
        'Exchange understood the sign-in, but a rule of the organisation does not let it through: a Conditional Access policy, a block of older ways to sign in, the place, or multifactor authentication.',
      fix: {
        'entra-admin':
          'Find the attempt in the sign-in logs: it names the policy. Exclude the account or the location.',
        'exchange-admin':
          'Check that Authenticated SMTP is on for the mailbox and that no authentication policy blocks it.',
        vendor: 'Connect the product with OAuth 2.0.',
      },
      ask: 'What is the full sentence after `5.7.139`, and what does the sign-in log show for this attempt?',
    },
    'smtp-oauth-rejected': {
      title: 'Exchange did not accept the token for this mailbox',
      meaning:
        'Exchange says `535 5.7.3` for several reasons: the account that signed in is not this mailbox, the application is not registered in Exchange or has no right on the mailbox, or the token lacks the permission for SMTP.',
      fix: {
        'exchange-admin':
          'Register the application in Exchange with the object ID of the enterprise application (not of the app registration) and give it rights on the mailbox.',
        'entra-admin': 'Check that the permission for SMTP is there and consented to.',
        you: 'Sign in with the account of the mailbox, or name the mailbox of the account that signed in.',
      },
      ask: 'Does a person sign in, or the application by itself? And is the mailbox in the settings exactly that account?',
    },
    'basic-auth-retired': {
      title: 'A password was used where only OAuth 2.0 is accepted',
      meaning:
        'Microsoft 365 does not accept a mere password here any more: basic authentication is off for this service, organisation or account.',
      fix: {
        vendor: 'Connect the product with OAuth 2.0 (XOAUTH2), or send through Microsoft Graph.',
        'exchange-admin':
          'Until the final removal an administrator may still allow basic authentication for SMTP.',
      },
    },
    'send-as-denied': {
      title: 'Sending as this address is not allowed',
      meaning:
        'The sign-in worked, but the address in From is another one, and there is no right to send as it.',
      fix: {
        you: 'Use the address of the mailbox that signs in as the sender.',
        'exchange-admin': 'Or grant Send As on the address. It can take an hour to count.',
      },
    },
    'sender-mailbox-not-found': {
      title: 'The mailbox does not exist',
      meaning:
        'There is no mailbox with this address in the organisation of the token: mistyped, deleted, a group, or of another organisation.',
      fix: {
        you: 'Check the address of the mailbox: it must be the primary address or user name of a mailbox.',
        'exchange-admin': 'Check that the mailbox exists.',
      },
    },
    'mailbox-not-in-exchange-online': {
      title: 'This account has no mailbox in Exchange Online',
      meaning:
        'The account exists, but its mailbox is on the organisation’s own servers, was deleted, or has no licence with Exchange Online.',
      fix: {
        'exchange-admin': 'Assign a licence with Exchange Online, or choose a mailbox that is in the cloud.',
      },
    },
    'recipient-rejected': {
      title: 'A recipient was refused',
      meaning:
        'The message reached the mail service, but an address it should go to does not exist, is malformed, or does not take this message.',
      fix: { you: 'Check the recipient’s address, and try with your own address.' },
    },
    'graph-permission-missing': {
      title: 'The permission to send through Microsoft Graph is missing',
      meaning:
        'Microsoft Graph answers 403: the token does not carry the permission for this mailbox, because it was not added, not consented to, or is of the other kind (delegated instead of application).',
      fix: {
        'entra-admin':
          'Open API permissions, add `Mail.Send` of Microsoft Graph in the kind the product uses, and grant admin consent.',
        you: 'Then get a new token: sign in again, or test again.',
      },
      ask: 'Does the product sign in a person, or the application by itself? And is the status of `Mail.Send` green?',
    },
    'app-access-policy-blocked': {
      title: 'Exchange keeps this application out of this mailbox',
      meaning:
        'An application access policy or an RBAC scope limits the application to other mailboxes, or the role in Exchange that opens this one is not there yet. A change can take an hour or more.',
      fix: {
        'exchange-admin':
          'Run the script of the step *Exchange* if nobody has run it yet; else add the mailbox to the group or scope of the policy. Then check it with the script.',
      },
      ask: 'Is there an application access policy or a role assignment for this application, and is the mailbox in its scope?',
    },
    'permission-propagating': {
      title: 'The permission is there, Exchange has not caught up yet',
      meaning:
        'The token carries what is needed. After a permission was granted or changed, Exchange needs some time, usually minutes and at most about two hours, before it counts.',
      fix: {
        time: 'Wait. The test repeats itself; nothing has to be changed.',
        'exchange-admin':
          'If it has not passed after two hours, look for an application access policy or an RBAC scope.',
      },
    },
    'wrong-token-audience': {
      title: 'The token is for another service',
      meaning:
        'Each token is made for one service. This one names another: typically a Microsoft Graph token used for SMTP, because a Graph scope came first in the list, or the reverse.',
      fix: {
        vendor: 'Ask for the scopes of the service that is called, and for no other in the same request.',
        you: 'Correct the scopes, if the product shows them: for SMTP `https://outlook.office.com/SMTP.Send`.',
      },
    },
    'token-expired': {
      title: 'The access token has expired',
      meaning:
        'An access token is good for about an hour. This one is older, or the clock of this computer is wrong.',
      fix: {
        you: 'Try again: a new token is fetched. Check the date and time of this computer if it happens again.',
        vendor: 'Get a new token before the old one ends.',
      },
    },
    'token-malformed': {
      title: 'What was sent is not a usable access token',
      meaning:
        'The service could not read the token: it is empty, cut off, of the wrong kind (a refresh or ID token), or wrapped in the wrong way.',
      fix: {
        vendor: 'Send the whole access token, without line breaks, in the form the protocol asks for.',
        you: 'Sign in again, so that a new token is made.',
      },
    },
    'ews-permission-missing': {
      title: 'Exchange Web Services refuses: the permission is missing',
      meaning:
        'The token does not carry the right for Exchange Web Services (`EWS.AccessAsUser.All` or `full_access_as_app`), or it is not consented to.',
      fix: {
        'entra-admin': 'Add the permission of Office 365 Exchange Online and grant admin consent.',
        vendor:
          'Better: move to Microsoft Graph. Exchange Web Services ends in Exchange Online in April 2027.',
      },
      ask: 'Is Exchange Web Services still on for the organisation (`EwsEnabled`), and is this application on its list?',
    },
    'ews-impersonation-denied': {
      title: 'The application may not act for this mailbox in Exchange Web Services',
      meaning:
        'The token is accepted, but it must name a mailbox it may act for. The right to impersonate is missing, or the request names no mailbox.',
      fix: {
        'exchange-admin': 'Grant the RBAC role for applications with a scope that contains the mailbox.',
        'entra-admin': 'Or grant `full_access_as_app`, which opens every mailbox.',
        vendor: 'Name the mailbox in `ExchangeImpersonation` and `X-AnchorMailbox`.',
      },
    },
    'ews-disabled': {
      title: 'Exchange Web Services is switched off',
      meaning:
        'Exchange Web Services is blocked for the organisation, the mailbox or this application. Since October 2026 Microsoft switches it off in one organisation after the other, for good in April 2027.',
      fix: {
        vendor: 'Move to Microsoft Graph.',
        'exchange-admin': 'Until April 2027 it can be switched on again, with this application on the list.',
      },
    },
    'imap-disabled-or-denied': {
      title: 'IMAP or POP refuses the sign-in',
      meaning:
        'IMAP or POP is off for the mailbox, a password was used where only OAuth 2.0 is accepted, or the token has no right on this mailbox.',
      fix: {
        'exchange-admin':
          'Switch the protocol on for the mailbox and check the rights of the application on it.',
        'entra-admin': 'Check that the permission for IMAP or POP is there and consented to.',
      },
      ask: 'Was a password used or a token? And does the same mailbox open in Outlook on the web?',
    },
    'rate-limited': {
      title: 'Too many messages or connections at once',
      meaning:
        'Exchange asks to slow down: at most 3 connections and 30 messages a minute through SMTP for one mailbox, 4 requests at once through Graph.',
      fix: {
        time: 'Wait. It passes by itself.',
        vendor: 'Send with fewer connections and keep to the time the service names.',
      },
    },
    'sending-limit-exceeded': {
      title: 'A sending limit was reached',
      meaning: 'The mailbox or the organisation has sent to as many recipients as it may in a day.',
      fix: {
        time: 'The limit frees up within 24 hours.',
        'exchange-admin':
          'Look for an account that sends unusually much; for mass mail use a service made for it.',
      },
    },
    'outbound-spam-blocked': {
      title: 'Microsoft has blocked sending because of spam',
      meaning:
        'The account or the whole organisation has sent what Microsoft takes for spam, or is so new that it has no reputation yet.',
      fix: {
        'exchange-admin':
          'Secure the account, then remove it from Restricted entities in Microsoft Defender; for the whole organisation ask Microsoft support.',
      },
    },
    'message-too-large': {
      title: 'The message is too large',
      meaning:
        'The message with its attachments exceeds what the mailbox or the call may send. Attachments grow by a third on the way.',
      fix: {
        you: 'Send a smaller attachment.',
        'exchange-admin': 'Or raise the largest size for this mailbox, up to 150 MB.',
      },
    },
    'anonymous-relay-denied': {
      title: 'The product did not sign in before sending',
      meaning:
        'The mail service wants a sign-in first. The product sent none, or it failed earlier and the product went on; without STARTTLS no sign-in is even offered.',
      fix: {
        you: 'Switch on authentication and STARTTLS on port 587 in the product.',
        vendor: 'Stop when the sign-in fails, and show its answer.',
      },
      ask: 'Is there an earlier line in the log, at the sign-in? The real reason stands there.',
    },
    'dns-failure': {
      title: 'The name of the server cannot be resolved',
      meaning:
        'This computer asked for the address of the server and got none: the name is mistyped, there is no network, or the name service does not answer.',
      fix: {
        you: 'Check the server name for mistakes, and the network. Try `nslookup {transport, select, graph {graph.microsoft.com} ews {outlook.office365.com} imap {outlook.office365.com} other {smtp.office365.com}}`.',
      },
    },
    'connection-refused': {
      title: 'The server refuses the connection',
      meaning:
        'Something answered at once that nothing listens there: wrong server or port, or a firewall that refuses.',
      fix: {
        you: 'Check server and port, then the firewall. {transport, select, smtp {SMTP goes to `smtp.office365.com`, port 587; the sign-in before it to port 443.} graph {The sign-in and Microsoft Graph go to port 443.} ews {The sign-in and Exchange Web Services go to port 443.} imap {IMAP goes to `outlook.office365.com`, port 993; the sign-in before it to port 443.} other {SMTP goes to `smtp.office365.com`, port 587; Microsoft Graph and Exchange Web Services go to port 443.}}',
      },
    },
    'connection-timeout': {
      title: 'The server does not answer',
      meaning:
        'The connection was tried and nothing came back. {transport, select, graph {Mostly a firewall lets nothing out to port 443, or a proxy should have been used.} ews {Mostly a firewall lets nothing out to port 443, or a proxy should have been used.} imap {Mostly a firewall or the provider drops the port.} other {Mostly a firewall or the provider drops the port: 25 and 587 are often blocked.}}',
      fix: {
        you: 'Let outgoing connections to port {transport, select, graph {443} ews {443} imap {993} other {587}} through, in the firewall and at the provider.',
        time: 'If it worked until now, try again in a few minutes.',
      },
    },
    'connection-reset': {
      title: 'The connection was cut',
      meaning:
        'The connection stood and was ended from the other side or from something in between: a firewall, an inspecting proxy, a time limit.',
      fix: {
        you: 'Try again. If it stays, look for a firewall or a security program that inspects mail.',
        time: 'A single cut passes by itself.',
      },
    },
    'tls-untrusted-certificate': {
      title: 'The server’s certificate is not trusted',
      meaning:
        'The certificate shown is not signed by an authority this computer trusts, or is for another name or time. Often a proxy that inspects traffic shows its own.',
      fix: {
        you: 'Look who signed the certificate. If it is your own proxy, add its authority to the trusted ones; do not switch the check off.',
      },
    },
    'tls-protocol-mismatch': {
      title: 'The two sides do not agree on encryption',
      meaning:
        'TLS was spoken on a port that begins in the clear, or the reverse; or one side is too old: Microsoft 365 needs TLS 1.2 or newer.',
      fix: {
        you: 'Use port 587 with STARTTLS; not SSL/TLS from the start.',
        vendor: 'Let the product speak TLS 1.2 or newer.',
      },
    },
    'proxy-auth-required': {
      title: 'The proxy asks for a login',
      meaning:
        'The way out of this network leads through a proxy that wants a name and a password, and none was sent.',
      fix: {
        you: 'Enter the proxy’s name and password in the settings, or ask for an exception for Microsoft 365.',
      },
    },
    'loopback-port-in-use': {
      title:
        '{port, select, unknown {The port of the redirect} other {Port {port}}} is taken by another program',
      meaning:
        'The browser returns from the sign-in to a port of this computer, and another program already listens there; often the product itself.',
      fix: {
        you: 'Close the program that uses the port (often the product itself, or a second window), then sign in again.',
      },
    },
    'oauth-state-mismatch': {
      title: 'The answer belongs to another sign-in',
      meaning:
        'The browser came back with the mark of another attempt: an old tab, a second sign-in at the same time, or somebody else’s link.',
      fix: { you: 'Close old sign-in tabs and sign in again.' },
    },
    'user-cancelled': {
      title: 'The sign-in was cancelled',
      meaning: 'The sign-in window was closed, or the permissions were declined. Nothing was changed.',
      fix: { you: 'Sign in again and accept the permissions when you are ready.' },
    },
    unknown: {
      title: 'The cause is not known',
      meaning:
        'Nothing in this answer points to a known cause. It is shown as it came, and nothing is guessed.',
      fix: {
        you: 'Collect the whole log from the first line of the attempt, and look at what stands before the error.',
      },
      ask: 'What is the whole error text, from the first line of the attempt, and which program wrote it?',
    },
  },
  /** Answers that are understood and prove none of the causes; what they mean, and what decides. */
  answers: {
    meaning: '{sentence} Which cause stands behind it cannot be told from this answer alone.',
    text: {
      unrecognizedAuthType:
        'The mail server does not offer the login that was tried: it offers XOAUTH2 only after STARTTLS, and never some older kinds.',
      googleChallenge:
        'This is how Google’s mail servers refuse a token. Microsoft 365 answers `535` instead.',
      mailboxFull:
        'A mailbox is full: the recipient’s, or the sender’s own, whose *Sent Items* keep every message.',
      authTrouble: 'The mail server could not check the login for the moment. Often it passes by itself.',
      serverTrouble: 'The mail server has trouble of its own for the moment. Often it passes by itself.',
      tokenNotYetValid:
        'The token is from the future for the one who checked it: one of the two clocks is wrong. It has not expired.',
      fromHeaderInvalid: 'The *From* line of the message holds no valid address.',
      itemNotFound: 'The message or folder that was asked for is gone: sent, moved, or of another mailbox.',
      mailboxMoves: 'Microsoft is moving the mailbox to another server; it opens again when that is done.',
      mimeNotBase64:
        'The message was not handed to Microsoft Graph in the form it asks for: the whole MIME text in base64.',
      requestUnreadable: 'Microsoft Graph cannot read the request: the program put it together wrongly.',
      addressWrong:
        'The program called an address that Microsoft Graph does not have, such as one without `/me` or `/users/…`.',
      meNeedsUser:
        'The program called `/me` without a signed-in user; with an application’s own token it has to name the mailbox.',
      extensionError:
        'Microsoft Graph could not open the mailbox: it is on-premises, or an access policy stands in the way.',
      sendingAddressBlocked:
        'Microsoft refuses mail from the IP address of the server that delivered it. It was not sent through a Microsoft 365 mailbox.',
      domainNotAuthenticated: 'The sender’s domain fails SPF, DKIM or DMARC at the recipient’s side.',
      forwardingForbidden: 'The organisation does not allow mail to be forwarded outside.',
      bareUnauthorized: 'Somebody on the way refused a request for want of a valid login (`401`).',
      bareForbidden: 'Somebody on the way refused a request (`403`).',
    },
    ask: {
      bareUnauthorized:
        'Who answered with 401: which address was called, and what else stands in the answer and its headers (`WWW-Authenticate`, `x-ms-diagnostics`)?',
      bareForbidden:
        'Who answered with 403: which address was called, and what else stands in the answer and its headers (`Server`, `x-ms-diagnostics`)?',
      mailboxFull: 'Whose mailbox is full: the one that sends, or the one that should receive?',
      unrecognizedAuthType:
        'Which server and port were used, and does STARTTLS stand in the log before the login?',
      extensionError: 'Is the mailbox in Exchange Online, and does an application access policy apply to it?',
      tokenNotYetValid:
        'Which program checked the token, and is the clock of the computer it runs on right to the minute?',
    },
  },
  /** Who can put something right, in English. */
  fixers: {
    you: 'You',
    'exchange-admin': 'Exchange administrator',
    'entra-admin': 'Entra administrator',
    vendor: 'The product’s vendor',
    time: 'It passes by itself',
  },
  /** What speaks for or against a cause, in English. */
  evidence: {
    answer: 'This was answered.',
    entraCode: 'Microsoft Entra names the code `{code}`.',
    statusCode: 'The answer has the status `{status}`.',
    systemCode: 'The system reports `{code}`.',
    secretLooksLikeId: 'What was entered has the form of a Secret ID, not of a secret’s Value.',
    secretExpired: 'The secret’s end date was {date}.',
    tokenAudience: 'The token is for `{aud}`; expected is `{expected}`.',
    tokenAudienceRight: 'The token is for the right service, `{aud}`.',
    tokenHasPermission: 'The token carries `{permission}`.',
    tokenLacksPermission: 'The token lacks `{permission}`.',
    tokenExpired: 'The token ended at {at}.',
    tokenTenant: 'The token comes from the directory `{tid}`; expected is `{expected}`.',
    userIsMailbox: 'The account that signed in, `{user}`, is the mailbox.',
    userIsNotMailbox: 'The account that signed in is `{user}`, the mailbox is `{mailbox}`.',
    fromIsNotMailbox: 'The sender is `{from}`, the mailbox is `{mailbox}`.',
    otherWorks: 'The same registration works over {transport}.',
    otherFails: 'The same registration fails over {transport} too.',
    otherService: 'The text speaks of a mail service that is not Microsoft 365.',
    loginOpens: '{service} opens {mailbox} with the same registration.',
    loginNotConnected:
      '{service} accepts the sign-in but does not open {mailbox}: the right to the mailbox is missing.',
    ewsDoorClosed:
      'Exchange Web Services refuse this application even where it names no mailbox: the organisation has them off for it.',
    ewsDoorOpen:
      'Exchange Web Services let this application in: the organisation has them on for it. What is refused is this mailbox, as long as the permission has not reached Exchange.',
    roleInExchange:
      'You said that a role in Exchange lets the application in. No token shows such a role; a change of it counts after 30 minutes to 2 hours, and only for the mailboxes of its scope.',
    roleInExchangeChosen:
      'The set-up limits the application to `{mailbox}` by a role in Exchange, and nobody has said that its script was run. Until then nothing opens the mailbox. After it, Exchange takes 30 minutes to 2 hours.',
    loginRefused: '{service} does not let the same registration into {mailbox} either.',
    applicationUnknown:
      'The token is right, yet no mail protocol knows the application: its service principal in Exchange is missing or carries the wrong object ID.',
    loginTaken: 'The mail server accepted the sign-in, so authenticated SMTP is on.',
    otherTokenCarries: 'Microsoft Entra issues a token for {resource}; it carries `{permissions}`.',
    otherTokenEmpty: 'Microsoft Entra issues a token for {resource}; it carries no permission.',
    otherTokenRefused: 'Microsoft Entra issues no token for {resource} either (`{code}`).',
    permissionElsewhere: '`{permission}` was granted for {resource}, which is the wrong API for it.',
    secretAccepted: 'Microsoft Entra accepts the client ID with its secret.',
    secretRefused: 'Microsoft Entra refuses the client ID with this secret (`{code}`).',
    clockAhead:
      'The clock of this computer is {minutes, plural, one {# minute} other {# minutes}} ahead of Microsoft Entra’s.',
    clockBehind:
      'The clock of this computer is {minutes, plural, one {# minute} other {# minutes}} behind Microsoft Entra’s.',
    portAnswers: '{host} takes connections on port {port}.',
    portRefuses: '{host} refuses connections on port {port}.',
    portSilent: '{host} does not answer on port {port}.',
    portCuts: '{host} cuts connections on port {port}.',
    portBehindProxy: 'The proxy does not let connections through to {host} on port {port}.',
    nameUnresolved: 'The name {host} is not found from this computer.',
    nothingAnswers: 'No server answers, whatever the port: this computer has no way out at the moment.',
    certificateFrom: 'The certificate of {host} was signed by “{issuer}”.',
    certificateEverywhere:
      '“{issuer}” signed the certificates of several servers ({hosts}): something on the way opens encrypted connections.',
    speaksPlain: '{host} greets in plain text on port {port}: “{greeting}”.',
    speaksTls: '{host} speaks TLS from the first byte on port {port}.',
    proxyUsed: 'The connection goes through the proxy {proxy}.',
  },
  /** What is noticed about pasted values, in English. */
  /** What is wrong in a recipe file that only a rule can say. */
  recipeFile: {
    confidential:
      '`{file}`, at `{path}`: found `public`, expected `confidential`: a way with `client-credentials` needs it.',
    noRedirect:
      '`{file}`, at `{path}`: found no redirect, expected at least one: a way with `authorization-code` needs it.',
    noLoopback:
      '`{file}`, at `{path}`: found no redirect that leads to this computer, expected one such as `http://localhost`: the sign-in of a test comes back there. Beside the product’s own give it the role `test`.',
    testRedirect:
      '`{file}`, at `{path}`: found `test` for an address that is the product’s or leads elsewhere, expected one on this computer, such as `http://localhost`.',
    secureLoopback:
      '`{file}`, at `{path}`: found `https` for this computer, expected `http`: nothing here can answer a sign-in over `https`.',
    redirectForm:
      '`{file}`, at `{path}`: found another address, expected one that begins with `https://`, with `http://localhost` or `http://127.0.0.1`{platform, select, native {, or with a scheme of the application’s own such as `acme://`} other {}}, without `#`.',
    redirectPlace:
      '`{file}`, at `{path}`: `place` belongs to a redirect with `"from": "product"` and to no other.',
    fixedText: '`{file}`, at `{path}`: `text` belongs to the value `fixed` and to no other.',
    noPermission:
      '`{file}`, at `{path}`: found `{name}`, which is no {type, select, delegated {delegated} other {application}} permission of {api} that is known here; expected one such as `{names}`.',
    permissionElsewhere:
      '`{file}`, at `{path}`: found `{name}`, which {api} does not have as {type, select, delegated {a delegated} other {an application}} permission; it exists as `{place}`.',
    sameWay: '`{file}`, at `{path}`: found the `id` of a way before it, expected one of its own.',
    english:
      '`{file}`, at `{path}`: found `{found}`, expected `en` too: English is shown where a language is missing.',
    missingLanguage:
      '`{file}`, at `{path}`: expected every language that `languages` names; missing: `{missing}`.',
    logoForm:
      '`{file}`, at `{path}`: found other text, expected the name of a PNG or SVG file in the same folder, such as `logo.svg`, or a `data:` address with such a picture.',
    logoNotThere: '`{file}`, at `{path}`: there is no file `{logo}` in the same folder.',
    logoUnreadable: '`{file}`, at `{path}`: `{logo}` cannot be read: `{reason}`.',
    logoTooLarge: '`{file}`, at `{path}`: the picture is larger than 64 kB.',
    logoKind: '`{file}`, at `{path}`: the picture is not {type, select, png {PNG} other {SVG}}, as it says.',
  },
  findings: {
    secretLooksLikeId:
      'This has the form of a Secret ID. The product needs the Value, which is shown only once, right after the secret is made.',
    secretQuotes: 'Quotes stand around the value; they do not belong to it.',
    secretBlanks: 'Blanks or line breaks stand around or inside the value.',
    secretInvisible: 'The value contains invisible characters, probably from copying out of a document.',
    secretEncoded: 'The value looks URL-encoded. Paste it as the portal shows it.',
    secretTooShort: 'The value is shorter than Microsoft’s secrets. It may have been cut while copying.',
    secretTooLong: 'The value is longer than any secret. Perhaps more was copied than the Value.',
    secretMasked:
      'The portal hides the value after the first view: this is its beginning with stars. Make a new secret.',
    idNotGuid:
      'This is not an ID: expected are 32 letters and digits with four dashes, for example `00000003-0000-0000-c000-000000000000`.',
    idCleaned: 'Blanks, quotes or brackets around the ID were left out.',
    idEmpty: 'This ID consists of zeros only.',
    idOfMicrosoft:
      'This is the ID of {name} itself, the same everywhere. Copy the one of your own application.',
    idSame: 'Directory ID and client ID are the same. One of them was pasted twice.',
    idSwapped: 'Directory ID and client ID look swapped: this one was used as the other before.',
    objectIdIsClient:
      'This is the Application (client) ID. The object ID of the enterprise application is another one.',
    objectIdIsTenant:
      'This is the Directory (tenant) ID. The object ID of the enterprise application is another one.',
    tenantCommon: '`{tenant}` stands for any directory. Enter the directory’s own ID or domain.',
    tenantNotDomain: 'This is neither an ID nor a domain such as `contoso.onmicrosoft.com`.',
  },
  /** The sentences of the command line, in English. */
  directory: {
    notSignedIn: 'Sign in to Microsoft Graph first.',
    onlyLooking: 'Whoever is signed in may only look. Sign in again to change the registration.',
    noClient:
      'No application is known that could sign you in to Microsoft Graph. Enter the client ID of a registration of your own for this (also by SENDPROOF_BOOTSTRAP_CLIENT_ID, or as *bootstrapClientId* in the cloud file), or choose Microsoft Graph Command Line Tools, an application of Microsoft that is in use in many tenants.',
    otherTenant:
      'The account belongs to the tenant `{found}`, the set-up to `{expected}`. Sign in with an account of that tenant.',
    changedSince: 'The directory has changed since the plan was made. Look at the new plan first.',
    running: 'Something is being changed for this set-up already. Wait for its end, or cancel it.',
    nothingMade: 'Nothing was made here for this set-up.',
    noCredential: 'This product needs no credential, so there is none to renew.',
    endUnknown: 'When the credential of this set-up ends is not known.',
    reach: {
      ownSends: 'The application sends from `{mailbox}`.',
      ownRefused: 'The application does not send from `{mailbox}`, its own mailbox.',
      otherRefused: 'The application cannot send from `{mailbox}`: Microsoft refused it.',
      otherSends:
        'The application can send from `{mailbox}` too: it is not limited to its mailbox. Look for a consent for the whole organisation, and for a role in Exchange without a scope.',
      otherUnknown:
        'Whether the application can send from `{mailbox}` is not known: the attempt did not get as far as that.',
      ofPeople: 'This product sends as the person who signs in: it reaches no mailbox but theirs.',
      sameMailbox: 'Name another mailbox than the one that sends.',
    },
    noFormer: 'The old credential is not kept here any more.',
    noRegistration: 'The registration of this set-up was not found in the tenant.',
    rotationOpen: 'A new credential stands beside the old one already. Test it, then remove the old one.',
    noRotation: 'No new credential stands beside the old one.',
    notTested: 'Send a test message with the new credential first. The old one stays until that has worked.',
    secretsForbidden:
      'A policy of this tenant forbids client secrets. Use a certificate, or ask for an exception for this application.',
    step: {
      settle: 'Find out what came of the last attempt, which ended in the middle',
      removeLost: 'Remove a client secret whose value nobody kept',
      verify: 'Check everything once more',
      makeCertificate: 'Make a new certificate on this machine',
      restore: 'Use the old credential again and remove the new one',
      retire: 'Remove the old credential',
    },
    seen: {
      shown: 'The directory shows it.',
      application: 'The directory shows it: Application (client) ID `{clientId}`.',
      object: 'The directory shows it: Object ID `{id}`.',
      secret: 'The directory lists it, until {date}. Its value is kept here.',
      gone: 'The directory does not show it any more.',
      deleted:
        'The directory does not show it any more. For 30 days Microsoft keeps it under *App registrations > Deleted applications*: *Delete permanently* there ends it at once.',
      nothingLeft: 'There was nothing left to take back.',
      allRight: 'Everything is as it has to be.',
      registeredAll: 'An administrator has signed in, and all that had to be registered is there.',
      someWrong:
        '{count, plural, one {One thing is} other {# things are}} not as it has to be yet: see the findings.',
      certificate: 'Its thumbprint is `{thumbprint}`.',
    },
  },
  cli: {
    about:
      'Connects a product to Microsoft 365 mail, sends a real message and says OK, or the cause, the proof and the next action.',
    footer:
      'The secret comes from `SENDPROOF_CLIENT_SECRET`, from standard input or from the vault, never from an argument.',
    help: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      everywhere: 'With every command:',
      commands: 'Commands:',
      optionsTerm: 'options',
      commandTerm: 'command',
      default: '{text} (default: {value})',
    },
    summary: {
      diagnose: 'Explain a pasted error or a whole log, offline.',
      recipes: 'Show and check how products are connected.',
      recipesList: 'List the built-in and vendor recipes.',
      recipesShow: 'Show one recipe.',
      recipesCheck: 'Check a recipe file and name the place of each fault.',
      recipesSchema: 'Print the JSON Schema of recipe files.',
      setup: 'Keep, hand on and delete set-ups. A set-up file never holds a secret.',
      setupList: 'List the saved set-ups.',
      setupShow: 'Show a saved set-up with how each step stands.',
      setupImport: 'Save the set-up of a file.',
      setupExport: 'Write a saved set-up as a file to hand on.',
      setupDelete: 'Delete a set-up with its secret, its session and its results.',
      setupSchema: 'Print the JSON Schema of set-up files.',
      test: 'Send a real message and explain the result.',
      verify: 'Check everything that can be checked without sending.',
      signin: 'Sign in for a set-up that sends as a person, and keep the session.',
      secrets: 'Show what expires when.',
      practice: 'Start the practice tenant: a Microsoft 365 that lives on this machine only.',
    },
    argument: {
      logFile: 'a file with the error or the log; standard input where none is named',
      recipeId: 'the id of a recipe',
      recipeFile: 'a recipe file',
      setupName: 'the name or id of a saved set-up',
      setupFile: 'a set-up file',
    },
    option: {
      help: 'show this help',
      version: 'show the version',
      json: 'answer with one JSON document',
      lang: 'the language: {languages}',
      jsonl: 'read lines of \'{\'"id","text"\'}\' and answer each with one line',
      setup: 'a saved set-up by its name, or a set-up file',
      to: 'who gets the message',
      from: "the sender; the set-up's mailbox where not given",
      notFrom:
        'prove that it cannot send from this mailbox, and can from its own: two real attempts, each message to its own sender',
      via: "smtp, graph, ews, several with commas; the recipe's own way where not given",
      cloud: "a cloud file, or global, usgov, usgovdod, china; the set-up's own where not given",
      recipe: 'use the recipe of this file',
      timeout: 'the most one attempt may take, in seconds',
      wait: 'go on trying for so many minutes while a failure passes by itself',
      secretStdin: 'read the client secret from the first line of standard input',
      deviceCode: 'sign in with a code on another device',
      out: 'write to this file; standard output where not given',
      expiring: 'only what expires within so many days',
      scenario: 'break one thing: the id of a scenario',
      port: 'the port of the practice portal',
      keep: 'keep the tenant for the next start',
      empty: 'start with nothing registered',
      name: 'save it under this name',
    },
    refused: {
      unknownCommand: '`{name}` is not a command. `{help}` lists them.',
      unknownOption: '`{flag}` is not an option of this command. `{help}` lists them.',
      missingArgument: '`{name}` is missing. `{help}` shows how the command is called.',
      missingOption: '`{flags}` is missing. `{help}` shows how the command is called.',
      optionWithoutValue: '`{flags}` needs a value.',
      tooMany: 'Too many arguments: `{argument}` was not expected. `{help}` shows how the command is called.',
      secretArgument:
        'A secret never comes as an argument, because other programs can read it there. Put it into the environment variable `SENDPROOF_CLIENT_SECRET`, or give `--secret-stdin` and write it to standard input.',
      language: '`{found}` is not a language Sendproof speaks. It speaks: {languages}.',
      number: '`{flags}` takes a whole number from {least} to {most}; `{found}` is none.',
      address: '`{flags}` takes an e-mail address; `{found}` is none.',
      transport: '`{found}` is not a way to send. `--via` takes: {known}.',
      fileMissing: '{path}: there is no such file.',
      fileUnreadable: '{path}: the file cannot be read ({code}).',
      fileUnwritable: '{path}: the file cannot be written ({code}).',
      nothingToExplain: '{path}: there is nothing in it to explain.',
      secretMissing: 'Standard input held no secret: its first line is empty.',
      secretTooLong:
        'The first line of standard input is too long for a secret: more than {most} characters.',
      lineNotJson: 'Line {line} is not JSON.',
      lineNotRecord: 'Line {line} is not of the form \'{\'"id":…,"text":"…"\'}\'.',
      lineTooLong: 'Line {line} is longer than {most} characters.',
      practiceMissing: 'This installation has no practice tenant: {path} is missing.',
      practiceEnded: 'The practice tenant ended before it was ready.',
      signInFirst:
        'This set-up sends as a person, and nobody has signed in yet. Run `{command}` where a browser can open, or `{command} --device-code`.',
    },
    mistake: 'Sendproof met a fault of its own: {details}',
    cancelled: 'Cancelled.',
    standardInput: 'standard input',
    paste: 'Paste the error, then press {keys} on an empty line.',
    diagnosis: {
      confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
      meaning: 'What it means',
      evidence: 'What we saw',
      fixes: 'What to do',
      alternatives: 'It could also be',
      question: 'What would decide it',
      raw: 'Raw answer',
    },
    recipes: {
      source: { builtIn: 'built in', vendor: 'from a vendor' },
      good: '{path}: the recipe {id} is fine.',
      way: 'Way {id}: {flow}, sends over {transport}',
      flow: {
        delegated: 'a person signs in once',
        application: 'the application sends by itself',
      },
      redirect: 'Redirect URI: {uri}',
      redirectProduct: 'Redirect URI: as the product shows it, in the form of {uri}',
      redirectTest: 'Redirect URI for the test only: {uri}',
      permission: '{name} ({resource}, {type, select, delegated {delegated} other {application}})',
      product: 'In the product',
      traps: 'Where people go wrong',
    },
    setups: {
      none: 'No set-up is saved yet. `sendproof setup import FILE` saves one.',
      imported: 'Saved as {name}.',
      exported: 'Written to {path}.',
      deleted: '{name} is deleted, with its secret, its session and its results.',
      secretKept: {
        none: 'not entered',
        system: 'in the key store of this system',
        passphrase: 'in the vault locked with a passphrase',
        memory: 'in memory, until the program ends',
      },
      field: {
        recipe: 'Product',
        cloud: 'Cloud',
        tenant: 'Tenant ID',
        client: 'Client ID',
        mailbox: 'Mailbox',
        redirect: 'Redirect URI',
        secret: 'Secret',
        expires: 'Expires',
        signedIn: 'Signed in as',
      },
      state: {
        proven: 'proven',
        said: 'said, not seen',
        failing: 'failing',
        waiting: 'waiting',
        todo: 'to do',
        notNeeded: 'not needed',
        unseen: 'could not look',
      },
    },
    step: {
      who: 'Who is at the keyboard',
      register: 'Register the application',
      ids: 'IDs',
      credential: 'Credential',
      permissions: 'Permissions and consent',
      exchange: 'Exchange',
      signin: 'Sign in',
      test: 'Test',
      values: 'Values for the product',
    },
    test: {
      accepted: 'accepted by {service} at {time}',
      service: { smtp: 'Exchange', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
      field: { from: 'From', to: 'To', via: 'Sent over', message: 'Message ID', took: 'Took' },
      milliseconds: '{ms} ms',
      attempt: 'Attempt {attempt}',
      probing: 'Looking for the cause, {seconds, plural, one {# second} other {# seconds}} at most.',
      waiting: '{head} Next try at {next}, until {stop}.',
    },
    stage: {
      token: 'token',
      resolve: 'name',
      connect: 'connection',
      secure: 'encryption',
      authenticate: 'log-in',
      send: 'message',
      accepted: 'accepted',
    },
    verify: {
      allSeen: 'OK  Everything that can be seen without sending is in place.',
      partlySeen: 'Nothing fails, but not everything could be seen without sending.',
      failing: 'Something is not in place yet.',
      bothSides: 'How far the application reaches',
    },
    signin: {
      open: 'Sign in with your browser. If it does not open by itself, open this address until {until}:',
      device: 'Open {url} on any device and enter the code {code} until {until}.',
      done: 'OK  signed in as {username}',
      storage: {
        system: 'The session is kept in the key store of this system.',
        passphrase: 'The session is kept in the vault locked with your passphrase.',
        memory:
          'The session is lost when this program ends, because this system offers no key store. Set `SENDPROOF_VAULT_KEY` to a passphrase to keep it in an encrypted vault.',
      },
    },
    secrets: {
      calendar: 'also write reminders to this calendar file (iCalendar)',
      noCalendar: '{path} was not written: no end is known.',
      summary: {
        rotate: 'Add a new secret or certificate beside the old one, and use it from now on.',
        retire: 'Remove the old secret or certificate, once a message was sent with the new one.',
        handOver: 'Give the stored secret to the product: over the clipboard, or a pipe.',
      },
      needsYes:
        'This changes the directory and nobody can be asked here. Give `--yes` to do it without asking.',
      pipe: 'write the secret to standard output, for another program to read',
      onClipboard: 'The secret is on the clipboard for one minute. Ctrl+C takes it away at once.',
      offClipboard: 'The secret is no longer on the clipboard.',
      noClipboard:
        'No clipboard can be reached here. Use `--pipe` to lead the secret into the program that needs it.',
      notOnScreen:
        'A secret is not shown on a screen. Lead the output of `--pipe` into the program that needs it.',
      notInDocument: '`--pipe` writes the bare secret and cannot be used together with `--json`.',
      will: {
        rotate: '{name} gets a new secret or certificate. The old one goes on working until it is removed.',
        retire: 'The old secret or certificate of {name} is removed. Whoever still uses it is locked out.',
      },
      rotated:
        'OK  The new one is in use here. Give it to the product, send a test, then run `sendproof secrets retire`.',
      retired: 'OK  The old one is removed.',
      goOn: 'What was done before stays.',
      none: 'No saved set-up names a credential that expires.',
      noneSoon: 'Nothing expires within {days, plural, one {# day} other {# days}}.',
      expired: 'expired {days, plural, =0 {today} one {# day ago} other {# days ago}}',
      left: '{days, plural, =0 {expires today} one {# day left} other {# days left}}',
      unknown: 'expiry date not known',
      kind: { secret: 'secret', certificate: 'certificate' },
    },
    batch: {
      summary: 'Test many mailboxes, one line each of a CSV file.',
      option: {
        csv: 'a CSV file with a heading: `setup`, or `recipe`, `tenantId` and `clientId`; `mailbox`, `from`, `to`, `via`',
        setup: 'the set-up of every line that names none: a saved one by its name, or a file',
        to: 'who gets the message, where a line does not say',
        concurrency: 'how many are sent at once; one mailbox never twice',
      },
      line: 'Line {line}: {fault}',
      refused: '{path}: {count, plural, one {# thing} other {# things}} cannot be used. Nothing was sent.',
      moreFaults: '… and {count} more.',
      tooLarge: '{path}: more than {most} lines are too many for one batch. Cut the file into parts.',
      oneSecret:
        'One secret was handed over, but the lines name {count} applications. Save each set-up with its own secret: `sendproof setup import FILE --secret-stdin`.',
      status: '{ended} of {total}, {failed} failed, {running} under way',
      held: 'Line {line}: the service asks to slow down. {mailbox} is tried again in {seconds, plural, one {# second} other {# seconds}}.',
      ended:
        '{total, plural, one {# line} other {# lines}}: {ok} OK, {failed} failed{notRun, plural, =0 {} other {, # not begun}}.',
      fault: {
        csv: 'this is not CSV{fault, select, quote {: a quotation mark is not closed, or text follows one} other { ({fault})}}.',
        empty: 'there is nothing to test. Expected a heading with some of {known}, and a line below it.',
        column: 'there is no column `{found}`. Expected: {known}.',
        columnTwice: 'the column `{column}` stands there twice.',
        cells: 'found {found, plural, one {# cell} other {# cells}}, expected {expected}, as in the heading.',
        cell: '`{column}`: found `{found}`, expected {expected, select, address {an e-mail address} tenant {a tenant ID or a domain} client {a client ID: a GUID} other {one or more of {known}, with commas}}.',
        missing: '`{column}` is missing.',
        both: '`setup` names a set-up, so `{columns}` must be empty.',
        noSetup:
          'it names no set-up. Expected `setup`, or `recipe`, `tenantId` and `clientId`, or `--setup`.',
        way: '`way`: found `{found}`, expected one of {known}.',
      },
    },
    register: {
      summary: {
        all: 'Register the application through Microsoft Graph: plan, apply, undo, verify.',
        plan: 'Show what would be registered. Changes nothing.',
        apply: 'Register what is missing, and wait until the directory shows it.',
        undo: 'Take back what was made here, and nothing else.',
        verify: 'Read the registration back and name what is wrong. Changes nothing.',
        script: 'Write the plan as a script for another administrator.',
        signOut: 'Forget the kept session of the administrator.',
      },
      option: {
        clientId: 'sign in through a registration of your own, by its client ID',
        microsoftClient: 'sign in through Microsoft Graph Command Line Tools, an application of Microsoft',
        keepSession: 'keep the session until `register sign-out`',
        yes: 'do it without asking',
        save: 'save the set-up of the file here first',
        kind: 'powershell, azure-cli or exchange',
        reach: "how far it may reach: mailbox or organisation; the set-up's own where not given",
      },
      ask: {
        apply: 'Apply?',
        undo: 'Take it back?',
        rotate: 'Add a new one?',
        retire: 'Remove the old one?',
        choices: '[y/N]',
        yes: 'y,yes',
      },
      refused: {
        clientId: '`--client-id` takes the client ID of an application, a GUID; `{found}` is none.',
        twoClients: '`--client-id` and `--microsoft-client` exclude each other.',
        needsYes:
          'This changes the directory and nobody can be asked here. Give `--yes` to do it without asking; `register plan` shows what it would do.',
        nobody:
          'Nobody is here to sign in. Run it where a browser can open, name one in `BROWSER`, or keep a session once with `--keep-session`.',
        noKeeping:
          'This makes a secret, and nothing here could keep it beyond this call. Set `SENDPROOF_VAULT_KEY` to a passphrase first: it is then kept in an encrypted vault.',
        kind: '`{found}` is no kind of script. `--kind` takes: {known}.',
        reach: '`--reach` takes: {known}. Found: `{found}`.',
        noExchange: 'Nothing has to be set in Exchange before {product} can send.',
        noReach: 'How far {product} reaches is not a choice of this way, so `--reach` does not fit it.',
      },
      adopts:
        'The registration {name} ({id}) is there already. It is completed; what others set in it stays.',
      adoptsOurs: 'The registration {name} ({id}) was made here before. Only what is missing is added.',
      nothingToDo: 'OK  Nothing left to register: everything is registered and granted.',
      exchangeLeft:
        'What is left is in Exchange, where Graph cannot reach: `register script --kind exchange` writes the script for it. Then `sendproof test` sends a message.',
      willDo: 'What Apply does, in this order ({count})',
      why: 'Why: {text}',
      risk: 'Watch out: {text}',
      notes: 'Good to know',
      scopes: 'What you are asked to allow when you sign in to apply it',
      started: '{what} …',
      waiting: '{what}: done, the directory does not show it yet …',
      applied: 'OK  Registered, and seen in the directory.',
      undone: 'OK  Taken back.',
      willUndo: 'What was made here, the newest first ({count})',
      unfinished: '{what} (begun; how it ended is not known)',
      nothingToUndo: 'OK  Nothing to take back: nothing was made here for this set-up.',
      brokenOff: 'An earlier Apply was broken off in the middle. It goes on from there.',
      lostSecret:
        'An earlier Apply made a secret whose value nobody kept. A new one is made, and the lost one is removed.',
      notDone: 'Nothing was changed.',
      goOn: 'What was done before stays. `register apply` goes on from here, `register undo` takes it back.',
      writeDown: 'The set-up is not saved here. Write this into its file:',
      verified: {
        ok: 'OK  The registration is as it should be.',
        partly: 'Nothing is wrong, but there is something to know.',
        failed: 'Something is wrong in the registration. `register apply` puts it right.',
      },
      found: 'Found: {found}',
      expected: 'Expected: {expected}',
      signedOut: 'Signed out.',
    },
    practice: {
      ready: 'The practice tenant is running. Nothing here reaches Microsoft.',
      broken: 'Broken on purpose: {scenario}',
      portal: 'Practice portal',
      cloudFile: 'Cloud file',
      accounts: 'Accounts',
      role: { admin: 'administrator', 'application-admin': 'application administrator', user: 'user' },
      setups: 'Ready-made set-ups',
      tryIt: 'Try it in another terminal',
      ends: 'Ctrl+C ends it.',
    },
  },
  deadlines: {
    ewsTitle: 'Exchange Web Services end in Exchange Online on 1 April 2027',
    ewsMeaning:
      'Microsoft closes Exchange Web Services for all organisations of Microsoft 365. Until then they work only for applications that an administrator has put on a list. Set up the way over Microsoft Graph now, while both can be tested side by side.',
    ewsRefusedToday:
      'A 403 from Exchange Web Services most often means today that nobody has kept them on for this application.',
    ewsBothSwitches:
      'Since April 2025 both the organisation and the mailbox have to allow Exchange Web Services.',
    ewsFrontline:
      'Since the end of June 2026 mailboxes with only a Kiosk, F1 or F3 licence are refused (reported by others).',
    ewsAllowList:
      'Since October 2026 Microsoft switches them off, organisation by organisation, where no administrator has decided; where they are on, only the listed applications get through.',
    ewsEnds: 'On 1 April 2027 they are switched off for good, without exceptions.',
    basicTitle: 'Passwords for sending by SMTP are on their way out',
    basicMeaning:
      'This set-up uses a sign-in token instead of a password, so it goes on working. Products in the same organisation that still send a password do not.',
    basicOffByDefault:
      'At the end of December 2026 passwords are switched off by default for sending by SMTP; an administrator can switch them on again. New organisations begin without them.',
    basicEndIsNamed: 'In the second half of 2027 Microsoft names the day on which they end for everybody.',
    checked:
      'These dates were compared with Microsoft’s announcements on {date}. Look into the Message center before you plan by them.',
  },
  certificate: {
    choice: 'What the application proves itself with',
    secret: 'A client secret',
    certificate: 'A certificate',
    title: 'Add a certificate',
    hint: 'A certificate proves without being sent: its key stays in the key store of this computer. The product must be able to use one too: most take a client secret only.',
    validFor: 'A new one is valid for',
    days: '{days, plural, one {# day} other {# days}}',
    make: 'Make a certificate here',
    import: 'Use one that I have (PEM or PFX)',
    importHint:
      'A PFX file (`.pfx`, `.p12`) with its passphrase, or one PEM file with the private key and the certificate, the key not locked.',
    pfxPassphrase: 'Passphrase of {file}',
    pfxPassphraseHint: 'Opens the file once and is not kept.',
    pfxForget: 'Not this file',
    pfxTake: 'Use this file',
    fileTooLarge: 'This file is too large for a certificate.',
    thumbprint: 'Thumbprint, as the portal shows it',
    save: 'Save the public part',
    saveFirst: 'Save the public part. There is no key in it.',
    upload:
      'Open *Certificates & secrets*, tab *Certificates*, press *Upload certificate*, choose the file, press *Add*. Compare the thumbprint.',
    forget: 'Delete it here',
    stored: 'The certificate with its key is kept here until {date}.',
    check: 'Check the certificate',
    accepted: 'Microsoft Entra accepted the certificate.',
    noneStored: 'No certificate is stored for this set-up.',
    notCopied: 'This set-up uses a certificate. There is no secret to copy.',
    fileUnreadable: 'The certificate file that `SENDPROOF_CLIENT_CERTIFICATE` names cannot be read.',
    fault: {
      'no-key':
        'There is no private key in this text: a block that begins with `-----BEGIN PRIVATE KEY-----`.',
      'no-key-in-file':
        'There is no private key in this file, only a certificate. Export it again together with its private key: Windows makes a .pfx of it.',
      'several-keys':
        'There are several private keys in this file. Export the one certificate that the product is to use.',
      'passphrase-missing': 'The file is locked with a passphrase. Type it in.',
      'passphrase-wrong': 'The passphrase does not open this file. Capital letters and blanks count.',
      'key-locked':
        'The private key is locked with a passphrase. Unlock it first: `openssl pkey -in FILE -out UNLOCKED`.',
      'no-certificate':
        'There is no certificate in this text: a block that begins with `-----BEGIN CERTIFICATE-----`.',
      unreadable: 'The key or the certificate is damaged. Copy the file whole, as text.',
      'not-rsa': 'The key is not an RSA key. Microsoft Entra takes RSA keys only.',
      'key-too-short': 'The key is shorter than 2048 bits. Microsoft Entra does not take it.',
      'not-a-pair': 'The certificate belongs to another key.',
      expired: 'The certificate has expired.',
    },
  },
  exchange: {
    apply: 'Script for Exchange Online PowerShell',
    applyAlone: 'The script for this alone',
    together: 'All of it as one script',
    togetherText: 'It signs in once and may be run again. Below stands what each part sets, and why.',
    readBack: 'Check what is set now',
    readBackHint: 'Changes nothing.',
    undo: 'Undo it',
    who: 'Who may run it: {role}.',
    risk: 'What it opens:',
    takes:
      'Exchange may take {source, select, documented {{from} minutes to {to, plural, one {# minute} other {# minutes}}, says Microsoft} other {up to {to, plural, one {# minute} other {# minutes}}: that is what administrators report, Microsoft gives no number}}.',
    proof: 'A test message that is accepted proves it.',
    reach: {
      label: 'How far it reaches',
      scoped: 'Only what is needed (recommended)',
      tenantWide: 'The whole organisation',
    },
    role: {
      exchangeAdmin: 'an Exchange Administrator',
      organizationManagement: 'a member of the Exchange role group Organization Management',
    },
    prompt: {
      clientId: 'Application (client) ID',
      objectId: 'Object ID of the application under Enterprise applications',
      mailbox: 'Address of the mailbox that sends',
    },
    stop: {
      notKnown: 'Exchange does not know this application yet. Run the script that makes it known first.',
      notAnId: 'This is not an Object ID: it has 36 characters, digits, letters a to f and hyphens.',
      clientIdAgain:
        'This is the Application (client) ID. The Object ID stands under Enterprise applications, on the page of the application.',
      otherObjectId:
        'Exchange knows this application by another Object ID. If that one is wrong, remove the entry with the script that undoes this step, then run this one again.',
    },
    remark: {
      objectId:
        'The Object ID under Enterprise applications, not the one under App registrations: with that one every login is refused later.',
      blankFollows: 'Blank above means that the mailbox follows the organisation:',
      backToOrganisation: 'The mailbox follows the organisation again, as it did before anybody set it.',
      mailboxWins:
        'A mailbox that is switched off itself stays off, so it is made to follow the organisation.',
      compareObjectId: 'ObjectId must be the Object ID under Enterprise applications.',
      rightsGoToo: 'The rights of the application in mailboxes stop working with it.',
      noSendAsApp:
        'Remove SMTP.SendAsApp and its consent in Microsoft Entra: with it, Exchange asks for the right in the mailbox again.',
      readsMail:
        'The product also fetches mail: the role to read the same mailbox. Leave this part out where it need not.',
      consentAddsUp:
        'Rights add up: the limit counts once the consent for the whole organisation is removed in Microsoft Entra.',
      looksAtOnce: 'This answer is right at once; the effect can take 30 minutes to 2 hours.',
      listedOnly:
        'While EwsEnabled is $true, only the applications of the list get through. Those already listed stay.',
      othersStay: 'Only this application leaves the list; EwsEnabled stays as it is, for the others.',
    },
    setting: {
      smtpAuth: {
        risk: 'This mailbox can log in over SMTP, with a token or, where that is still allowed, with a password. No other mailbox changes.',
        tenantWideRisk:
          'Every mailbox without a setting of its own can log in over SMTP, so a guessed password is worth more everywhere. Switch on the one mailbox instead.',
        undo: 'The mailbox follows the organisation again.',
      },
      servicePrincipal: {
        risk: 'Exchange knows the application. It may do nothing yet.',
        undo: 'Exchange forgets the application, and every right it has in mailboxes stops working.',
      },
      mailboxPermission: {
        risk: 'The application can read, change and delete everything in this mailbox, and log in to it. No other mailbox changes.',
        undo: 'The application can no longer open the mailbox.',
      },
      sendAs: {
        risk: 'The application can send with this address in the From line; recipients cannot tell it from the person.',
        undo: 'The application can no longer send with this address.',
      },
      rbacScope: {
        risk: 'The application can send from this mailbox and no other, once the consent for the whole organisation is removed in Microsoft Entra.',
        tenantWideRisk:
          'The application can send as anybody in the organisation, the management included. Whoever gets its secret can too.',
        undo: 'The role and its scope are removed. What was consented in Microsoft Entra stays.',
      },
      ewsAllowed: {
        risk: 'This application can use Exchange Web Services. While it is on, applications that are not listed cannot.',
        undo: 'The application leaves the list; those of others stay.',
      },
    },
  },
  handOver: {
    heading: 'This is for another person',
    explain:
      'You may not do this yourself. The sheet below tells the one who may what to do, why, and how to undo it. They need nothing of yours, and you need no password of theirs.',
    savePage: 'Save as a page to print',
    saveText: 'Save as text',
    sheet: 'Task sheet',
    make: 'Make the task sheet',
    sent: 'I sent it',
    notices:
      'Go on meanwhile. While this set-up is open, Sendproof looks again every so often: the step turns to *Seen* by itself once it was done.',
    noticesByTest:
      'Go on meanwhile. No tool may read this setting: a test message that is accepted turns the step to *Seen*.',
    waitingSince: '{time}: handed over. It turns to *Seen* by itself once it was done.',
    waitingForEffect:
      '{time}: handed over. It turns to *Seen* once its effect shows, at the latest with a test message that is accepted.',
    notKnown: '(follows once it is registered)',
    recommended: 'Recommended: {title}',
    title: 'To do in Microsoft 365 for {product}',
    intro:
      'We are connecting {product} to our Microsoft 365 mail. This needs an administrator. Everything that is needed stands on this sheet; nobody needs your password.',
    closing: 'Made by Sendproof. There is no secret on this sheet.',
    fact: {
      product: 'Product',
      application: 'Name of the application',
    },
    label: {
      who: 'Who may do it',
      risk: 'What it opens',
      takes: 'How long it takes',
      undo: 'How to undo it',
      noticed: 'How it is noticed',
    },
    register: {
      title: 'Register the application “{name}”',
      why: 'Microsoft only takes mail from applications it knows. One of the two scripts below makes the entry for {product}, with its permissions. Either will do.',
      powershell:
        'With PowerShell: `Install-Module Microsoft.Graph`, paste the first script (or save it as `{file}`), sign in when asked.',
      azure:
        'With the Azure CLI, also in the Cloud Shell of the Azure portal: save the second script as `{file}` and run it with `bash`.',
      giveBack: 'Give back the three IDs that it shows at the end.',
      secret: 'It shows the client secret once. Hand it over by a safe way, never by mail or chat.',
      labelPowershell: 'PowerShell, with the modules Microsoft.Graph',
      labelAzure: 'Azure CLI, for Bash',
      risk: 'The registration may do nothing yet: no permission is granted.',
      riskConsent:
        'The script also grants admin consent to the permissions that it names, and to no others. Read them first.',
      undo: 'Run the script again with `-Undo` (PowerShell) or `--undo` (Azure CLI). It deletes only what it made.',
      noticed: 'The one who asked enters the IDs in Sendproof, which checks them at once.',
    },
    consent: {
      title: 'Grant admin consent to the application “{name}”',
      why: 'The application acts by itself, without a person signing in. Microsoft lets it do so only once an administrator has consented.',
      open: 'Open *App registrations*, tab *All applications*, the application *{name}* (Application (client) ID `{clientId}`), *API permissions*.',
      permission: 'The list must show `{name}` ({api}, type *Application*). Why: {reason}',
      press: 'Press *Grant admin consent*. The *Status* of each permission turns green.',
      risk: 'The application gets these permissions in the whole organisation until the consent is taken back. Refuse if the list shows more than the permissions above.',
      whoGraph:
        'A Global Administrator or a Privileged Role Administrator. For these permissions of Microsoft Graph a Cloud Application Administrator is not enough.',
      who: 'A Cloud Application Administrator, an Application Administrator or a Global Administrator.',
      undo: 'Open *Enterprise applications*, the application *{name}*, *Properties*, press *Delete*. The registration stays, and every consent is gone.',
      noticed:
        'Sendproof asks for a token every so often and sees the permissions in it. You need not report back.',
    },
    exchange: {
      run: 'Open PowerShell with the module *ExchangeOnlineManagement* (`Install-Module ExchangeOnlineManagement`), paste the script, sign in when asked. It looks before it changes, so it may be run again.',
      portal: 'Without PowerShell: {way}',
      noticed:
        'Sendproof signs in to the mailbox every so often, sends nothing, and sees when Exchange lets it in. You need not report back.',
      noticedByTest:
        'No tool may read this setting. The one who asked sends a test message, and its acceptance shows it.',
    },
  },
  start: {
    usage:
      'Options: `--practice` (practice tenant), `--scenario` (what is broken in it), `--lang` ({languages}), `--cloud` (a cloud file, or global, usgov, usgovdod, china), `--port` (a port of this computer), `--no-open` (open no browser).',
    unknownOption: '`{option}` is not understood.',
    missingValue: '`{option}` needs a value.',
    wrongValue:
      '`{option}` takes {expected, select, port {a whole number from 0 to 65535} language {one of: {known}} other {something else}}; `{found}` is none.',
    fetching: "Fetching the desktop window's runtime, which happens once.",
    noRuntime:
      'No desktop window: its runtime is not here and cannot be fetched. The same application opens in the browser.',
    noDisplay: 'No desktop window: there is no display. The same application opens in the browser.',
    asRoot:
      'No desktop window: its runtime refuses to run as root. The same application opens in the browser.',
    desktopFailed: 'The desktop window could not be started. The same application opens in the browser.',
    desktopWanted:
      'The desktop window cannot open here, and `SENDPROOF_HOST` asks for it: {reason, select, noRuntime {its runtime is not here and cannot be fetched} noDisplay {there is no display} asRoot {its runtime refuses to run as root} other {it could not be started}}.',
    opened: 'Sendproof is open in your browser. If you see no page, open this address, which works once:',
    address: 'Open this address in a browser on this computer. It works once:',
    another: 'Another address, which works once:',
    keys: 'Enter: another address. Ctrl+C: end.',
    practice: 'The practice tenant runs: nothing here reaches Microsoft. Its portal: {portal}',
    practiceNotStarted: 'The practice tenant could not be started: {reason}',
    practiceEnded: 'The practice tenant has ended, so Sendproof ends too. What you entered is kept.',
    portTaken: 'Port {port} is taken by another program. Name another one with `--port`, or none.',
    portRefused: 'Port {port} may not be used by this account. Name one above 1023 with `--port`, or none.',
  },
  host: {
    signedOutTitle: 'This browser is not signed in to Sendproof',
    signedOutText:
      'Open the address that Sendproof printed where it was started. No address left? Press Enter there, or start Sendproof again.',
    usedAddressTitle: 'This address has been used',
    usedAddressText:
      'Each address opens Sendproof once, in one browser. Press Enter where Sendproof was started and open the new address, or start Sendproof again.',
    notFoundTitle: 'There is no such page',
    notFoundText: 'Go back to the start page of Sendproof: the same address without anything after the port.',
    wrongHostTitle: 'This is not the address of Sendproof',
    gone: 'Sendproof no longer answers: it has ended. Start it again; nothing that was saved is lost.',
    untrusted: "A call from a page that is not Sendproof's own was refused.",
    wrongHostText:
      'Sendproof answers only to the address it printed where it was started, with 127.0.0.1 and its own port.',
  },
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    help: '&Help',
    practiceOn: 'Open the &practice tenant',
    practiceOff: 'Leave the &practice tenant',
    practicePortal: "Open the practice tenant's p&ortal",
    dataFolder: 'Show the &data folder',
    quit: '&Quit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    reload: '&Reload',
    actualSize: '&Actual size',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    fullScreen: '&Full screen',
    about: '&About Sendproof',
    aboutText: 'Version {version}',
  },
  ways: {
    more: 'What this means',
    less: 'Less',
    choose: 'How {product} reaches the mailbox',
    service: { smtp: 'SMTP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    flow: {
      application: '{service}, as the application itself',
      delegated: '{service}, as the person who signs in',
    },
    second:
      'The same registration can go over {service} too: choose it above to see what it needs, add that as well, and run both side by side in the test.',
  },
  incoming: {
    title: 'Incoming mail',
    check: 'Validate the accounts here',
    hint: 'Opens each inbox as the product will, reads when the newest message came and its subject, and changes nothing.',
    service: 'Service',
    protocol: { imap: 'IMAP', pop: 'POP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    accounts: 'E-mail accounts',
    accountsHint: 'One address a line.',
    accountWrong: '`{address}` is not an e-mail address.',
    start: 'Validate',
    stop: 'Stop',
    looking: 'Looking into {mailbox}',
    ok: 'OK. {mailbox}: the newest message came {time}: {subject}',
    empty: 'OK. {mailbox}: the inbox is empty.',
    lookedAt: 'Looked at {time}.',
    cli: {
      summary: 'Look into inboxes as the product will, changing nothing.',
      via: 'imap, pop, graph or ews; what the recipe names first where not given',
      mailbox: "the inboxes, with commas; the set-up's mailbox where not given",
      service: '`{found}` is not a service to look over. `--via` takes: {known}.',
    },
  },
  reach: {
    label: 'How far may the application reach?',
    mailbox: 'Only the mailbox that sends (recommended)',
    mailboxHint:
      'A role in Exchange opens this one mailbox. An Exchange administrator runs a script once; Exchange takes 30 minutes to 2 hours.',
    organisation: 'Every mailbox in the organisation',
    organisationHint:
      'A consent in Microsoft Entra opens all mailboxes, the management\u2019s included, to whoever has the credential. It counts within minutes and needs no script.',
    nothingToGrant:
      'Nothing is granted in Microsoft Entra: the role in Exchange, in the next step, opens the mailbox. The token then carries no permission, and that is right.',
    takeBack:
      'Where a permission was consented before, press *Remove permission* under *API permissions*, then *Revoke admin consent*: grants add up, and while it is there the application reaches every mailbox.',
    check: 'Check that nothing else is open',
    consentOpens:
      'The consent in Microsoft Entra opens every mailbox, so this limits nothing. To limit the application, choose *Only the mailbox that sends* at *Permissions*.',
    seen: {
      narrow: 'The token carries no permission that opens mailboxes: Exchange alone decides.',
      addsUp:
        'The token still carries `{names}`, granted for the whole organisation. Grants add up: while it is there, the application reaches every mailbox, whatever Exchange limits.',
      found: 'It was granted for the whole organisation: the application reaches every mailbox.',
    },
  },
  register: {
    what: {
      createApplication:
        'Register the application `{name}` ({audience, select, AzureADMultipleOrgs {accounts in any organisation} other {accounts in this organisation only}})',
      changeAudience: 'Change *Supported account types* from `{from}` to `{to}`',
      addRedirects: 'Add the redirect URI {added}',
      removeRedirects: 'Take away the redirect URI {removed}',
      changeRedirects: 'Add the redirect URI {added}, take away {removed}',
      changePublicClient: 'Set *Allow public client flows* to *{value, select, yes {Yes} other {No}}*',
      requestPermissions: 'Add to *API permissions*: {names}',
      createServicePrincipal: 'Add `{name}` to the *Enterprise applications* of this tenant',
      enableServicePrincipal: 'Switch the enterprise application `{name}` on again',
      dropAssignmentRequired: 'Set *Assignment required* of `{name}` to *No*',
      addOwner: 'Make you an owner of `{name}`',
      createApi: 'Add the API {api} to this tenant',
      grantRole: 'Grant admin consent to the application permission `{permission}` ({api})',
      grantScopes: 'Grant admin consent, for everybody, to {names} ({api})',
      addSecret: 'Make a client secret that ends on {date}',
      addCertificate: 'Add the certificate `{thumbprint}`',
    },
    why: {
      createApplication: 'Microsoft only takes mail from applications it knows.',
      changeRedirects:
        'Microsoft returns from a sign-in only to the addresses that stand here, and only if each stands on one platform, once.',
      publicClient: '{product} signs in without a secret.',
      confidentialClient:
        '{product} signs in with a secret or a certificate. As a public client Microsoft refuses it.',
      createServicePrincipal:
        'Consent, and rights in Exchange, are given to this entry and not to the registration.',
      dropAssignmentRequired: 'While it is *Yes*, only assigned people can sign in to {product}.',
      addOwner: 'Nobody owns the registration. Whoever owns it can renew its secret.',
      createApi: 'A permission can be granted only for an API that the tenant has.',
      addSecret:
        '{product} proves itself with it. Its value goes straight to where secrets are kept and is shown nowhere.',
    },
    risk: {
      multiTenant: 'People of other organisations can sign in too, where their administrators allow it.',
      singleTenant: 'People of other organisations can no longer sign in to it.',
      enable: 'Somebody has switched it off. Ask why before you go on.',
      everybodySignsIn:
        'Everybody in the organisation can sign in to it, each with no more than their own mailbox. To keep it to some people, assign them instead.',
      everyMailbox:
        '{opens, select, send {The application can send as anybody in the organisation.} read {The application can read every mailbox in the organisation.} other {The application can read, change and delete everything in every mailbox of the organisation.}} Whoever gets its credential can too.',
      forEverybody:
        'Nobody is asked any more when they sign in to {product}. Each person still opens no more than their own mailbox.',
    },
    note: {
      several:
        '{count, plural, one {# registration} other {# registrations}} could be meant: `{ids}`. Enter the Application (client) ID of the right one. Nothing is guessed.',
      notInTenant:
        'The application `{clientId}` of this set-up is not in this tenant. Check that you signed in to the right one: otherwise another registration is made.',
      callbackMissing:
        'The callback address of {product} is not entered yet. It is registered once you have entered it.',
      certificateMissing: 'There is no certificate yet. Make one, or bring one along: it is added then.',
      secretsForbidden:
        'A policy of this tenant forbids client secrets, so none is made. Use a certificate, or ask for an exception for this application.',
      secretShortened:
        'A policy of this tenant lets a client secret live {days, plural, one {# day} other {# days}} at most, so it ends that early.',
      grantsUnreadable: 'What was consented to could not be read, so no consent is changed.',
      exchangeDecides:
        'No permission is granted for the whole organisation: a role in Exchange lets {product} send, from one mailbox only. The script for that role follows once this is applied.',
    },
    leftover: {
      addsUp:
        '`{name}` ({api}) is granted for the whole organisation. Grants add up: while it is, the application reaches every mailbox, whatever Exchange limits. Take it back under *API permissions* once the role in Exchange works.',
      grantedRole:
        '`{name}` ({api}) is granted for the whole organisation, and this product does not need it.',
      grantedScope:
        '`{name}` ({api}) is granted {who, select, all {for everybody} other {for one person}}, and this product does not need it.',
      requested:
        '`{name}` ({api}, {type, select, delegated {delegated} other {application}}) stands under *API permissions*, and this product does not need it.',
    },
    scope: {
      applicationWrite: 'To make and change the registration, its enterprise application and its credential.',
      applicationRead: 'To read the registration and its enterprise application.',
      roleGrant: 'To grant admin consent to an application permission.',
      scopeGrant: 'To read and grant admin consent to delegated permissions.',
      directoryRead: 'To read which delegated permissions were consented to.',
    },
    finding: {
      application: 'The registration `{name}` is there, with the client ID `{clientId}`.',
      noApplication: 'There is no registration `{name}` in this tenant.',
      notInTenant: 'The application `{clientId}` is not registered in this tenant.',
      several:
        '{count, plural, one {# registration} other {# registrations}} could be meant by `{name}`. Enter the client ID of the right one.',
      ids: 'The client ID `{clientId}` and the tenant `{tenantId}` belong together.',
      otherTenant: 'The set-up names another tenant than the one that was looked into.',
      otherClientId: 'The set-up names another client ID than the registration has.',
      audience:
        '*Supported account types* is right: {audience, select, AzureADMyOrg {this organisation only} AzureADMultipleOrgs {any organisation} other {`{audience}`}}.',
      otherAudience: '*Supported account types* is `{audience}`; needed is `{expected}`.',
      publicClient: '*Allow public client flows* is right: *{value, select, yes {Yes} other {No}}*.',
      otherPublicClient:
        '*Allow public client flows* is *{value, select, yes {Yes} other {No}}*, and has to be *{value, select, yes {No} other {Yes}}*.',
      owner: 'The registration has {count, plural, one {# owner} other {# owners}}.',
      noOwner: 'Nobody owns the registration. When its secret ends, nobody feels asked.',
      ownerUnreadable: 'Who owns the registration could not be read.',
      redirect:
        'The redirect URI `{uri}` stands under {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}, and nowhere else.',
      redirectMissing:
        'The redirect URI `{uri}` is missing under {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}.',
      redirectElsewhere:
        'The redirect URI `{uri}` stands on the wrong platform (`{others}`). It belongs under {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}.',
      redirectTwice:
        'The redirect URI `{uri}` stands on another platform too (`{others}`). Microsoft then picks one as it likes. It belongs under {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}} only.',
      redirectDuplicates:
        'Beside `{uri}` stands what Microsoft takes for the same address: {others}. Of localhost neither the port nor the slash counts.',
      callbackMissing:
        'The callback address of {product} is not entered yet, so nobody can say whether it is registered.',
      servicePrincipal: 'The enterprise application is there and switched on. Its object ID is `{id}`.',
      noServicePrincipal:
        'The registration has no enterprise application in this tenant, so nobody can sign in to it.',
      disabled: 'The enterprise application is switched off: *Enabled for users to sign in* is *No*.',
      noAssignment: 'Nobody has to be assigned to sign in.',
      assignmentRequired:
        '*Assignment required* is *Yes*: only assigned people can sign in. Who is assigned was not read.',
      conditionalAccess:
        'These Conditional Access policies apply and may ask for more at the sign-in, or refuse it: {names}.',
      noConditionalAccess: 'No Conditional Access policy applies to it.',
      conditionalAccessUnreadable:
        'Conditional Access policies could not be read. They can still stop a sign-in.',
      requested:
        '`{name}` ({api}, {type, select, delegated {delegated} other {application}}) stands under *API permissions*.',
      notRequested:
        '`{name}` ({api}, {type, select, delegated {delegated} other {application}}) is missing under *API permissions*.',
      grantedRole: 'An administrator has consented to `{name}` ({api}) for the application.',
      grantedAll: 'An administrator has consented to `{name}` ({api}) for everybody.',
      grantedOne:
        '{count, plural, one {One person has} other {# people have}} consented to `{name}` ({api}), each for themselves. Others are asked when they sign in.',
      notGranted:
        '{type, select, delegated {Nobody has consented} other {No administrator has consented}} to `{name}` ({api}).',
      grantUnreadable: 'Whether anybody has consented to `{name}` ({api}) could not be read.',
      exchangeDecides:
        'Nothing is granted for the whole organisation: only a role in Exchange can let the application send.',
      secret: 'The secret that is kept here (it begins with `{hint}`) is on record, until {date}.',
      someSecret:
        'A secret is on record, until {date}. Whether it is the one that the product uses, only a sign-in shows.',
      noSecret: 'The registration has no client secret.',
      otherSecrets: 'The secret that is kept here is not among those on record.',
      secretExpired: 'The client secret ended on {date}.',
      endsSoon:
        'It ends on {date}, in {days, plural, one {# day} other {# days}}. Make a new one beside it in time.',
      certificate: 'The certificate `{thumbprint}` is on record, until {date}.',
      certificateNotListed: 'The certificate `{thumbprint}` is not on record.',
      certificateExpired: 'The certificate ended on {date}.',
      thumbprintUnknown: 'Which certificate the set-up uses is not known, so it could not be looked for.',
      noPolicy: 'No policy of this tenant limits credentials.',
      maxDays:
        'A policy of this tenant lets a credential live {days, plural, one {# day} other {# days}} at most.',
      secretsForbidden:
        'A policy of this tenant forbids new client secrets. Those that are there go on working until they end.',
      policyUnreadable: 'The policy of this tenant on credentials could not be read.',
    },
    undo: {
      deleteApplication: 'Delete the registration `{name}`, with all that belongs to it',
      deleteServicePrincipal: 'Delete the enterprise application that was made',
      deleteApi: 'Remove the API {api} from this tenant, if nothing else uses it',
      restoreAudience: 'Set *Supported account types* back to `{to}`',
      restoreRedirects: 'Put the redirect URIs back as they were',
      restorePublicClient: 'Set *Allow public client flows* back to *{value, select, yes {Yes} other {No}}*',
      withdrawPermissions: 'Remove from *API permissions*: {names}',
      disableServicePrincipal: 'Switch the enterprise application off again',
      requireAssignment: 'Set *Assignment required* back to *Yes*',
      removeOwner: 'Take you off the owners',
      revokeRole: 'Take back the consent to `{permission}` ({api})',
      revokeScopes: 'Take back the consent for everybody to {names} ({api})',
      removeSecret: 'Remove the client secret that was made',
      removeCertificate: 'Remove the certificate `{thumbprint}`',
    },
    script: {
      title: 'Registers the application {name} in Microsoft Entra, with all that it needs there.',
      again: 'It looks before it makes, so it may be run again. There is no secret in it.',
      undo: 'Run it with -Undo to take back a registration that it made.',
      azureUndo: 'Run it with --undo to take back a registration that it made.',
      azureLogin: 'Signs in only where nobody is signed in. It must be the right tenant.',
      otherTenant:
        'You are signed in to another tenant. Run: az login --allow-no-subscriptions --tenant {tenantId}',
      waits: 'The directory may not show at once what was made: it is asked ten times, with pauses.',
      several:
        'There are several registrations called {name}. Enter the Application (client) ID of the right one in Sendproof and make the script again.',
      nothingThere: 'There is nothing to take back.',
      notOurs: 'This registration was not made by this script, so it is left alone.',
      exchangeDecides:
        'Nothing is granted for the whole organisation: a role in Exchange opens the one mailbox.',
      secretOnce:
        'The secret is shown once, to whoever runs this. A live one that was made before is kept, and cannot be shown again.',
      secretValue: 'Client secret, shown only now. Hand it on by a safe way, never by mail:',
      certificateFile: 'File of the certificate, without its key (.cer or .pem)',
      otherCertificate: 'This is another certificate than the one that the set-up uses.',
    },
    calendar: {
      certificateTitle: 'Renew the certificate of {product}',
      certificateText:
        'The certificate of {product} (Application (client) ID {clientId}) ends on {date}. Make a new one, upload its public part under Certificates & secrets, and test with it before that day.',
    },
    reach: {
      every:
        'Every mailbox in the organisation: {opens, select, send {to send as it} read {to read it} other {to read, change and delete everything}} (`{name}`, granted in Microsoft Entra).',
      given: 'Only the mailboxes that Exchange opens to it (`{name}`).',
      other: '`{name}` ({api}), for the whole organisation.',
      person: 'Only what the person who signs in can open themselves (`{names}`).',
      mailbox: 'Only the mailbox `{mailbox}`, by a role in Exchange.',
      organisation: 'Every mailbox in the organisation, by a role in Exchange without a limit.',
      unknown: 'What roles in Exchange let it do, no tool may read. A test shows it.',
      nothing: 'Nothing: nothing is granted.',
    },
    seen: {
      visible: 'The directory shows it.',
      application: 'The directory shows it: client ID `{clientId}`.',
      servicePrincipal: 'The directory shows it: object ID `{id}`.',
      gone: 'The directory shows it no more.',
    },
  },
  report: {
    title: 'Support file',
    titleOf: 'Support file: {name}',
    make: 'Make a support file',
    lead: 'One file for the person who helps you: how each step stands, what the tests showed, and where the program runs. It is made here and sent nowhere. You decide who gets it.',
    never: 'Secrets, passwords, tokens and sign-in codes are never in it.',
    contents: 'What goes into the file',
    contentsText: 'This is all of it. The text at the end is the file itself, character by character.',
    addresses: 'E-mail addresses',
    withAddresses: 'Keep e-mail addresses and domains',
    withAddressesHint: 'Helps when one mailbox is the problem.',
    withoutAddresses: 'Replace e-mail addresses and domains by numbers',
    withoutAddressesHint:
      'The same address gets the same number everywhere: `mailbox-1@domain-1`. Names that you typed yourself stay.',
    save: 'Save the support file',
    savePage: 'Save a page to print',
    saved: '{file} is saved where your downloads go.',
    file: 'The file itself (JSON)',
    size: '{kb, number} KB',
    back: 'Back to the set-up',
    open: 'Open a support file',
    openText:
      'Somebody sent you a support file: see the steps and tests as they saw them. It needs no access to their tenant.',
    files: 'Open a file',
    filesText:
      'A support file shows what somebody else sees, without access to their tenant. A set-up file is one that was handed on to you.',
    choose: 'Choose a file',
    drop: 'Drop a support file here',
    another: 'Open another file',
    band: 'Support file of {name}, made {time} with Sendproof {version}. You can look; nothing can be changed or sent.',
    bandReplaced: 'Addresses are replaced by numbers.',
    group: {
      about: 'About this file',
      setup: 'Set-up',
      environment: 'The computer and the network',
      steps: 'Steps',
      tests: 'Tests',
    },
    field: {
      look: '{mailbox} over {service}',
      madeAt: 'Made',
      version: 'Sendproof',
      language: 'Language',
      addresses: 'Addresses',
      name: 'Name',
      product: 'Product',
      way: 'Way',
      id: 'Set-up id',
      tenant: 'Directory (tenant) ID',
      client: 'Application (client) ID',
      object: 'Object ID (enterprise application)',
      callback: 'Callback of the product',
      mailbox: 'Mailbox',
      redirect: 'Redirect URI',
      credential: 'Credential',
      signedIn: 'Signed in as',
      who: 'May do',
      changed: 'Last changed',
      cloud: 'Cloud',
      system: 'System',
      runtime: 'Runtime',
      proxy: 'Proxy',
      authority: 'Certificates',
      clock: 'Clock',
      storage: 'Secrets are kept',
      from: 'From',
      to: 'To',
      transport: 'Sent through',
      took: 'Took',
      attempt: 'Attempt',
      messageId: 'Message ID',
      cause: 'Cause',
      resultId: 'Test number',
    },
    value: {
      lookFailed: '{title}. Looked at {time}.',
      lookEmpty: 'OK, the inbox is empty. Looked at {time}.',
      lookOk: 'OK, the newest message came {newest}. Looked at {time}.',
      shown: 'as they are',
      replaced: 'replaced by numbers',
      none: 'none',
      secret: 'client secret',
      certificate: 'certificate',
      expires: '{kind}, expires {date}',
      storage: {
        system: 'in the key store of the system',
        passphrase: 'in a vault locked with a passphrase',
        memory: 'in memory only, until the program ends',
      },
      consent:
        'give consent: {consent, select, yes {yes} other {no}}; Exchange commands: {exchange, select, yes {yes} other {no}}',
      noProxy: 'none is set',
      proxy: '{host}',
      ownAuthority: 'the cloud file brings an authority of its own',
      systemAuthorities: 'those the computer trusts',
      clock: '{seconds, number} s {ahead, select, yes {ahead} other {behind}}',
      vendor: '{name} ({vendor})',
      ms: '{ms, number} ms',
    },
    noTests: 'No test has run.',
    test: 'Test of {time}',
    leftOut:
      '{n, plural, one {# older test is} other {# older tests are}} left out, so that the file stays small.',
    page: {
      title: 'Support file of {name}',
      made: 'Made {time} with Sendproof {version}. Times are UTC.',
    },
    explain: {
      drop: 'Drop a file here, or choose one',
      chooseFile: 'Choose a file',
      tooLarge:
        '`{file}` is larger than {mb} MB. On the command line, `sendproof diagnose` reads files of any size.',
      marked: 'Where it stands in the text',
      cut: 'The part around it is shown; {n, plural, one {# line is} other {# lines are}} left out.',
      step: 'In the guide, this is put right at the step *{step}*.',
      customer: 'For the customer',
      customerText: 'Ready to copy, in the language of the person you help.',
      language: 'Language of the customer',
      fix: '{who}: {text}',
    },
    cli: {
      summary: 'Make a support file, or show one that somebody sent.',
      show: 'Show a support file. Needs no access to the tenant it is about.',
      create: 'Make a support file of a saved set-up.',
      schema: 'Print the JSON Schema of support files.',
      file: 'a support file',
      setup: 'a saved set-up by its name or id',
      withoutAddresses: 'replace e-mail addresses and domains by numbers',
      page: 'write a page to print to this file as well',
      created: 'Written to {path}. Look at it before you hand it on.',
      conversation: 'Conversation',
    },
    refused: {
      notReport:
        '`{file}` is not a support file: it is JSON, but of another kind. Ask for the file that ends in `.sendproof.json`.',
      newer:
        '`{file}` was made by a newer version of Sendproof (format {found}; this one reads {known}). Install the newest version to open it.',
      otherVersion:
        '`{file}` was made by Sendproof {version}, and this is {own}: what stands at `{path}` is not known here. Open it with version {version}, or ask for the page to print.',
      unsayable:
        '`{file}`, at `{path}`: this sentence lacks one of its parts. The file was changed by hand or damaged on its way.',
    },
  },
  compare: {
    title: 'Compare two tests',
    first: 'One test',
    second: 'The other test',
    all: 'Show what is the same, too',
    what: 'What',
    earlier: 'Earlier',
    later: 'Later',
    same: 'Everything is the same but the time.',
    differences: '{n, plural, =0 {Nothing differs} one {# difference} other {# differences}}',
    differs: 'differs',
    none: 'none',
    notReached: 'not reached',
    done: 'done',
    failed: 'failed',
    ok: 'OK',
    row: {
      outcome: 'Result',
      cause: 'Cause',
      transport: 'Sent through',
      from: 'From',
      to: 'To',
      attempt: 'Attempt',
      server: 'Server',
      tls: 'Encryption',
      audience: 'Token: for whom (aud)',
      tenant: 'Token: directory (tid)',
      app: 'Token: application (appid)',
      roles: 'Token: roles',
      scopes: 'Token: scopes (scp)',
      username: 'Token: person (upn)',
      version: 'Sendproof',
      startedAt: 'Time',
      duration: 'Took',
    },
  },
  frame: {
    title: '{page} - Sendproof',
    skip: 'Go to the content',
    home: 'All set-ups',
    loading: 'Loading',
    back: 'Back',
    tryAgain: 'Try again',
    practiceLink: 'Open the practice portal',
    broken: {
      title: 'This screen cannot be shown',
      text: 'Sendproof met a fault of its own. What you entered is saved. Reload the page, or go back to the start.',
      reload: 'Reload',
      home: 'Go to the start',
      details: 'Technical details',
    },
    copy: 'Copy',
    copied: 'Copied',
    copyOf: 'Copy {what}',
    copiedOf: '{what} is copied.',
    copyFailed: 'Not copied. Select the text and press Ctrl+C.',
  },
  settings: {
    language: 'Language',
    theme: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  welcome: {
    title: 'Connect a product to Microsoft 365 mail',
    lead: 'Choose your product. Sendproof shows each step in the portal, sends a real message and says OK, or what is missing and who can mend it.',
    setups: 'Your set-ups',
    products: 'New set-up: choose the product',
    search: 'Search products',
    noMatch: 'No product matches `{text}`. A vendor can supply a recipe file for any product.',
    noRecipes:
      'No product is described here. Put a recipe file from the vendor into the recipes folder and reload.',
    brokenRecipes: '{n, plural, one {# fault} other {# faults}} in recipe files',
    practice:
      'You can walk through everything here, break things on purpose and mend them. No message leaves this computer.',
    choose: 'Set up {name}',
    chooseHere: 'Set up',
    vendorRecipe: 'Recipe from the vendor',
    by: 'by {vendor}',
    open: 'Continue',
    openOf: 'Continue with {name}',
    show: 'Open',
    showOf: 'Open {name}',
    delete: 'Delete',
    deleteTitle: 'Delete the set-up {name}?',
    deleteText:
      'Its secret, its sign-in and its results are deleted from this computer. Nothing changes at Microsoft or in the product.',
    keep: 'Keep it',
    done: 'Proven: the test message was accepted.',
    next: 'Next: {step}',
    stopped: 'Stopped at: {step}',
    waiting: 'Waiting at: {step}',
    changed: 'Last changed {time}',
    noProduct: 'The recipe `{id}` is not here any more.',
    import: 'Open a set-up file',
    paste: 'Explain an error',
    pasteText:
      'Paste an error message or a whole log. You get the cause and the next action, without any set-up.',
  },
  paste: {
    title: 'Explain an error',
    lead: 'Paste what the product, the log or the mail server says. It stays on this computer.',
    label: 'Error message or log',
    explain: 'Find the cause',
    empty: 'Paste a text first.',
  },
  diagnosis: {
    result: 'Cause',
    meaning: 'What it means',
    evidence: 'What we saw',
    action: 'What to do',
    raw: 'Raw answer',
    confidence: {
      certain: 'Certain',
      likely: 'Likely',
      possible: 'Possible',
    },
    confidenceText: {
      certain: 'What we saw leaves no other cause.',
      likely: 'What we saw points to this cause; another one is possible.',
      possible: 'This is one of several causes.',
    },
    supports: 'Speaks for it',
    against: 'Speaks against it',
    noEvidence: 'There is nothing to go by but the answer itself.',
    alternatives: 'It can also be',
    ask: 'What would decide it',
    by: '{who}',
    /** The pages under the names that the portals give them. */
    page: {
      'app-overview': 'Open Overview',
      'app-credentials': 'Open Certificates & secrets',
      'app-authentication': 'Open Authentication',
      'app-permissions': 'Open API permissions',
      'enterprise-apps': 'Open Enterprise applications',
      users: 'Open Users',
      'sign-in-logs': 'Open Sign-in logs',
      'conditional-access': 'Open Conditional Access',
      'active-users': 'Open Active users',
      mailboxes: 'Open Mailboxes',
      'service-health': 'Open Service health',
      'restricted-entities': 'Open Restricted entities',
      outlook: 'Open Outlook',
    },
    script: 'Exchange Online PowerShell',
    search: 'Search in the conversation',
    found: '{n, plural, =0 {No line matches} one {# line matches} other {# lines match}}',
    conversation: 'Conversation',
    client: 'us',
    server: 'server',
    note: 'note',
    noConversation: 'There was no conversation: it failed before.',
    noRaw: 'There is no text.',
    redacted: 'Tokens, secrets and passwords are hidden.',
    code: 'Cause id for the support',
    seen: 'Seen {time}',
  },
  wizard: {
    steps: 'Steps',
    position: 'Step {n} of {all}',
    where: 'Where in the portal',
    openPortal: 'Open the portal',
    next: 'Continue',
    anyway: 'Go on without it',
    toStep: 'Go to “{step}”',
    checking: 'Checking',
    checkAgain: 'Check again',
    check: 'Check',
    missing: 'This set-up is not here any more.',
    notShown: 'This set-up cannot be shown',
    traps: 'Where people go wrong',
    state: {
      proven: 'Seen',
      said: 'You said so',
      failing: 'Failing',
      waiting: 'Waiting',
      todo: 'To do',
      notNeeded: 'Not needed',
    },
    seenAt: '{time}: {text}',
    saidAt: '{time}. We could not look.',
    entered: 'Entered. Nothing has been seen yet.',
    couldNotLook: 'We could not look: {reason}',
    failingAt: '{time}: {title}.',
    waitingAt: '{time}: {title}. It passes by itself.',
  },
  steps: {
    who: {
      title: 'Who is at the keyboard',
      short: 'Who is here',
      intro:
        'Some steps need an administrator. Say what you may do yourself; for the rest you get a sheet to send to the right person.',
      consent: 'May you consent for the whole organisation in Microsoft Entra?',
      consentNot: 'This product needs no administrator consent: the person who signs in consents.',
      consentHint:
        'That is a Global Administrator or a Privileged Role Administrator. A Cloud Application Administrator may not, for permissions of this type.',
      exchange: 'May you run Exchange Online commands, or change mailboxes in the admin center?',
      exchangeHint: 'That is an Exchange Administrator or a Global Administrator.',
      yes: 'Yes, I may',
      no: 'No, or I am not sure',
      answer: 'Answer both questions first.',
    },
    register: {
      title: 'Register the application',
      short: 'Register',
      intro:
        'Microsoft only takes mail from applications it knows. Make one entry for {product} in the Microsoft Entra admin center.',
      open: 'Open *App registrations* and press *New registration*.',
      name: 'Enter the name. Any name will do; this one is found again.',
      nameLabel: 'Name',
      types: 'Under *Supported account types* choose *{type}*.',
      typesAlso: '*{type}* works too.',
      singleTenant: 'Accounts in this organizational directory only (Single tenant)',
      multiTenant: 'Accounts in any organizational directory (Multitenant)',
      redirect: 'Under *Redirect URI* choose the platform *{platform}* and paste this address.',
      redirectLabel: 'Redirect URI',
      redirectNone: 'Leave *Redirect URI* empty: nobody signs in through this product.',
      platform: {
        publicClient: 'Public client/native (mobile & desktop)',
        web: 'Web',
        spa: 'Single-page application (SPA)',
      },
      heading: {
        publicClient: 'Mobile and desktop applications',
        web: 'Web',
        spa: 'Single-page application',
      },
      redirectOptional: '{product} also works without it.',
      callback: 'Callback address of {product}',
      callbackWrong: 'Paste the whole address, in the form of `{example}`.',
      callbackFirst: 'Enter the callback address above: it is shown here to be copied.',
      further: 'Then open *Authentication*: under *{heading}* add this address too, and save.',
      furtherTest:
        '{product} does not use it: it brings the sign-in of the test back to this computer. The last step reminds you to remove it.',
      testRedirectLabel: 'Redirect URI for the test',
      press: 'Press *Register*. The page *Overview* opens: the next step reads from it.',
      publicFlows:
        'Under *Authentication*, set *Allow public client flows* to *{value, select, yes {Yes} other {No}}* and save.',
      done: 'I registered it',
    },
    ids: {
      title: 'Copy the two IDs',
      short: 'IDs',
      intro: 'Both stand on the page *Overview* of the registration. Each is checked as you paste it.',
      client: 'Application (client) ID',
      clientHint: 'Not the Object ID, which stands right below it.',
      tenant: 'Directory (tenant) ID',
      tenantHint: 'A domain such as `contoso.com` works too.',
      good: 'The format is right.',
      required: 'Paste it here.',
      swap: 'Swap the two',
      done: 'Check and continue',
    },
    credential: {
      title: 'Make the client secret',
      short: 'Secret or certificate',
      intro:
        'The secret is the password of the application. Microsoft shows it once, right after it is made.',
      open: 'Open *Certificates & secrets*, tab *Client secrets*, and press *New client secret*.',
      describe: 'As *Description* enter the product, choose when it *Expires*, press *Add*.',
      copy: 'Copy the column *Value* at once. The column *Secret ID* is not the secret.',
      value: 'Client secret (the column Value)',
      expires: 'Expires',
      expiresHint: 'As chosen in the portal. Sendproof reminds you before that day.',
      expiresOn: 'Day of expiry',
      preset: {
        d90: '90 days (3 months)',
        d180: 'Recommended: 180 days (6 months)',
        d365: '365 days (12 months)',
        d545: '545 days (18 months)',
        d730: '730 days (24 months)',
        custom: 'Custom',
      },
      storage: {
        system: 'It is kept in the key store of this computer, encrypted for your account.',
        passphrase: 'It is kept in a vault on this computer, locked with your passphrase.',
        memory:
          'This computer offers no key store. The secret stays in memory and is gone when the program ends: you paste it again next time.',
      },
      stored: {
        system: 'A secret is stored in the key store of this computer.',
        passphrase: 'A secret is stored in the vault locked with your passphrase.',
        memory: 'A secret is in memory until the program ends.',
      },
      storedUntil: 'It expires on {date}.',
      replace: 'Replace it',
      forget: 'Delete it here',
      publicClient:
        'The test does not use a secret: this kind of redirect must be used without one. The product has a field for it, so you can keep it here and copy it at the end.',
      required: 'Paste the secret here.',
      done: 'Store and check',
      doneKeep: 'Store and continue',
    },
    permissions: {
      title: 'Give the permissions',
      short: 'Permissions',
      intro:
        'Add exactly these under *API permissions*. Each has its reason; none is more than the product needs.',
      permission: 'Permission',
      type: 'Type',
      api: 'API',
      reason: 'Why',
      inToken: 'In the token',
      carried: 'The token carries it',
      notCarried: 'The token does not carry it',
      notSeen: 'Not seen yet',
      notShown: 'Not shown in tokens',
      delegated: 'Delegated',
      application: 'Application',
      optional: 'Optional',
      open: 'Open *API permissions*, press *Add a permission*, choose *{api}*.',
      openExchange:
        'Open *API permissions*, press *Add a permission*, tab *APIs my organization uses*, choose *{api}*.',
      choose:
        'Choose *{type, select, delegated {Delegated permissions} other {Application permissions}}*, tick {names}, press *Add permissions*.',
      grant: 'Press *Grant admin consent*. The *Status* turns green.',
      consentAdmin:
        'The application acts by itself, so an administrator consents once for the whole organisation. Adding a permission asks for it; only the consent gives it.',
      otherWay: 'To test {service} beside it, add and consent to these too: {needs}.',
      consentUser:
        'The person who signs in consents on the sign-in page. No administrator is needed, unless your organisation has switched that off.',
      tokenTruth: 'Seen in the token of {time}.',
      check: 'Check the token',
      done: 'I added them',
    },
    exchange: {
      title: 'Prepare Exchange',
      short: 'Exchange',
      intro:
        'Exchange has its own switches, which Microsoft lets no tool read. The test proves them by sending.',
      mailbox: 'Mailbox that sends',
      mailboxHint: 'The address in the From line. It is filled into the commands below.',
      mailboxWrong: 'Enter an address such as `invoices@contoso.com`.',
      objectId: 'Object ID of the enterprise application',
      objectIdHint:
        'Not the *Object ID* on the page of the registration: on *Overview* the link *Managed application in local directory* leads to the enterprise application, whose *Object ID* is meant. Exchange takes the other one without complaint, and sending fails later with `535 5.7.3`.',
      objectIdSeen: 'Read from the token of the application, {time}. Nothing has to be looked up.',
      objectIdOther:
        '`{typed}` was entered before. That is another object, most likely the *registration*. If the script was run with it, run the one that undoes it first, then this one.',
      objectIdOpen: 'Open the enterprise application',
      required: 'Required',
      recommended: 'Recommended',
      portalWay: 'In the portal',
      openAdmin: 'Open the mailboxes',
      done: 'I have set this',
      setting: {
        smtpAuth: {
          title: 'Authenticated SMTP is on for the mailbox',
          why: 'It is off in new organisations, and then every login is refused, however good the token is. The switch of the mailbox counts more than that of the organisation.',
          portal:
            'Microsoft 365 admin center: *Users > Active users*, the account, tab *Mail*, *Manage email apps*, tick *Authenticated SMTP*.',
        },
        servicePrincipal: {
          title: 'Exchange knows the application',
          why: 'Exchange keeps a list of applications of its own. Without an entry it refuses the token.',
          portal: 'There is no page for this: it is done in PowerShell.',
        },
        mailboxPermission: {
          title: 'The application may open the mailbox',
          why: 'The consent says that the application may send; this says from which mailbox.',
          portal: 'There is no page for this: it is done in PowerShell.',
        },
        sendAs: {
          title: 'The application may send as the mailbox',
          why: 'It is needed where the From line shows another address than the mailbox that is opened.',
          portal: 'There is no page for this: it is done in PowerShell.',
        },
        rbacScope: {
          title: 'The application reaches this mailbox only',
          why: 'With the consent alone it may send as anybody in the organisation. A role with a scope limits it to the mailbox that sends. It counts once the consent for the whole organisation is removed, because grants add up.',
          portal: 'There is no page for this: it is done in PowerShell.',
        },
        ewsAllowed: {
          title: 'Exchange Web Services is allowed',
          why: 'Microsoft is switching it off in Exchange Online, organisation by organisation.',
          portal: 'There is no page for this: it is done in PowerShell.',
        },
      },
    },
    signin: {
      title: 'Sign in as the sender',
      short: 'Sign in',
      intro:
        'The product sends as the person who signs in. Sign in here once with that account, in your own browser: Sendproof never sees the password.',
      mailbox: 'Mailbox that sends',
      start: 'Sign in',
      again: 'Sign in again',
      starting: 'Opening the browser',
      waiting: 'Waiting for you to sign in, until {time}.',
      address: 'Did the browser not open? Open this address yourself.',
      addressLabel: 'Sign-in address',
      cancel: 'Cancel',
      cancelled: 'The sign-in was cancelled. Nothing was changed.',
      device: 'Use a code on another device',
      deviceHint:
        'Where this computer has no browser, a code on another device does the same. Some organisations do not allow it.',
      code: 'Code',
      codeText: 'Open the page below on any device and enter this code until {time}.',
      pageLabel: 'Page',
      signedInAs: 'Signed in as {username}.',
      other:
        '{username} signed in, but {mailbox} is to send. Exchange lets an account send as itself, or as a mailbox it may open.',
      useSignedIn: 'Send as {username}',
    },
    test: {
      title: 'Send a test message',
      short: 'Test',
      intro:
        'A real message goes the way the product will go. Only a message that Exchange accepted proves the set-up.',
      open: 'Open the test',
      again: 'Test again',
      none: 'Nothing has been sent yet.',
      next: 'Continue',
    },
    values: {
      title: 'Enter the values in {product}',
      short: 'Values',
      intro: 'The fields are named as the product names them.',
      where: 'Where',
      afterwards: 'Then',
      secretHere: 'The secret is stored, and never shown.',
      secretCopy: 'Copy the secret',
      secretCopied: 'The secret is on the clipboard for one minute.',
      secretElsewhere:
        'Take the *Value* from where you noted it, or run `sendproof secrets hand-over --pipe` on this computer: no clipboard can be reached here.',
      secretNone: 'No secret is stored here. Take the *Value* from where you noted it.',
      missing: 'Not entered yet',
      senderName: 'The name your recipients see',
      done: 'Proven: {time}, a message from {mailbox} was accepted.',
      notDone: 'Not proven yet: no test message was accepted so far.',
      toTest: 'Go to the test',
      testRedirect: 'Remove what the test needed',
      testRedirectText:
        'The redirect URI `{uri}` was added for the test only; {product} does not need it. Remove it under *Authentication > {heading}*. For another test add it again.',
      testRedirectOpen: 'Open Authentication',
      reminderTitle: 'Renew the client secret of {product}',
      reminderText:
        'The client secret of {product} (Application (client) ID {clientId}) expires on {date}. Make a new one under Certificates & secrets and enter its Value in the product before that day.',
      file: 'Save the set-up as a file',
      keep: 'Keep the set-up, or hand it on',
      fileHint: 'The file holds everything but the secret. Sendproof opens it on another computer.',
      finish: 'I entered them',
    },
  },
  test: {
    title: 'Test',
    close: 'Close',
    from: 'From',
    to: 'To',
    otherSender:
      '`{username}` signed in. That account may send as `{from}` only with the right *Send As* in Exchange; without it the answer is `5.2.252` or `5.7.60`.',
    toHint: 'Your own address is best: you see it arrive.',
    address: 'Enter an address such as `you@contoso.com`.',
    transports: 'Send through',
    transport: { smtp: 'SMTP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    chooseOne: 'Choose at least one way.',
    send: 'Send test message',
    cancel: 'Cancel',
    running: 'Sending the test message',
    probing: 'Looking for the cause',
    attempt: 'Attempt {n}',
    ms: '{ms} ms',
    seconds: '{s} s',
    total: '{time} in all',
    ok: 'OK.',
    accepted:
      'Accepted by {transport, select, smtp {Exchange} graph {Microsoft Graph} ews {Exchange Web Services} other {the service}} at {time}.',
    acceptedNote:
      'Accepted means that Microsoft took the message. Look for the subject with the id {id} in the mailbox of {to}.',
    headlineFailed: '{answer}. {title}.',
    stages: 'Stages',
    stage: {
      token: 'Get a token',
      resolve: 'Find the server',
      connect: 'Connect',
      secure: 'Encrypt',
      authenticate: 'Log in',
      send: 'Hand over the message',
      accepted: 'Accepted',
    },
    stageState: {
      todo: 'not reached',
      running: 'running',
      ok: 'done',
      failed: 'failed',
    },
    path: {
      title: 'The way of the message',
      product: 'Product',
      token: 'Token',
      service: 'Exchange',
      mailbox: 'Mailbox',
      ok: 'done',
      running: 'running',
      failed: 'broken here',
      waiting: 'waiting',
      todo: 'not reached',
    },
    waiting: {
      next: 'Next try in {time}',
      trying: 'Trying again now',
      until: 'Sendproof tries until {time}. If it still fails then, something else is wrong.',
      now: 'Try now',
      stop: 'Stop waiting',
    },
    token: {
      title: 'The token, beside what this way needs',
      claim: 'Claim',
      expected: 'Needed',
      actual: 'In the token',
      differs: 'differs',
      missing: 'missing',
      same: 'as needed',
      none: 'none',
      any: 'any',
      aud: 'For whom (aud)',
      tenant: 'Directory (tid)',
      app: 'Application (appid)',
      roles: 'Roles (roles)',
      scopes: 'Scopes (scp)',
      username: 'Person (upn)',
      expires: 'Valid until (exp)',
    },
    history: 'Earlier results',
    resultOk: 'OK',
    lost: 'The result did not come back: the connection to the program was lost. Send again.',
  },
  portal: {
    drawing: 'Drawing, not a screenshot: your portal may look a little different.',
    entra: 'Microsoft Entra admin center',
    admin: 'Microsoft 365 admin center',
    appRegistrations: 'App registrations',
    newRegistration: 'New registration',
    overview: 'Overview',
    certificates: 'Certificates & secrets',
    apiPermissions: 'API permissions',
    name: 'Name',
    accountTypes: 'Supported account types',
    singleTenant: 'Single tenant',
    multiTenant: 'Multitenant',
    redirectUri: 'Redirect URI',
    register: 'Register',
    clientId: 'Application (client) ID',
    objectId: 'Object ID',
    tenantId: 'Directory (tenant) ID',
    certificatesTab: 'Certificates',
    uploadCertificate: 'Upload certificate',
    thumbprint: 'Thumbprint',
    certificateId: 'Certificate ID',
    clientSecrets: 'Client secrets',
    newSecret: 'New client secret',
    expires: 'Expires',
    value: 'Value',
    secretId: 'Secret ID',
    addPermission: 'Add a permission',
    grantConsent: 'Grant admin consent',
    status: 'Status',
    granted: 'Granted',
    users: 'Active users',
    mailTab: 'Mail',
    emailApps: 'Manage email apps',
    authenticatedSmtp: 'Authenticated SMTP',
    otherApps: 'Other apps',
    save: 'Save changes',
    picture: {
      register: {
        title: 'New registration',
        text: 'In the Microsoft Entra admin center, under App registrations, the form New registration: 2 the name, 3 the account types, 4 the platform and the redirect URI, 5 the button Register.',
        textNoRedirect:
          'In the Microsoft Entra admin center, under App registrations, the form New registration: 2 the name, 3 the account types, 5 the button Register. The redirect URI stays empty.',
      },
      ids: {
        title: 'Overview',
        text: 'On the page Overview of the registration: 1 Application (client) ID, and 2 Directory (tenant) ID. The Object ID between them is not needed.',
      },
      credential: {
        title: 'Certificates & secrets',
        text: 'On the page Certificates & secrets of the registration: 1 the button New client secret, 3 the column Value of the new row. The column Secret ID beside it is not the secret.',
      },
      certificate: {
        title: 'Certificates & secrets',
        text: 'On the page Certificates & secrets of the registration, tab Certificates: 2 the button Upload certificate. The row below shows the thumbprint to compare.',
      },
      permissions: {
        title: 'API permissions',
        text: 'On the page API permissions of the registration: 1 the button Add a permission, {grant} the button Grant admin consent beside it. The column Status shows whether consent was given.',
        textUser:
          'On the page API permissions of the registration: 1 the button Add a permission. The list below shows what was added.',
      },
      smtpAuth: {
        title: 'Manage email apps',
        text: 'In the Microsoft 365 admin center, Active users, the account, tab Mail, Manage email apps: 1 the box Authenticated SMTP is ticked, 2 the button Save changes.',
      },
    },
  },
  registerScreens: {
    short: 'With Sendproof',
    entry: 'Plan, check, take back',
    start: {
      title: 'How do you want to connect {product}?',
      intro:
        'Both ways end at the same place: a real message, sent and seen. You can change over at any time; nothing is lost.',
      graph: 'Let Sendproof register it',
      recommended: 'Recommended',
      graphText:
        'Sign in once as an administrator, read what will change, press *Apply*. Each thing counts once Microsoft shows it, and all of it can be taken back.',
      hand: 'By hand, step by step',
      handText:
        'You work in the Microsoft portal. Each step says what to press, why, and how we see that it is done. What another administrator has to do becomes a sheet to send.',
      handButton: 'Go step by step',
      notHere: 'Not possible here: {reason}',
    },
    form: {
      title: 'Sign in to register it',
      intro: 'What is there is read first. Nothing changes before you press *Apply*.',
      mailbox: 'Mailbox that sends',
      mailboxHint: 'The test message goes out from it.',
      who: 'A *Global Administrator* can do all of it. A *Cloud Application Administrator* can do all but consent to application permissions.',
      client: {
        cloudFile: 'You sign in through your own registration `{id}`, named by the cloud file.',
        environment: 'You sign in through your own registration `{id}`, named by the environment.',
        entered: 'You sign in through your own registration `{id}`.',
        microsoft: 'You sign in through *Microsoft Graph Command Line Tools*.',
        change: 'Use another one',
        choose: 'Which application signs you in?',
        own: 'A registration of your own',
        ownHint:
          'Made once for this purpose: *Mobile and desktop applications* with `http://localhost`. Best for the audit log, which then names it, and you can remove it at any time.',
        ownId: 'Its Application (client) ID',
        ownWrong: 'Enter the GUID under *Application (client) ID*.',
        microsoftName: 'Microsoft Graph Command Line Tools',
        microsoftHint:
          'Works at once. The trade-off: the log names Microsoft’s tool instead of this program, and what you consent to stays granted to it for your later use.',
        missing: 'Choose what signs you in first.',
      },
      keep: 'Stay signed in after the program ends',
      submit: 'Sign in and show the plan',
      submitOnly: 'Sign in',
      submitRead: 'Sign in to check',
      script: 'Take a script instead',
    },
    plan: {
      title: 'What will change',
      titleNone: 'Nothing left to register',
      titleExchange: 'Registered; Exchange is left',
      reading: 'Reading what is there. Nothing is changed.',
      intro:
        '{count, plural, one {One thing} other {# things}}. Nothing has been changed yet, and nothing else in the tenant is touched.',
      none: 'Everything that {product} needs is registered and granted. Applying it again would change nothing.',
      noneExchange:
        'Everything that can be registered for {product} is there. What is left is in Exchange, where Graph cannot reach: a script for it stands at that step.',
      toExchange: 'Go to Exchange',
      undecided:
        'Which registration is meant has to be said first. Nothing is guessed, and nothing is changed.',
      adopts:
        'The registration *{name}* (`{id}`) is already there. It is completed, not doubled; what others set in it stays.',
      adoptsOurs: 'The registration *{name}* (`{id}`) was made here before. Only what is missing is added.',
      notes: 'Good to know',
      why: 'Why: {text}',
      risk: '*Watch out:* {text}',
      graph: 'In Graph terms',
      graphOf: 'In Graph terms: {what}',
      rights: 'What you granted for it',
      signedIn: 'Signed in as {username}.',
      signedInRead: 'Signed in as {username}, only to read.',
      signOut: 'Sign out',
      readOnly: 'You signed in only to read. Sign in again to apply this.',
      signInAgain: 'Sign in to apply',
      apply: 'Apply',
      goOn: 'Apply what is left',
      notNow: 'Not now',
      script: 'As a script',
      again: 'Read again',
    },
    reach: {
      title: 'What the application can reach',
      now: 'Now',
      after: 'Afterwards',
      nothing: 'Nothing.',
      prove: 'Prove that it reaches no other mailbox',
      proveText:
        'Two real attempts: one from *{mailbox}*, which has to be accepted, and one from a mailbox that {product} must not reach, which has to be refused. Each message goes to its own sender only.',
      other: 'A mailbox that it must not reach',
      attempt: 'Try both',
    },
    script: {
      title: 'The same plan as a script',
      intro:
        'For an administrator who would rather run it, or who is somebody else. The values are filled in; it looks before it changes, so it may be run twice. No secret stands in it.',
      kind: 'For',
      powershell: 'PowerShell (Microsoft.Graph)',
      azureCli: 'Azure CLI',
      save: 'Save {file}',
      after: 'When it has run, come back and enter the IDs that it prints.',
      toIds: 'Enter the IDs',
      sheet: 'A sheet for the administrator',
    },
    run: {
      apply: 'Registering',
      undo: 'Taking it back',
      rotate: 'Making a new one',
      retire: 'Removing the old one',
      restore: 'Going back to the old one',
      intro: 'A thing counts once the directory shows it, which can take up to two minutes each.',
      position: '{done} of {all} seen',
      state: {
        todo: 'Still to come',
        started: 'Under way',
        waiting: 'Done. The directory does not show it yet',
        visible: 'Seen',
        failed: 'Stopped here',
        cancelled: 'Cancelled here. The plan shows what of it is there',
      },
      cancel: 'Cancel',
      cancelling: 'Ends after this step',
    },
    ended: {
      applied: 'Registered, and seen',
      appliedIntro:
        '{count, plural, one {One thing was} other {# things were}} made, and the directory shows {count, plural, one {it} other {all of them}}.',
      stopped: 'It stopped in the middle',
      stoppedIntro:
        'What was done before stays and is not done twice. Mend the cause and apply what is left, or take it back.',
      cancelled: 'Cancelled',
      cancelledIntro: 'What was done before stays. Apply what is left, or take it back.',
      showLeft: 'Show what is left',
      undone: 'Taken back',
      undoneIntro:
        'What was made here is gone, and nothing else was touched. What a script has set in Exchange stays; its undo stands at the step *Exchange*.',
      seenMore: 'and {count, plural, one {# thing more} other {# things more}}',
      made: 'What was made',
      proven: 'What is proven',
      next: 'What comes next',
      nextSend: 'A real message from *{mailbox}* to itself proves that it works.',
      nextSignin:
        '*{mailbox}* signs in once, as the product will. Then a real message from it to itself proves that it works.',
      send: 'Send a test message',
      signinAndSend: 'Sign in and send a test message',
      exchangeText:
        'What is left is in Exchange, where Graph cannot reach: run this script in Exchange Online PowerShell as {role}.',
      exchangeScript: 'Exchange Online PowerShell',
      exchangeOther: 'Somebody else runs it',
      exchangeMore: 'Each setting with its reason',
      later: 'Go on step by step',
      values: 'Values for {product}',
    },
    made: {
      title: 'Made here',
      text: 'What was made here can be taken back.',
      unfinished: 'begun; its end is not known',
      takeBack: 'Take it back',
      dialog: 'Take back what was made here?',
      dialogText:
        'Each of these steps is undone, the newest first, and nothing else is touched. {product} cannot send any more afterwards.',
      keep: 'Keep it',
      signInFirst: 'Sign in first: taking it back needs the same rights as making it.',
    },
    resume: {
      unfinished: 'An earlier run did not come to its end. Apply what is left, or take back what was made.',
      lostSecret:
        'A secret was made and nobody kept its value, because the program ended too early. *Apply* makes a new one and removes the lost one.',
    },
    verify: {
      button: 'Check in the directory',
      title: 'Checked in the directory',
      reading: 'Looking at the registration in the directory. Nothing is changed.',
      right: 'Everything that was looked at is as it should be.',
      wrong:
        '{count, plural, one {One thing is} other {# things are}} not as {count, plural, one {it} other {they}} should be.',
      warnings: '{count, plural, one {One thing is} other {# things are}} worth a look.',
      unknowns: '{count, plural, one {One thing} other {# things}} could not be looked at.',
      restRight: 'Everything else is as it should be.',
      state: { right: 'Right', wrong: 'Wrong', warning: 'Worth a look', unknown: 'Could not look' },
      found: 'Found',
      expected: 'Expected',
      repair: 'Show the repair',
      toPlan: 'To the plan',
      hint: 'Sendproof can look in the directory whether this step is as it should be.',
      hintSignIn:
        'Once an administrator has signed in to read, Sendproof can look in the directory whether this step is as it should be.',
    },
    credential: {
      title: 'While it is in use',
      secret: 'Client secret',
      certificate: 'Certificate',
      ends: '{kind}, ends on {date}: {days, plural, =0 {today} one {one day left} other {# days left}}.',
      ended: '{kind}, ended on {date}: the product cannot send.',
      endUnknown: '{kind}. Its last day is not known.',
      calendar: 'Add to calendar',
      rotate: 'Make a new one beside it',
    },
    rotation: {
      title: 'Replace the credential',
      intro:
        'The new one is added beside the old one. The product goes on with the old one until it has the new value, so nothing stops.',
      make: 'Make a new one beside the old one',
      makeText: 'It goes straight to where secrets are kept, and is used here from now on.',
      makeButton: 'Make the new one',
      made: 'Made: {date}.',
      test: 'Send a real message with it',
      tested: 'A real message was accepted with the new one.',
      testButton: 'Send a test message',
      handOver: 'Give the new value to {product}',
      handOverText: 'Copy it and paste it into {product}. It stays on the clipboard for one minute.',
      handOverCertificate:
        'The private key stays here; {product} needs the new certificate with its key from your own store.',
      copy: 'Copy the new secret',
      copied: 'Copied, for one minute.',
      elsewhere:
        'No clipboard can be reached here. On this computer, `sendproof secrets hand-over --pipe --setup {setup}` leads the value into another program.',
      confirmFirst: 'Confirm this first: with the old one gone, nothing else sends.',
      handedOver: '{product} has the new value and sends with it',
      retire: 'Remove the old one',
      retireText: 'After that nothing sends with the old one any more, and that cannot be taken back.',
      retireHint: 'The old one begins with `{hint}`.',
      retireButton: 'Remove the old one',
      done: 'Only the new one is left.',
      restoreButton: 'Go back to the old one',
      restored: 'The old one is in use again, and the new one is gone.',
      signIn: 'Making and removing needs an administrator.',
    },
    notification: {
      title: '{count, plural, one {A credential ends soon} other {# credentials end soon}}',
      ends: '{name}: {days, plural, =0 {today} one {in one day} other {in # days}}',
      ended: '{name}: ended',
      more: 'and {count} more',
    },
  },
} as const satisfies {
  causes: Record<CauseId, CauseText>;
  fixers: Record<Fixer, string>;
  [group: string]: unknown;
};
