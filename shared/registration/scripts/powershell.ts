import { inOneLine, quote } from '../../exchange/quote.ts';
import { remark, stopIf } from '../../exchange/script-lines.ts';
import type { Translate } from '../../text/index.ts';
import { secretDays } from '../credential-state.ts';
import { redirectPlatforms } from '../directory.ts';
import { scopesToApply } from '../scopes.ts';
import { applicationTags, ourTag, servicePrincipalTags, setupTag } from '../tags.ts';
import { isMisplaced, samePattern } from './same-redirect.ts';
import type { ScriptApi, ScriptValues } from './script-values.ts';

/** Source: learn.microsoft.com/powershell/microsoftgraph/authentication-commands, -Environment. */
const environments: Readonly<Record<string, string>> = {
  usgov: 'USGov',
  usgovdod: 'USGovDoD',
  china: 'China',
};

const commaList = (texts: readonly string[]) => texts.map(quote).join(', ');
const array = (texts: readonly string[]) => `@(${commaList(texts)})`;
const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

function connection({ desired, cloud, tenantId }: ScriptValues): readonly string[] {
  const tenant = tenantId === undefined ? '' : ` -TenantId ${quote(tenantId)}`;
  const environment = environments[cloud];
  const scopes = scopesToApply(desired).map(({ name }) => name);
  return [
    `$ErrorActionPreference = 'Stop'`,
    'Import-Module Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns',
    `Connect-MgGraph -NoWelcome${tenant}${environment === undefined ? '' : ` -Environment ${environment}`} -Scopes ${commaList(scopes)}`,
  ];
}

/** Found by its client ID, else by our tag, else by its name; of several none is guessed. */
function search({ desired, name, clientId }: ScriptValues, t: Translate): readonly string[] {
  const byTag = quote(`tags/any(t:t eq '${setupTag(desired.setupId)}')`);
  return [
    `$name = ${quote(name)}`,
    ...(clientId === undefined
      ? [
          `$found = @(Get-MgApplication -All -Filter ${byTag})`,
          `if ($found.Count -eq 0) { $found = @(Get-MgApplication -All -Filter ('displayName eq ''{0}''' -f $name.Replace('''', ''''''))) }`,
        ]
      : [
          `$found = @(Get-MgApplication -All -Filter ${quote(`appId eq '${clientId.replaceAll("'", "''")}'`)})`,
        ]),
    stopIf('$found.Count -gt 1', t('register.script.several', { name })),
    '$application = $found | Select-Object -First 1',
  ];
}

/** What carries our tag was made here; anything else stays. */
function undoing({ desired }: ScriptValues, t: Translate): readonly string[] {
  return [
    remark(t('register.script.undo')),
    'if ($Undo) {',
    ...indented([
      `if (-not $application) { ${quote(inOneLine(t('register.script.nothingThere')))}; return }`,
      stopIf(
        `$application.Tags -notcontains ${quote(setupTag(desired.setupId))}`,
        t('register.script.notOurs'),
      ),
      'Remove-MgApplication -ApplicationId $application.Id',
      'return',
    ]),
    '}',
  ];
}

const entriesOf = ({ access }: ScriptApi) =>
  `@(${access.map(({ id, type }) => `@{ id = ${quote(id)}; type = ${quote(type)} }`).join(', ')})`;

const accessOf = (api: ScriptApi) =>
  `@{ resourceAppId = ${quote(api.appId)}; resourceAccess = ${entriesOf(api)} }`;

function creation({ desired, redirects, apis }: ScriptValues): readonly string[] {
  return [
    'if (-not $application) {',
    ...indented([
      '$application = New-MgApplication -BodyParameter @{',
      ...indented([
        'displayName = $name',
        `signInAudience = ${quote(desired.audiences[0])}`,
        `tags = ${array(applicationTags(desired.setupId))}`,
        `isFallbackPublicClient = ${desired.publicClient === true ? '$true' : '$false'}`,
        ...redirectPlatforms.map(
          (platform) => `${platform} = @{ redirectUris = ${array(redirects[platform])} }`,
        ),
        `requiredResourceAccess = @(${apis.map(accessOf).join(', ')})`,
      ]),
      '}',
    ]),
    '}',
  ];
}

const graphNames = { web: 'Web', spa: 'Spa', publicClient: 'PublicClient' } as const;

const listed = (platform: (typeof redirectPlatforms)[number], condition: string) =>
  `@($uris.${platform} | Where-Object { $_ ${condition} })`;

/** The one that stands for a wanted address stays, and what differs from it by port or slash only goes. */
function oneOf(platform: (typeof redirectPlatforms)[number], uri: string): readonly string[] {
  const same = quote(samePattern(uri));
  return [
    `$same = ${listed(platform, `-cmatch ${same}`)}`,
    `$kept = if ($same -ccontains ${quote(uri)}) { ${quote(uri)} } else { $same | Select-Object -First 1 }`,
    `if (-not $kept) { $kept = ${quote(uri)}; $uris.${platform} += $kept }`,
    `$uris.${platform} = ${listed(platform, `-cnotmatch ${same} -or $_ -ceq $kept`)}`,
  ];
}

