import { randomBytes, randomUUID } from 'node:crypto';
import { grantRole } from './entra/consent.ts';
import { derivedSecretValue, secretRecord } from './entra/secrets.ts';
import type { ReadyRecipe } from './recipes.ts';
import type { Account, AppRegistration, Mailbox, TenantState } from './tenant.ts';

export interface SeedOptions {
  readonly name: string;
  readonly propagationMs: number;
  /** The redirect URI of the ready-made desktop registration. */
  readonly redirectUri: string;
}

const halfYearMs = 180 * 86_400_000;
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

/** A registration as *Register* leaves it: nothing but a name and an audience. */
export function newRegistration(name: string, audience: AppRegistration['audience']): AppRegistration {
  return {
    appId: randomUUID(),
    objectId: randomUUID(),
    name,
    audience,
    redirectUris: { web: [], spa: [], publicClient: [] },
    isFallbackPublicClient: false,
    secrets: [],
    requiredPermissions: [{ api: 'Microsoft Graph', name: 'User.Read', type: 'delegated' }],
  };
}

/** Registers an app and, as the portal does, makes its enterprise application. */
export function register(state: TenantState, app: AppRegistration): AppRegistration {
  state.apps.push(app);
  state.servicePrincipals.push({ objectId: randomUUID(), appId: app.appId, enabled: true });
  return app;
}

function addDerivedSecret(state: TenantState, app: AppRegistration): void {
  const keyId = randomUUID();
  const value = derivedSecretValue(state.seed, keyId);
  const endsAt = Date.now() + halfYearMs;
  app.secrets.push(secretRecord({ value, description: 'Sendproof', endsAt, keyId }));
}

const winmentorScopes = ['email', 'offline_access', 'openid', 'profile', 'SMTP.Send', 'User.Read'];

/** Delegated SMTP by a desktop redirect; it has a secret too, as the product's own guide has one made. */
function winmentor(state: TenantState, redirectUri: string): AppRegistration {
  const app = newRegistration('Mail - Winmentor Enterprise', 'AzureADMultipleOrgs');
  app.redirectUris.publicClient.push(redirectUri);
  app.requiredPermissions = winmentorScopes.map((name) => ({
    api: 'Microsoft Graph',
    name,
    type: 'delegated',
  }));
  addDerivedSecret(state, app);
  return register(state, app);
}

/** Application permission on Graph, consented by an administrator. */
function aktion(state: TenantState): AppRegistration {
  const app = newRegistration('AktionNEXT', 'AzureADMyOrg');
  app.requiredPermissions.push({ api: 'Microsoft Graph', name: 'Mail.Send', type: 'application' });
  addDerivedSecret(state, app);
  register(state, app);
  grantRole(state, app.appId, 'Microsoft Graph', 'Mail.Send');
  for (const grant of state.grants) grant.permissionEffectiveAt = 0;
  return app;
}

/** Which registration and mailbox belong to a ready-made recipe. */
export interface ReadySeed {
  readonly appId: string;
  readonly mailbox: string;
}

export interface SeededTenant {
  readonly state: TenantState;
  readonly ready: Readonly<Record<ReadyRecipe, ReadySeed>>;
}

function emptyTenant(options: SeedOptions): TenantState {
  const domain = domainFor(options.name);
  const accounts = [
    account(domain, 'ana', 'Ana Pop', 'user'),
    account(domain, 'jan', 'Jan Novák', 'user'),
    account(domain, 'admin', 'Tenant Administrator', 'admin'),
  ];
  return {
    tenantId: randomUUID(),
    name: options.name,
    domain,
    seed: randomBytes(32).toString('base64url'),
    accounts,
    apps: [],
    servicePrincipals: [],
    grants: [],
    userConsentAllowed: true,
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
    accessTokenSeconds: 3600,
    deviceCodeIntervalSeconds: 5,
  };
}

/** A healthy tenant with three accounts, a shared mailbox and a registration for each ready-made recipe. */
export function newTenant(options: SeedOptions): SeededTenant {
  const state = emptyTenant(options);
  return {
    state,
    ready: {
      'winmentor-enterprise': {
        appId: winmentor(state, options.redirectUri).appId,
        mailbox: `ana@${state.domain}`,
      },
      'aktion-next': { appId: aktion(state).appId, mailbox: `office@${state.domain}` },
    },
  };
}
