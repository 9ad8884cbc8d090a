import type { AppRegistration } from './directory-objects.ts';
import { deletePrincipal } from './graph/directory/deletion.ts';
import { signInScopes } from './permissions.ts';
import { servicePrincipalOf, type TenantState } from './tenant.ts';

/** One way in which somebody breaks a registration by hand. */
export interface DirectoryFault {
  /** What is broken, as one sentence. */
  readonly breaks: string;
  /** Whether an app has what this breaks. */
  readonly applies: (state: TenantState, app: AppRegistration) => boolean;
  readonly apply: (state: TenantState, app: AppRegistration) => void;
}

const hasPrincipal: DirectoryFault['applies'] = (state, app) =>
  servicePrincipalOf(state, app.appId) !== undefined;

const hasRedirect: DirectoryFault['applies'] = (_, { redirectUris }) =>
  redirectUris.publicClient.length > 0 || redirectUris.web.length > 0;

const hasGrant: DirectoryFault['applies'] = (state, { appId }) =>
  state.grants.some((grant) => grant.appId === appId);

const hasConsentForAll: DirectoryFault['applies'] = (state, { appId }) =>
  state.grants.some(
    (grant) => grant.kind === 'delegated' && grant.appId === appId && grant.principal === 'everybody',
  );

const hasSecret: DirectoryFault['applies'] = (_, { secrets }) => secrets.length > 0;

function swapPlatforms({ redirectUris }: AppRegistration): void {
  const { web, publicClient } = redirectUris;
  redirectUris.web = publicClient;
  redirectUris.publicClient = web;
}

/** The same address but for its port, under the other platform: Entra takes either of the two for a sign-in. */
function doubleLocalhost({ redirectUris }: AppRegistration): void {
  const isDesktop = redirectUris.publicClient.length > 0;
  const [given = 'http://localhost'] = (isDesktop ? redirectUris.publicClient : redirectUris.web).filter(
    (uri) => uri.startsWith('http://localhost'),
  );
  const other = new URL(given);
  other.port = other.port === '9999' ? '9998' : '9999';
  redirectUris[isDesktop ? 'web' : 'publicClient'].push(other.href.replace(/\/$/u, ''));
}

const mailPermissions = ({ requiredPermissions }: AppRegistration) =>
  requiredPermissions.filter(({ name }) => name !== 'User.Read' && !signInScopes.includes(name));

function dropPermission(app: AppRegistration): void {
  const dropped = mailPermissions(app).at(-1);
  app.requiredPermissions = app.requiredPermissions.filter((each) => each !== dropped);
}

function narrowConsent(state: TenantState, { appId }: AppRegistration): void {
  const oid = state.accounts.find(({ role }) => role === 'user')?.oid ?? '';
  for (const grant of state.grants) {
    if (grant.kind === 'delegated' && grant.appId === appId) grant.principal = { oid };
  }
}

function changePrincipal(
  state: TenantState,
  { appId }: AppRegistration,
  to: { readonly enabled?: boolean; readonly assignmentRequired?: boolean },
): void {
  Object.assign(servicePrincipalOf(state, appId) ?? {}, to);
}

function removePrincipal(state: TenantState, { appId }: AppRegistration): void {
  const principal = servicePrincipalOf(state, appId);
  if (principal !== undefined) deletePrincipal(state, principal);
}

/** What people break in a registration, and what checking it has to find. */
export const directoryFaults = {
  'redirect-on-wrong-platform': {
    breaks: 'The redirect URIs stand under Web instead of Mobile and desktop applications, or the reverse.',
    applies: hasRedirect,
    apply: (_, app) => swapPlatforms(app),
  },
  'localhost-twice': {
    breaks: 'A second localhost address, with another port, stands under another platform.',
    applies: hasRedirect,
    apply: (_, app) => doubleLocalhost(app),
  },
  'public-client-flag-wrong': {
    breaks: 'Allow public client flows is the other way round.',
    applies: () => true,
    apply: (_, app) => {
      app.isFallbackPublicClient = app.isFallbackPublicClient !== true;
    },
  },
  'permission-not-listed': {
    breaks: 'The permission to send is missing from the list of permissions.',
    applies: (_, app) => mailPermissions(app).length > 0,
    apply: (_, app) => dropPermission(app),
  },
  'consent-missing': {
    breaks: 'Nobody has consented to anything.',
    applies: hasGrant,
    apply: (state, { appId }) => {
      state.grants = state.grants.filter((grant) => grant.appId !== appId);
    },
  },
  'consent-for-one-person': {
    breaks: 'One person has consented, for nobody else.',
    applies: hasConsentForAll,
    apply: narrowConsent,
  },
  'secret-expired': {
    breaks: 'The secrets have expired.',
    applies: hasSecret,
    apply: (_, { secrets }) => {
      for (const secret of secrets) secret.endsAt = Date.now() - 86_400_000;
    },
  },
  'secret-removed': {
    breaks: 'The secrets were deleted.',
    applies: hasSecret,
    apply: (_, app) => {
      app.secrets = [];
    },
  },
  'service-principal-missing': {
    breaks: 'The enterprise application was deleted, and with it everything granted to it.',
    applies: hasPrincipal,
    apply: removePrincipal,
  },
  'service-principal-disabled': {
    breaks: 'Sign-in is switched off for the enterprise application.',
    applies: hasPrincipal,
    apply: (state, app) => changePrincipal(state, app, { enabled: false }),
  },
  'assignment-required': {
    breaks: 'The enterprise application demands assignment, and nobody is assigned.',
    applies: hasPrincipal,
    apply: (state, app) => changePrincipal(state, app, { assignmentRequired: true }),
  },
  'audience-wrong': {
    breaks:
      'The application accepts other account types: one organisation instead of several, or the reverse.',
    applies: () => true,
    apply: (_, app) => {
      app.audience = app.audience === 'AzureADMyOrg' ? 'AzureADMultipleOrgs' : 'AzureADMyOrg';
    },
  },
  'owner-missing': {
    breaks: 'Nobody owns the registration any more.',
    applies: (_, { owners }) => owners.length > 0,
    apply: (_, app) => {
      app.owners = [];
    },
  },
} as const satisfies Record<string, DirectoryFault>;

export type DirectoryFaultId = keyof typeof directoryFaults;
export const directoryFaultIds = Object.keys(directoryFaults) as DirectoryFaultId[];

/** Breaks one thing of an app. False where the app has nothing of the kind to break. */
export function breakRegistration(state: TenantState, appId: string, id: DirectoryFaultId): boolean {
  const app = state.apps.find((each) => each.appId === appId);
  const fault: DirectoryFault = directoryFaults[id];
  if (app === undefined || !fault.applies(state, app)) return false;
  fault.apply(state, app);
  return true;
}
