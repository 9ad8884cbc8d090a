import type { Translate } from '../../text/index.ts';
import { quote } from '../quote.ts';
import { type ScriptFacts, shortName } from '../script-facts.ts';
import {
  findApplication,
  makeApplicationKnown,
  needApplication,
  remark,
  script,
  theMailbox,
} from '../script-lines.ts';
import type { ExchangeStep, Reach } from '../step.ts';

/** The role for applications of each transport. Source: learn.microsoft.com/exchange/permissions-exo/application-rbac, Supported application roles. */
const roles: Readonly<Record<ScriptFacts['transport'], string>> = {
  smtp: 'Application SMTP.SendAsApp',
  graph: 'Application Mail.Send',
  ews: 'Application EWS.AccessAsApp',
};

/** Scope and assignment are found again by this name, whatever else there is; the client ID keeps two applications of one name apart. */
const nameLine = (facts: ScriptFacts) =>
  `$name = ${quote(`${shortName(facts)} `)} + $clientId.Substring(0, 8)`;

/** A role for applications, and the name its assignment is found again by. */
interface NamedRole {
  readonly role: string;
  readonly name: string;
  /** What is said about it in the script. */
  readonly lead: readonly string[];
}

/** Sending by Graph and reading by Graph are two roles; the role of EWS does both. */
function rolesFor({ transport, readsMail }: ScriptFacts, t: Translate): readonly NamedRole[] {
  const sends = { role: roles[transport], name: '$name', lead: [] };
  const reads = {
    role: 'Application Mail.Read',
    name: "($name + ' Read')",
    lead: [remark(t('exchange.remark.readsMail'))],
  };
  return transport === 'graph' && readsMail ? [sends, reads] : [sends];
}

const findAssignment = (name: string) =>
  `$assignment = Get-ManagementRoleAssignment -Identity ${name} -ErrorAction SilentlyContinue`;

/** The scope holds the sending mailbox and no other. A filter takes the user principal name, which need not be the address. */
const makeScope = [
  '$user = (Get-Mailbox -Identity $mailbox).UserPrincipalName',
  "$filter = 'UserPrincipalName -eq ''{0}''' -f $user.Replace('''', '''''')",
  '$scope = Get-ManagementScope -Identity $name -ErrorAction SilentlyContinue',
  'if (-not $scope) {',
  '    New-ManagementScope -Name $name -RecipientRestrictionFilter $filter',
  '} else {',
  '    Set-ManagementScope -Identity $name -RecipientRestrictionFilter $filter',
  '}',
];

/** An assignment of the other reach is taken away first, because grants add up. */
function assign(reach: Reach, { role, name, lead }: NamedRole): readonly string[] {
  const scoped = reach === 'scoped';
  return [
    ...lead,
    findAssignment(name),
    `if ($assignment -and ${scoped ? '$assignment.CustomResourceScope -ne $name' : '$assignment.CustomResourceScope'}) {`,
    `    Remove-ManagementRoleAssignment -Identity ${name} -Confirm:$false`,
    '    $assignment = $null',
    '}',
    'if (-not $assignment) {',
    `    New-ManagementRoleAssignment -Name ${name} -App $application.ObjectId -Role ${quote(role)}${scoped ? ' -CustomResourceScope $name' : ''}`,
    '}',
  ];
}

function undoLines(facts: ScriptFacts, t: Translate): readonly string[] {
  return [
    ...findApplication(facts, t),
    nameLine(facts),
    ...rolesFor(facts, t).flatMap(({ name }) => [
      findAssignment(name),
      `if ($assignment) { Remove-ManagementRoleAssignment -Identity ${name} -Confirm:$false }`,
    ]),
    'if (Get-ManagementScope -Identity $name -ErrorAction SilentlyContinue) {',
    '    Remove-ManagementScope -Identity $name -Confirm:$false',
    '}',
  ];
}

/**
 * RBAC for Applications: a role that reaches one mailbox, in place of a consent that reaches all.
 * Sources: learn.microsoft.com/exchange/permissions-exo/application-rbac; for SMTP the page on onboarding `Application SMTP.SendAsApp`.
 */
export const rbacScope: ExchangeStep = {
  reaches: ['scoped', 'tenant-wide'],
  role: 'organization-management',
  delay: { source: 'documented', fromMinutes: 30, toMinutes: 120 },
  clears: ['app-access-policy-blocked', 'smtp-oauth-rejected'],
  scripts(facts, reach, t) {
    const title = t('steps.exchange.setting.rbacScope.title');
    const mailbox = theMailbox(facts, t);
    const consent = remark(
      t(facts.transport === 'smtp' ? 'exchange.remark.noSendAsApp' : 'exchange.remark.consentAddsUp'),
    );
    const show = 'Format-Table RoleName, AllowedResourceScope, ScopeType, InScope';
    return {
      apply: script(facts, title, [
        mailbox,
        ...makeApplicationKnown(facts, t),
        nameLine(facts),
        ...(reach === 'scoped' ? makeScope : []),
        ...rolesFor(facts, t).flatMap((named) => assign(reach, named)),
        consent,
        `Test-ServicePrincipalAuthorization -Identity $application.ObjectId -Resource $mailbox | ${show}`,
      ]),
      readBack: script(facts, title, [
        mailbox,
        ...needApplication(facts, t),
        remark(t('exchange.remark.looksAtOnce')),
        `Test-ServicePrincipalAuthorization -Identity $application.ObjectId -Resource $mailbox | ${show}`,
        nameLine(facts),
        'Get-ManagementScope -Identity $name -ErrorAction SilentlyContinue | Format-List Name, RecipientFilter',
      ]),
      undo: script(facts, title, undoLines(facts, t)),
    };
  },
};
