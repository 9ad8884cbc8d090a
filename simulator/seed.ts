import { randomBytes, randomUUID } from 'node:crypto';
import type { Account, AppRegistration } from './directory-objects.ts';
import type { Mailbox } from './exchange-objects.ts';
import { foreignApps } from './foreign-apps.ts';
import type { SeededRecipe } from './recipes.ts';
import { aevo, aktion, glpi, monitor, winmentor } from './seed-registrations.ts';
import type { TenantState } from './tenant.ts';

export interface SeedOptions {
  readonly name: string;
  readonly propagationMs: number;
  readonly directoryDelayMs: number;
  /** The redirect URI of the ready-made desktop registration. */
  readonly redirectUri: string;
}

const defaultMaxSendBytes = 150 * 1024 * 1024;

/** `Contoso` becomes `contoso.example`: a domain that RFC 2606 keeps for such use. */
function domainFor(name: string): string {
  const label = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${label || 'contoso'}.example`;
}

function account(domain: string, name: string, displayName: string, role: Account['role']): Account {
  const password = randomBytes(9).toString('base64url');
  return { oid: randomUUID(), user: `${name}@${domain}`, displayName, password, role, enabled: true };
}

/** A mailbox with Exchange Online's defaults; the owner's rights need no entry. */
export function newMailbox(address: string, displayName: string, kind: Mailbox['kind'] = 'user'): Mailbox {
  return {
    address,
    displayName,
    kind,
    inExchangeOnline: true,
    smtpAuthDisabled: null,
    imapEnabled: true,
    popEnabled: true,
    ewsEnabled: null,
    fullAccess: [],
    sendAs: [],
    deniesSendAs: false,
    maxSendBytes: defaultMaxSendBytes,
  };
}

/** Which registration and mailbox belong to a recipe. */
export interface ReadySeed {
  /** Absent where nothing was registered. */
  readonly appId?: string;
  readonly mailbox: string;
}

export interface SeededTenant {
  readonly state: TenantState;
  readonly ready: Readonly<Record<SeededRecipe, ReadySeed>>;
}

function bareTenant(options: Omit<SeedOptions, 'redirectUri'>): TenantState {
  const domain = domainFor(options.name);
  const accounts = [
    account(domain, 'ana', 'Ana Pop', 'user'),
    account(domain, 'jan', 'Jan Novák', 'user'),
    account(domain, 'admin', 'Tenant Administrator', 'admin'),
    account(domain, 'eva', 'Eva Applications', 'application-admin'),
  ];
  return {
    tenantId: randomUUID(),
    name: options.name,
    domain,
    seed: randomBytes(32).toString('base64url'),
    accounts,
    apps: [],
    foreignApps: foreignApps(),
    deletedApps: [],
    servicePrincipals: [],
    apiObjectIds: { 'Microsoft Graph': randomUUID(), 'Office 365 Exchange Online': randomUUID() },
    grants: [],
    userConsentAllowed: true,
    usersMayRegister: true,
    credentialPolicy: { secretsForbidden: false, secretMaxDays: null, certificateMaxDays: null },
    conditionalAccess: [],
    mailboxes: [
      ...accounts.map((each) => newMailbox(each.user, each.displayName)),
      newMailbox(`office@${domain}`, 'Office', 'shared'),
    ],
    exchange: {
      smtpAuthDisabled: false,
      ewsEnabled: null,
      ewsAllowedAppIds: null,
      servicePrincipals: [],
      accessPolicies: [],
      managementScopes: [],
      roleAssignments: [],
    },
    refreshTokens: [],
    messages: [],
    faults: new Set(),
    today: null,
    propagationMs: options.propagationMs,
    directoryDelayMs: options.directoryDelayMs,
    directoryPageSize: 100,
    accessTokenSeconds: 3600,
    deviceCodeIntervalSeconds: 5,
  };
}

/** A healthy tenant with its accounts and mailboxes, and nothing registered. */
export function emptyTenant(options: Omit<SeedOptions, 'redirectUri'>): SeededTenant {
  const state = bareTenant(options);
  const ana = `ana@${state.domain}`;
  const office = `office@${state.domain}`;
  const ready = {
    'winmentor-enterprise': { mailbox: ana },
    'aktion-next': { mailbox: office },
    'monitor-erp': { mailbox: office },
    'aevo-innovate': { mailbox: office },
    glpi: { mailbox: ana },
  };
  return { state, ready };
}

/** A healthy tenant with its accounts, mailboxes and a registration for each seeded recipe. */
export function newTenant(options: SeedOptions): SeededTenant {
  const state = bareTenant(options);
  const ana = `ana@${state.domain}`;
  const office = `office@${state.domain}`;
  const seed = ({ appId }: AppRegistration, mailbox: string): ReadySeed => ({ appId, mailbox });
  const ready = {
    'winmentor-enterprise': seed(winmentor(state, options.redirectUri), ana),
    'aktion-next': seed(aktion(state), office),
    'monitor-erp': seed(monitor(state), office),
    'aevo-innovate': seed(aevo(state, office), office),
    glpi: seed(glpi(state), ana),
  };
  for (const grant of state.grants) grant.permissionEffectiveAt = 0;
  return { state, ready };
}
