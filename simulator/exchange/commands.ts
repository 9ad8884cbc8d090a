import { type ExchangeServicePrincipal, exchangeRoles, type Mailbox } from '../exchange-objects.ts';
import { accountOf, mailboxOf, type TenantState } from '../tenant.ts';

/** A command's parameters as they were typed, by name. */
export type Parameters = Readonly<Record<string, string>>;

/** Runs a command; what it refuses comes back as the sentence of PowerShell's error. */
export type ExchangeCommand = (state: TenantState, given: Parameters) => string | undefined;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const notFound = (what: string, name: string) =>
  `The operation couldn't be performed because ${what} '${name}' couldn't be found.`;

/** A service principal in Exchange by any of the names that the commands take. */
function principalNamed(state: TenantState, name: string): ExchangeServicePrincipal | undefined {
  return state.exchange.servicePrincipals.find((each) => same(each.objectId, name) || same(each.appId, name));
}

/** The object id of an account or service principal that Exchange knows. */
function trusteeNamed(state: TenantState, name: string): string | undefined {
  return principalNamed(state, name)?.objectId ?? accountOf(state, name)?.oid;
}

function onMailbox(
  act: (mailbox: Mailbox, state: TenantState, given: Parameters) => string | undefined,
): ExchangeCommand {
  return (state, given) => {
    const mailbox = mailboxOf(state, given.Identity ?? '');
    return mailbox === undefined ? notFound('object', given.Identity ?? '') : act(mailbox, state, given);
  };
}

function withTrustee(parameter: 'User' | 'Trustee', list: 'fullAccess' | 'sendAs'): ExchangeCommand {
  return onMailbox((mailbox, state, given) => {
    const name = given[parameter]?.trim() ?? '';
    const trustee = trusteeNamed(state, name);
    if (trustee === undefined) return notFound('user or service principal', name);
    if (!mailbox[list].includes(trustee)) mailbox[list].push(trustee);
    return undefined;
  });
}

/** No check of the object id: Exchange takes whatever is typed, which is the trap. */
const newServicePrincipal: ExchangeCommand = ({ exchange }, { AppId = '', ObjectId = '' }) => {
  const [appId, objectId] = [AppId.trim(), ObjectId.trim()];
  if (!guid.test(appId) || !guid.test(objectId)) return 'AppId and ObjectId must be GUIDs.';
  if (exchange.servicePrincipals.some((each) => same(each.appId, appId)))
    return `A service principal with the AppId '${appId}' already exists.`;
  exchange.servicePrincipals.push({ appId, objectId });
  return undefined;
};

const clause =
  /^\s*\(?\s*(?:UserPrincipalName|PrimarySmtpAddress|EmailAddresses)\s+-eq\s+['"]([^'"]+)['"]\s*\)?\s*$/iu;

/** The addresses that a filter names: comparisons by `-eq`, joined by `-or`. */
function addressesIn(filter: string): string[] | undefined {
  const found = filter.split(/\s-or\s/iu).map((part) => clause.exec(part)?.[1]);
  return found.every((address) => address !== undefined) ? found : undefined;
}

const newManagementScope: ExchangeCommand = (state, { Name = '', RecipientRestrictionFilter = '' }) => {
  const name = Name.trim();
  const { managementScopes } = state.exchange;
  if (name === '') return 'A scope needs a name.';
  if (managementScopes.some((each) => same(each.name, name))) return `The scope '${name}' already exists.`;
  const named = addressesIn(RecipientRestrictionFilter);
  if (named === undefined)
    return `The practice tenant reads filters like: UserPrincipalName -eq 'ana@${state.domain}' -or UserPrincipalName -eq '...'`;
  managementScopes.push({ name, mailboxes: named });
  return undefined;
};

const newRoleAssignment: ExchangeCommand = (state, { App = '', Role = '', CustomResourceScope = '' }) => {
  const { exchange } = state;
  const principal = principalNamed(state, App.trim());
  const role = exchangeRoles.find((each) => each === Role);
  const scope = exchange.managementScopes.find(({ name }) => same(name, CustomResourceScope));
  if (principal === undefined) return notFound('service principal', App);
  if (role === undefined) return notFound('role', Role);
  if (CustomResourceScope !== '' && scope === undefined)
    return notFound('management scope', CustomResourceScope);
  exchange.roleAssignments.push({
    app: principal.objectId,
    role,
    scope: scope?.name ?? null,
    permissionEffectiveAt: Date.now() + state.propagationMs,
  });
  return undefined;
};