function redirectRepairs({ desired }: ScriptValues): readonly string[] {
  const list = (platform: (typeof redirectPlatforms)[number]) =>
    `@($application.${graphNames[platform]}.RedirectUris | Where-Object { $_ })`;
  return [
    `$uris = @{ ${redirectPlatforms.map((platform) => `${platform} = ${list(platform)}`).join('; ')} }`,
    ...desired.redirects.flatMap(({ platform, uri }) => [
      ...oneOf(platform, uri),
      ...redirectPlatforms
        .filter((other) => isMisplaced(uri, other, desired.redirects))
        .map((other) => `$uris.${other} = ${listed(other, `-cnotmatch ${quote(samePattern(uri))}`)}`),
    ]),
    ...redirectPlatforms.map(
      (platform) =>
        `if (($uris.${platform} -join ' ') -cne (${list(platform)} -join ' ')) { $change.${platform} = @{ redirectUris = $uris.${platform} } }`,
    ),
  ];
}

function permissionRepairs({ apis }: ScriptValues): readonly string[] {
  if (apis.length === 0) return [];
  return [
    '$access = @($application.RequiredResourceAccess | Where-Object { $_ } | ForEach-Object {',
    '    @{ resourceAppId = $_.ResourceAppId; resourceAccess = @($_.ResourceAccess | ForEach-Object { @{ id = $_.Id; type = $_.Type } }) }',
    '})',
    ...apis.flatMap((api) => [
      `$asked = $access | Where-Object { $_.resourceAppId -eq ${quote(api.appId)} }`,
      `if (-not $asked) { $asked = @{ resourceAppId = ${quote(api.appId)}; resourceAccess = @() }; $access += $asked }`,
      `foreach ($one in ${entriesOf(api)}) {`,
      '    if ($asked.resourceAccess.id -notcontains $one.id) { $asked.resourceAccess += $one; $change.requiredResourceAccess = $access }',
      '}',
    ]),
    'if ($change.requiredResourceAccess) { $change.requiredResourceAccess = $access }',
  ];
}

function repairs(values: ScriptValues): readonly string[] {
  const { audiences, publicClient } = values.desired;
  const flag = publicClient === true ? '$true' : '$false';
  return [
    '$change = @{}',
    `if ($application.SignInAudience -notin ${array(audiences)}) { $change.signInAudience = ${quote(audiences[0])} }`,
    ...(publicClient === undefined
      ? []
      : [
          `if ([bool] $application.IsFallbackPublicClient -ne ${flag}) { $change.isFallbackPublicClient = ${flag} }`,
        ]),
    ...redirectRepairs(values),
    ...permissionRepairs(values),
    'if ($change.Count -gt 0) { Update-MgApplication -ApplicationId $application.Id -BodyParameter $change }',
  ];
}

/** The directory may not show a new registration at once, so the enterprise application is tried for half a minute. */
function enterpriseApplication({ desired }: ScriptValues): readonly string[] {
  return [
    `$principal = Get-MgServicePrincipal -Filter ('appId eq ''{0}''' -f $application.AppId)`,
    'for ($try = 1; -not $principal; $try++) {',
    `    try { $principal = New-MgServicePrincipal -BodyParameter @{ appId = $application.AppId; tags = ${array(servicePrincipalTags(desired.setupId))} } }`,
    '    catch { if ($try -ge 10) { throw }; Start-Sleep -Seconds 3 }',
    '}',
    'if ($principal.AccountEnabled -eq $false) { Update-MgServicePrincipal -ServicePrincipalId $principal.Id -BodyParameter @{ accountEnabled = $true } }',
    ...(desired.reach === 'person'
      ? [
          'if ($principal.AppRoleAssignmentRequired) { Update-MgServicePrincipal -ServicePrincipalId $principal.Id -BodyParameter @{ appRoleAssignmentRequired = $false } }',
        ]
      : []),
  ];
}

function roleGrants({ roles }: ScriptApi): readonly string[] {
  if (roles.length === 0) return [];
  return [
    '$held = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal.Id -All)',
    ...roles.map(
      ({ id }) =>
        `if (-not ($held | Where-Object { $_.ResourceId -eq $api.Id -and $_.AppRoleId -eq ${quote(id)} })) { $null = New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal.Id -BodyParameter @{ principalId = $principal.Id; resourceId = $api.Id; appRoleId = ${quote(id)} } }`,
    ),
  ];
}

