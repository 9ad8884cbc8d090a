import type { CauseId, Fixer } from '../causes/cause-id.ts';
import type { CauseText } from './cause-text.ts';

/** The causes in English. `{port}` is a number or `unknown`. */
export const causesEn = {
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
        'Open Authentication: put the redirect URI under `Mobile and desktop applications`, or set `Allow public client flows` to Yes where no redirect is used.',
      you: 'Enter the client secret, if the product signs in as a confidential client.',
    },
    ask: 'Under which platform does the redirect URI stand: Web, Single-page application, or Mobile and desktop applications?',
  },
  'secret-sent-to-public-client': {
    title: 'A secret was sent where none is allowed',
    meaning:
      'The redirect URI stands under `Mobile and desktop applications`. Such a public client signs in without a secret, and Microsoft Entra refuses one that comes along.',
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
      you: 'Copy `Application (client) ID` and `Directory (tenant) ID` again, both from the Overview of the same registration.',
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
      you: 'Copy `Directory (tenant) ID` from the Overview of the registration, and check that the cloud is the right one.',
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
        'Open API permissions and choose `Grant admin consent`. The status of every permission must turn green.',
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
        'Open the enterprise application, Users and groups, and assign the account; or set `Assignment required` to No under Properties.',
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
      you: 'Enter the `Directory (tenant) ID` in the product instead of `common`.',
      'entra-admin': 'Or change `Supported account types` of the registration.',
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
        'Open the enterprise application, Properties, and set `Enabled for users to sign in` to Yes.',
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
      vendor: 'Redeem each code once, with the same redirect URI and the PKCE verifier of the same attempt.',
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
    title: 'The sending mailbox does not exist',
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
      'The permission is there, but an application access policy or an RBAC scope limits the application to other mailboxes. A change of such a policy can take an hour or more.',
    fix: {
      'exchange-admin': 'Add the mailbox to the group or scope of the policy, then check it with the script.',
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
      vendor: 'Better: move to Microsoft Graph. Exchange Web Services ends in Exchange Online in April 2027.',
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
    fix: { you: 'Check the server name for mistakes, and the network. Try `nslookup smtp.office365.com`.' },
  },
  'connection-refused': {
    title: 'The server refuses the connection',
    meaning:
      'Something answered at once that nothing listens there: wrong server or port, or a firewall that refuses.',
    fix: { you: 'Check server and port (`smtp.office365.com`, 587), then the firewall.' },
  },
  'connection-timeout': {
    title: 'The server does not answer',
    meaning:
      'The connection was tried and nothing came back. Mostly a firewall or the provider drops the port: 25 and 587 are often blocked.',
    fix: {
      you: 'Let outgoing connections to port 587 through, in the firewall and at the provider.',
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
} as const satisfies Record<CauseId, CauseText>;

/** Who can put something right, in English. */
export const fixersEn = {
  you: 'You',
  'exchange-admin': 'Exchange administrator',
  'entra-admin': 'Entra administrator',
  vendor: 'The product’s vendor',
  time: 'Time',
} as const satisfies Record<Fixer, string>;

/** What speaks for or against a cause, in English. */
export const evidenceEn = {
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
} as const;

/** What is noticed about pasted values, in English. */
export const findingsEn = {
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
} as const;