/** `$true`, `$false` and `$null`; anything else, the empty text included, leaves a setting alone. */
const booleans: Readonly<Record<string, boolean | null>> = { $true: true, $false: false, $null: null };

const setCasMailbox = onMailbox((mailbox, _state, given) => {
  const read = (name: string) => booleans[given[name] ?? ''];
  const smtp = read('SmtpClientAuthenticationDisabled');
  const [imap, pop, ews] = [read('ImapEnabled'), read('PopEnabled'), read('EwsEnabled')];
  if (smtp !== undefined) mailbox.smtpAuthDisabled = smtp;
  if (typeof imap === 'boolean') mailbox.imapEnabled = imap;
  if (typeof pop === 'boolean') mailbox.popEnabled = pop;
  if (ews !== undefined) mailbox.ewsEnabled = ews;
  return undefined;
});

const setTransportConfig: ExchangeCommand = ({ exchange }, given) => {
  const disabled = booleans[given.SmtpClientAuthenticationDisabled ?? ''];
  if (typeof disabled !== 'boolean') return 'SmtpClientAuthenticationDisabled takes $true or $false.';
  exchange.smtpAuthDisabled = disabled;
  return undefined;
};

/** The list is one string with commas; `$null` clears it. */
const setOrganizationConfig: ExchangeCommand = ({ exchange }, { EwsEnabled = '', EwsAllowedAppIDs = '' }) => {
  const enabled = booleans[EwsEnabled];
  const list = EwsAllowedAppIDs.trim();
  const ids = list.split(',').map((id) => id.trim());
  if (list !== '' && list !== '$null' && !ids.every((id) => guid.test(id)))
    return 'EwsAllowedAppIDs takes application ids, separated by commas, or $null.';
  if (enabled !== undefined) exchange.ewsEnabled = enabled;
  if (list !== '') exchange.ewsAllowedAppIds = list === '$null' ? null : ids;
  return undefined;
};

function removed<T>(list: T[], is: (item: T) => boolean): string | undefined {
  const at = list.findIndex(is);
  if (at < 0) return 'There is no such entry.';
  list.splice(at, 1);
  return undefined;
}

/** Exchange Online's commands as far as they decide about mail of applications, with the ones that undo them. */
export const exchangeCommands = {
  'New-ServicePrincipal': newServicePrincipal,
  'Remove-ServicePrincipal': ({ exchange }, { Identity = '' }) =>
    removed(exchange.servicePrincipals, (each) => each.appId === Identity),
  'Add-MailboxPermission': withTrustee('User', 'fullAccess'),
  'Remove-MailboxPermission': onMailbox((mailbox, _state, { User = '' }) =>
    removed(mailbox.fullAccess, (each) => each === User),
  ),
  'Add-RecipientPermission': withTrustee('Trustee', 'sendAs'),
  'Remove-RecipientPermission': onMailbox((mailbox, _state, { Trustee = '' }) =>
    removed(mailbox.sendAs, (each) => each === Trustee),
  ),
  'New-ManagementScope': newManagementScope,
  'Remove-ManagementScope': ({ exchange }, { Identity = '' }) =>
    exchange.roleAssignments.some(({ scope }) => scope === Identity)
      ? `The scope '${Identity}' is used by a role assignment.`
      : removed(exchange.managementScopes, (each) => each.name === Identity),
  'New-ManagementRoleAssignment': newRoleAssignment,
  'Remove-ManagementRoleAssignment': ({ exchange }, { Identity = '' }) =>
    removed(exchange.roleAssignments, (each) => exchange.roleAssignments.indexOf(each) === Number(Identity)),
  'Set-CASMailbox': setCasMailbox,
  'Set-TransportConfig': setTransportConfig,
  'Set-OrganizationConfig': setOrganizationConfig,
} as const satisfies Record<string, ExchangeCommand>;

export type ExchangeCommandName = keyof typeof exchangeCommands;

export function isExchangeCommand(text: string): text is ExchangeCommandName {
  return Object.hasOwn(exchangeCommands, text);
}
