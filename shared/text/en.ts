import { causesEn, evidenceEn, findingsEn, fixersEn } from './causes.en.ts';

import { certificateEn } from './certificate.en.ts';
import { cliEn } from './cli.en.ts';
import { deadlinesEn } from './deadlines.en.ts';
import { exchangeEn } from './exchange.en.ts';
import { handOverEn } from './hand-over.en.ts';
import { hostsEn } from './hosts.en.ts';
import { incomingEn } from './incoming.en.ts';
import { reportEn } from './report.en.ts';
import { screensEn } from './screens.en.ts';
import { stepsEn } from './steps.en.ts';
import { testEn } from './test.en.ts';

/**
 * Every sentence a person reads, in English; the keys of this file are the keys of every language.
 * Sentences are ICU MessageFormat: `{name}` is an argument, `{n, plural, one {...} other {...}}` counts.
 * `back-ticks` mark what is shown in monospace. How to write: second person, present tense, short; the portal's own names.
 */
export const en = {
  app: {
    name: 'Sendproof',
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
    wrongForm:
      '`{file}`, at `{path}`: found text in another form, expected {expected, select, url {a web address} email {an e-mail address} date {a date such as `2027-05-31`} datetime {a time such as `2027-05-31T12:00:00Z`} tenantId {a GUID or a domain name} clientId {a GUID} enterpriseObjectId {a GUID} id {lower-case letters, digits and hyphens} country {a country code such as `RO`} thumbprint {a thumbprint in hexadecimal} language {a language code such as `ro`} name {the name of a permission such as `Mail.Send`} other {another form}}.',
    tooSmall:
      '`{file}`, at `{path}`: {what, select, string {expected at least {least, plural, one {# character} other {# characters}}} array {expected at least {least, plural, one {# entry} other {# entries}}} other {expected at least {least}}}.',
    tooBig:
      '`{file}`, at `{path}`: {what, select, string {expected at most {most, plural, one {# character} other {# characters}}} array {expected at most {most, plural, one {# entry} other {# entries}}} other {expected at most {most}}}.',
    rule: '`{file}`, at `{path}`: {rule, select, client {a way with `client-credentials` needs `confidential`} redirects {a way with `authorization-code` needs at least one redirect} text {`text` belongs to the value `fixed` and to no other} languages {expected a text in at least one language} expiresAt {expected a date such as `2027-05-31`} other {the value does not fit here}}.',
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
  causes: causesEn,
  fixers: fixersEn,
  evidence: evidenceEn,
  findings: findingsEn,
  cli: cliEn,
  ...deadlinesEn,
  ...certificateEn,
  ...exchangeEn,
  ...handOverEn,
  ...hostsEn,
  ...incomingEn,
  ...reportEn,
  ...screensEn,
  ...stepsEn,
  ...testEn,
} as const;
