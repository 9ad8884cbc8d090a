import type { Translate } from '../text/index.ts';
import type { TextKey } from '../text/text-key.ts';
import { inOneLine, quote } from './quote.ts';
import type { ScriptFacts } from './script-facts.ts';

/** A remark for the person who reads the script before running it. */
export function remark(text: string): string {
  return `# ${inOneLine(text)}`;
}

/** Ends the script with a sentence where a condition holds. */
export function stopIf(condition: string, text: string): string {
  return `if (${condition}) { throw ${quote(inOneLine(text))} }`;
}

/** A value by its name: filled in where it is known, asked for when the script runs where it is not. */
function valueLine(name: string, value: string | undefined, t: Translate, prompt: TextKey): string {
  return value === undefined
    ? `$${name} = (Read-Host ${quote(inOneLine(t(prompt)))}).Trim()`
    : `$${name} = ${quote(value)}`;
}

export const theMailbox = (facts: ScriptFacts, t: Translate) =>
  valueLine('mailbox', facts.mailbox, t, 'exchange.prompt.mailbox');

export const theClientId = (facts: ScriptFacts, t: Translate) =>
  valueLine('clientId', facts.clientId, t, 'exchange.prompt.clientId');

/** The application's client ID, and what Exchange knows by it. */
export function findApplication(facts: ScriptFacts, t: Translate): readonly string[] {
  return [
    theClientId(facts, t),
    '$application = Get-ServicePrincipal | Where-Object { $_.AppId -eq $clientId }',
  ];
}

/** The application as Exchange knows it; the script ends where Exchange does not know it. */
export function needApplication(facts: ScriptFacts, t: Translate): readonly string[] {
  return [...findApplication(facts, t), stopIf('-not $application', t('exchange.stop.notKnown'))];
}

const guid = quote('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$');

/**
 * Makes the application known to Exchange where it is not yet. A wrong object ID is the trap here: Exchange takes any, and only the login
 * fails later, with 535 5.7.3. So an entry with another one ends the script.
 * Source: learn.microsoft.com/powershell/module/exchange/new-serviceprincipal
 */
export function makeApplicationKnown(facts: ScriptFacts, t: Translate): readonly string[] {
  return [
    ...findApplication(facts, t),
    remark(t('exchange.remark.objectId')),
    valueLine('objectId', facts.objectId, t, 'exchange.prompt.objectId'),
    stopIf(`$objectId -notmatch ${guid}`, t('exchange.stop.notAnId')),
    stopIf('$objectId -eq $clientId', t('exchange.stop.clientIdAgain')),
    stopIf('$application -and $application.ObjectId -ne $objectId', t('exchange.stop.otherObjectId')),
    'if (-not $application) {',
    `    New-ServicePrincipal -AppId $clientId -ObjectId $objectId -DisplayName ${quote(facts.name)}`,
    '    $application = Get-ServicePrincipal | Where-Object { $_.AppId -eq $clientId }',
    '}',
  ];
}

/**
 * One script: a block, so that it is run whole or not at all when it is pasted, ends at the first error, and leaves no variables behind.
 * Source: learn.microsoft.com/powershell/exchange/connect-to-exchange-online-powershell
 */
export function script(facts: ScriptFacts, title: string, lines: readonly string[]): string {
  const cloud = facts.environment === undefined ? '' : ` -ExchangeEnvironmentName ${facts.environment}`;
  const body = [
    remark(title),
    `$ErrorActionPreference = 'Stop'`,
    'Import-Module ExchangeOnlineManagement',
    `Connect-ExchangeOnline -ShowBanner:$false${cloud}`,
    ...lines,
  ];
  return ['& {', ...body.map((line) => `    ${line}`), '}'].join('\n');
}