function scopeGrants({ scopes }: ScriptApi): readonly string[] {
  if (scopes.length === 0) return [];
  return [
    `$grant = Get-MgOauth2PermissionGrant -All -Filter ('clientId eq ''{0}''' -f $principal.Id) | Where-Object { $_.ResourceId -eq $api.Id -and $_.ConsentType -eq 'AllPrincipals' } | Select-Object -First 1`,
    `$held = @(if ($grant) { $grant.Scope.Split(' ') | Where-Object { $_ } })`,
    `$scope = (@($held) + ${array(scopes)} | Select-Object -Unique) -join ' '`,
    'if (-not $grant) {',
    `    $null = New-MgOauth2PermissionGrant -BodyParameter @{ clientId = $principal.Id; consentType = 'AllPrincipals'; resourceId = $api.Id; scope = $scope }`,
    `} elseif ($scope -ne ($held -join ' ')) {`,
    '    Update-MgOauth2PermissionGrant -OAuth2PermissionGrantId $grant.Id -BodyParameter @{ scope = $scope }',
    '}',
  ];
}

function consent({ apis, desired }: ScriptValues, t: Translate): readonly string[] {
  if (desired.reach === 'mailbox') return [remark(t('register.script.exchangeDecides'))];
  return apis.flatMap((api) => [
    `$api = Get-MgServicePrincipal -Filter ${quote(`appId eq '${api.appId}'`)}`,
    `if (-not $api) { $api = New-MgServicePrincipal -BodyParameter @{ appId = ${quote(api.appId)} } }`,
    ...roleGrants(api),
    ...scopeGrants(api),
  ]);
}

function secret(t: Translate): readonly string[] {
  return [
    remark(t('register.script.secretOnce')),
    `$live = $application.PasswordCredentials | Where-Object { $_.DisplayName -eq ${quote(ourTag)} -and $_.EndDateTime -gt (Get-Date) }`,
    'if (-not $live) {',
    `    $secret = Add-MgApplicationPassword -ApplicationId $application.Id -PasswordCredential @{ displayName = ${quote(ourTag)}; endDateTime = (Get-Date).ToUniversalTime().AddDays(${secretDays}) }`,
    `    Write-Host ${quote(inOneLine(t('register.script.secretValue')))}`,
    '    Write-Host $secret.SecretText',
    '}',
  ];
}

function certificate(thumbprint: string | undefined, t: Translate): readonly string[] {
  return [
    `$file = (Read-Host ${quote(inOneLine(t('register.script.certificateFile')))}).Trim()`,
    '$certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($file)',
    ...(thumbprint === undefined
      ? []
      : [stopIf(`$certificate.Thumbprint -ne ${quote(thumbprint)}`, t('register.script.otherCertificate'))]),
    `$listed = $application.KeyCredentials | Where-Object { ([BitConverter]::ToString($_.CustomKeyIdentifier) -replace '-', '') -eq $certificate.Thumbprint }`,
    'if (-not $listed) {',
    `    $keys = @($application.KeyCredentials | Where-Object { $_ }) + @{ type = 'AsymmetricX509Cert'; usage = 'Verify'; key = $certificate.RawData; displayName = ${quote(ourTag)} }`,
    '    Update-MgApplication -ApplicationId $application.Id -KeyCredentials $keys',
    '}',
  ];
}

function credential({ desired }: ScriptValues, t: Translate): readonly string[] {
  const again = '$application = Get-MgApplication -ApplicationId $application.Id';
  if (desired.credential === 'none') return [again];
  return [again, ...(desired.credential === 'secret' ? secret(t) : certificate(desired.thumbprint, t))];
}

function readBack(t: Translate): readonly string[] {
  const label = (key: 'steps.ids.client' | 'steps.ids.tenant' | 'steps.exchange.objectId') =>
    quote(inOneLine(t(key)));
  return [
    '[pscustomobject] @{',
    `    ${label('steps.ids.client')} = $application.AppId`,
    `    ${label('steps.ids.tenant')} = (Get-MgContext).TenantId`,
    `    ${label('steps.exchange.objectId')} = $principal.Id`,
    '} | Format-List',
  ];
}

/**
 * The registration as one script of the modules Microsoft.Graph: a block, so that it is run whole or not at all when it is pasted. It looks
 * before it makes, so that it may be run again; `-Undo` behind it takes back a registration that it made.
 * Sources: learn.microsoft.com/powershell/module/microsoft.graph.applications, .../microsoft.graph.identity.signins
 */
export function powershellScript(values: ScriptValues, t: Translate): string {
  const body = [
    'param([switch] $Undo)',
    remark(t('register.script.title', { name: values.name })),
    remark(t('register.script.again')),
    ...connection(values),
    ...search(values, t),
    ...undoing(values, t),
    ...creation(values),
    ...repairs(values),
    ...enterpriseApplication(values),
    ...consent(values, t),
    ...credential(values, t),
    ...readBack(t),
  ];
  return ['& {', ...indented(body), '} @args', ''].join('\n');
}
