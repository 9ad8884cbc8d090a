import { inOneLine } from '../../exchange/quote.ts';
import { remark } from '../../exchange/script-lines.ts';
import type { Translate } from '../../text/index.ts';
import { secretDays } from '../credential-state.ts';
import { redirectPlatforms } from '../directory.ts';
import { applicationTags, ourTag, servicePrincipalTags, setupTag } from '../tags.ts';
import { applicationRepairs } from './azure-cli-repairs.ts';
import type { ScriptApi, ScriptValues } from './script-values.ts';
import { shellQuote } from './shell-quote.ts';

const say = (text: string) => shellQuote(inOneLine(text));
const json = (value: unknown) => shellQuote(inOneLine(JSON.stringify(value)));
const words = (texts: readonly string[]) => texts.map(shellQuote).join(' ');

/** Functions that the rest is written with. Bash 3.2, which macOS has, stumbles over empty arrays: so lists are lines of text. */
function functions(t: Translate): readonly string[] {
  return [
    `stop() { printf '%s\\n' "$1" >&2; exit 1; }`,
    'send() { az rest --method "$1" --url "$graph/v1.0$2" --headers Content-Type=application/json --body "$3" --output none; }',
    `has_line() { printf '%s\\n' "$1" | grep -qxF -- "$2"; }`,
    `json_list() { printf '%s\\n' "$1" | sed -e '/^$/d' -e 's/["\\\\]/\\\\&/g' -e 's/.*/"&"/' | paste -sd , -; }`,
    remark(t('register.script.waits')),
    'visible() {',
    '  for _ in 1 2 3 4 5 6 7 8 9 10; do',
    '    if "$@" >/dev/null 2>&1; then return 0; fi',
    '    sleep 3',
    '  done',
    '  "$@" >/dev/null',
    '}',
  ];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A session may be there already, in another tenant. A domain cannot be compared with the tenant's id. */
function rightTenant(tenantId: string | undefined, t: Translate): readonly string[] {
  if (tenantId === undefined || !guid.test(tenantId)) return [];
  return [
    `[ "$(az account show --query tenantId --output tsv)" = ${shellQuote(tenantId.toLowerCase())} ] || stop ${say(t('register.script.otherTenant', { tenantId }))}`,
  ];
}

function connection({ tenantId }: ScriptValues, t: Translate): readonly string[] {
  const tenant = tenantId === undefined ? '' : ` --tenant ${shellQuote(tenantId)}`;
  return [
    remark(t('register.script.azureLogin')),
    `az account show --output none 2>/dev/null || az login --allow-no-subscriptions${tenant} --output none`,
    ...rightTenant(tenantId, t),
    `graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv | sed -e 's:/*$::')`,
  ];
}

/** A national cloud is chosen before signing in. Source: learn.microsoft.com/cli/azure/manage-clouds-azure-cli */
const clouds: Readonly<Record<string, string>> = {
  usgov: 'AzureUSGovernment',
  usgovdod: 'AzureUSGovernment',
  china: 'AzureChinaCloud',
};

function cloudChoice({ cloud }: ScriptValues): readonly string[] {
  const name = clouds[cloud];
  return name === undefined ? [] : [`az cloud set --name ${name}`];
}

const odata = (text: string) => text.replaceAll("'", "''");

function search({ desired, name, clientId }: ScriptValues, t: Translate): readonly string[] {
  const find = (filter: string) =>
    `found=$(az ad app list --all --filter ${shellQuote(filter)} --query '[].id' --output tsv)`;
  return [
    ...(clientId === undefined
      ? [
          find(`tags/any(t:t eq '${setupTag(desired.setupId)}')`),
          'if [ -z "$found" ]; then',
          `  ${find(`displayName eq '${odata(name)}'`)}`,
          'fi',
        ]
      : [find(`appId eq '${odata(clientId)}'`)]),
    `if [ "$(printf '%s\\n' "$found" | wc -l)" -gt 1 ]; then stop ${say(t('register.script.several', { name }))}; fi`,
    'application=$found',
  ];
}

function undoing({ desired }: ScriptValues, t: Translate): readonly string[] {
  return [
    remark(t('register.script.azureUndo')),
    `if [ "\${1:-}" = '--undo' ]; then`,
    `  if [ -z "$application" ]; then printf '%s\\n' ${say(t('register.script.nothingThere'))}; exit 0; fi`,
    `  tags=$(az ad app show --id "$application" --query 'tags[]' --output tsv)`,
    `  has_line "$tags" ${shellQuote(setupTag(desired.setupId))} || stop ${say(t('register.script.notOurs'))}`,
    '  az ad app delete --id "$application"',
    '  exit 0',
    'fi',
  ];
}

function creation({ desired, name, redirects, apis }: ScriptValues): readonly string[] {
  const body = {
    displayName: name,
    signInAudience: desired.audiences[0],
    tags: applicationTags(desired.setupId),
    isFallbackPublicClient: desired.publicClient ?? false,
    ...Object.fromEntries(
      redirectPlatforms.map((platform) => [platform, { redirectUris: redirects[platform] }]),
    ),
    requiredResourceAccess: apis.map(({ appId, access }) => ({
      resourceAppId: appId,
      resourceAccess: access,
    })),
  };
  return [
    'if [ -z "$application" ]; then',
    `  application=$(az rest --method post --url "$graph/v1.0/applications" --headers Content-Type=application/json --body ${json(body)} --query id --output tsv)`,
    '  visible az ad app show --id "$application"',
    'fi',
  ];
}

function enterpriseApplication({ desired }: ScriptValues): readonly string[] {
  const tags = JSON.stringify(servicePrincipalTags(desired.setupId)).replaceAll('%', '%%');
  return [
    'client_id=$(az ad app show --id "$application" --query appId --output tsv)',
    `principal=$(az ad sp list --filter "appId eq '$client_id'" --query '[0].id' --output tsv)`,
    'if [ -z "$principal" ]; then',
    `  principal=$(az rest --method post --url "$graph/v1.0/servicePrincipals" --headers Content-Type=application/json --body "$(printf ${shellQuote(`{"appId":"%s","tags":${tags}}`)} "$client_id")" --query id --output tsv)`,
    '  visible az ad sp show --id "$principal"',
    'fi',
    `if [ "$(az ad sp show --id "$principal" --query accountEnabled --output tsv)" = false ]; then send patch "/servicePrincipals/$principal" '{"accountEnabled":true}'; fi`,
    ...(desired.reach === 'person'
      ? [
          `if [ "$(az ad sp show --id "$principal" --query appRoleAssignmentRequired --output tsv)" = true ]; then send patch "/servicePrincipals/$principal" '{"appRoleAssignmentRequired":false}'; fi`,
        ]
      : []),
  ];
}

function roleGrants({ roles }: ScriptApi): readonly string[] {
  if (roles.length === 0) return [];
  return [
    `held=$(az rest --method get --url "$graph/v1.0/servicePrincipals/$principal/appRoleAssignments" --query "value[?resourceId=='$api'].appRoleId" --output tsv)`,
    ...roles.map(
      ({ id }) =>
        `has_line "$held" ${id} || send post "/servicePrincipals/$principal/appRoleAssignments" "$(printf '{"principalId":"%s","resourceId":"%s","appRoleId":"${id}"}' "$principal" "$api")"`,
    ),
  ];
}

function scopeGrants({ scopes }: ScriptApi): readonly string[] {
  if (scopes.length === 0) return [];
  const granted = (what: string) =>
    `az rest --method get --url "$graph/v1.0/servicePrincipals/$principal/oauth2PermissionGrants" --query "value[?consentType=='AllPrincipals' && resourceId=='$api'].${what} | [0]" --output tsv`;
  return [
    `grant=$(${granted('id')})`,
    `held=$(${granted('scope')})`,
    'scope=$held',
    `for name in ${words(scopes)}; do case " $scope " in *" $name "*) ;; *) scope="\${scope:+$scope }$name" ;; esac; done`,
    'if [ -z "$grant" ]; then',
    `  send post /oauth2PermissionGrants "$(printf '{"clientId":"%s","consentType":"AllPrincipals","resourceId":"%s","scope":"%s"}' "$principal" "$api" "$scope")"`,
    'elif [ "$scope" != "$held" ]; then',
    `  send patch "/oauth2PermissionGrants/$grant" "$(printf '{"scope":"%s"}' "$scope")"`,
    'fi',
  ];
}

function consent({ apis, desired }: ScriptValues, t: Translate): readonly string[] {
  if (desired.reach === 'mailbox') return [remark(t('register.script.exchangeDecides'))];
  return apis.flatMap((api) => [
    `api=$(az ad sp list --filter "appId eq '${api.appId}'" --query '[0].id' --output tsv)`,
    `if [ -z "$api" ]; then api=$(az ad sp create --id ${api.appId} --query id --output tsv); fi`,
    ...roleGrants(api),
    ...scopeGrants(api),
  ]);
}

/** Begins what is done only where no live credential of ours is on record. Times of one form and zone sort as text. */
function lastEnd(kind: '' | '--cert '): readonly string[] {
  const now = '$(date -u +%Y-%m-%dT%H:%M:%SZ)';
  return [
    `end=$(az ad app credential list --id "$application" ${kind}--query "[?displayName=='${ourTag}'].endDateTime | sort(@) | [-1]" --output tsv)`,
    `if [ -z "$end" ] || [ "$(printf '%s\\n%s\\n' "$end" "${now}" | sort | head -n 1)" = "$end" ]; then`,
  ];
}

function secret(t: Translate): readonly string[] {
  const day = (way: string) => `date -u ${way} +%Y-%m-%dT00:00:00Z`;
  return [
    remark(t('register.script.secretOnce')),
    ...lastEnd(''),
    `  until=$(${day(`-d '+${secretDays} days'`)} 2>/dev/null || ${day(`-v '+${secretDays}d'`)})`,
    `  printf '%s\\n' ${say(t('register.script.secretValue'))}`,
    `  az ad app credential reset --id "$application" --append --display-name ${ourTag} --end-date "$until" --query password --output tsv`,
    'fi',
  ];
}

function certificate(t: Translate): readonly string[] {
  return [
    ...lastEnd('--cert '),
    `  printf '%s ' ${say(t('register.script.certificateFile'))}`,
    '  IFS= read -r file',
    `  az ad app credential reset --id "$application" --append --cert "@$file" --display-name ${ourTag} --output none`,
    'fi',
  ];
}

function credential({ desired }: ScriptValues, t: Translate): readonly string[] {
  if (desired.credential === 'none') return [];
  return desired.credential === 'secret' ? secret(t) : certificate(t);
}

function readBack(t: Translate): readonly string[] {
  return [
    `printf '%s: %s\\n' ${say(t('steps.ids.client'))} "$client_id"`,
    `printf '%s: %s\\n' ${say(t('steps.ids.tenant'))} "$(az account show --query tenantId --output tsv)"`,
    `printf '%s: %s\\n' ${say(t('steps.exchange.objectId'))} "$principal"`,
  ];
}

/**
 * The registration as one Bash script over the Azure CLI. It looks before it makes, so that it may be run again; `--undo` behind it takes
 * back a registration that it made. Where `az ad app` has no words for something (tags, single platforms), `az rest` asks Graph itself.
 * Source: learn.microsoft.com/cli/azure/ad/app, learn.microsoft.com/cli/azure/reference-index, az rest
 */
export function azureCliScript(values: ScriptValues, t: Translate): string {
  return [
    '#!/usr/bin/env bash',
    remark(t('register.script.title', { name: values.name })),
    remark(t('register.script.again')),
    'set -euo pipefail',
    ...functions(t),
    ...cloudChoice(values),
    ...connection(values, t),
    ...search(values, t),
    ...undoing(values, t),
    ...creation(values),
    ...applicationRepairs(values),
    ...enterpriseApplication(values),
    ...consent(values, t),
    ...credential(values, t),
    ...readBack(t),
    '',
  ].join('\n');
}
