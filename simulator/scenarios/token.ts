import { randomUUID } from 'node:crypto';
import type { AppRegistration, Grant, Platform } from '../directory-objects.ts';
import { newSecretValue, sha256 } from '../entra/secrets.ts';
import { appOf } from '../tenant.ts';
import {
  application,
  both,
  change,
  desktop,
  fault,
  type Scenario,
  type Stage,
  together,
  type Undo,
} from './scenario.ts';

const everySecret = ({ state }: Stage) => state.apps.flatMap((app) => app.secrets);

const desktopApps = ({ state }: Stage) =>
  state.apps.filter((app) => app.redirectUris.publicClient.length > 0);

/** Registers the desktop redirect URIs under another platform, or changed; what is added meanwhile stays. */
function moveRedirects(app: AppRegistration, platform: Platform, changed = (uri: string) => uri): Undo {
  const right = app.redirectUris.publicClient;
  const wrong = right.map(changed);
  app.redirectUris.publicClient = [];
  app.redirectUris[platform].push(...wrong);
  return () => {
    const { redirectUris } = app;
    redirectUris[platform] = redirectUris[platform].filter((uri) => !wrong.includes(uri));
    redirectUris.publicClient = [...new Set([...right, ...redirectUris.publicClient])];
  };
}

/** Takes grants away; what was granted anew in the meantime stays. */
export function withoutGrants(stage: Stage, taken: (grant: Grant) => boolean) {
  const { state } = stage;
  const removed = state.grants.filter(taken);
  state.grants = state.grants.filter((grant) => !taken(grant));
  return () => {
    state.grants.push(...removed);
  };
}

/** The enterprise applications of what is registered here: those of others go on working. */
const registeredPrincipals = ({ state }: Stage) =>
  state.servicePrincipals.filter(({ appId }) => appOf(state, appId) !== undefined);

const wrongTenant = (stage: Stage) => {
  const tenantId = randomUUID();
  return together(Object.values(stage.handedOut).map((given) => change(given, 'tenantId', tenantId)));
};

/** Registers a server's redirect URIs as those of a desktop program: the platform decides whether a secret may be sent. */
function asDesktop(app: AppRegistration): Undo {
  const { redirectUris } = app;
  const right = redirectUris.web;
  redirectUris.web = [];
  redirectUris.publicClient.push(...right);
  return () => {
    redirectUris.publicClient = redirectUris.publicClient.filter((uri) => !right.includes(uri));
    redirectUris.web = [...new Set([...right, ...redirectUris.web])];
  };
}

const serverApps = ({ state, handedOut }: Stage) =>
  state.apps.filter((app) => app.appId === handedOut.glpi.clientId);

const handOutSecret = ({ handedOut, secretOf }: Stage) => {
  const given = handedOut['winmentor-enterprise'];
  given.clientSecret = secretOf('winmentor-enterprise');
  const undo = change(given, 'credential', 'secret');
  return together([
    undo,
    () => {
      delete given.clientSecret;
    },
  ]);
};

/** Failures on the way to a token. */
export const tokenScenarios = {
  'secret-wrong': {
    title: 'The client secret is wrong',
    breaks: 'Every client secret was replaced, so the one that was handed out opens nothing.',
    recipes: application,
    expectedCause: 'client-secret-wrong',
    exit: 10,
    apply: (stage) =>
      together(everySecret(stage).map((secret) => change(secret, 'sha256', sha256(newSecretValue())))),
  },
  'secret-expired': {
    title: 'The client secret has expired',
    breaks: 'The client secrets passed their expiry date yesterday.',
    recipes: application,
    expectedCause: 'client-secret-expired',
    exit: 10,
    apply: (stage) =>
      together(everySecret(stage).map((secret) => change(secret, 'endsAt', Date.now() - 86_400_000))),
  },
  'secret-id-pasted': {
    title: 'The Secret ID was pasted instead of the Value',
    breaks: 'What was handed out as the client secret is its Secret ID.',
    recipes: application,
    expectedCause: 'client-secret-wrong',
    exit: 10,
    apply: ({ state, handedOut }) => {
      const given = handedOut['aktion-next'];
      const secret = state.apps.find((app) => app.appId === given.clientId)?.secrets[0];
      return secret === undefined ? () => {} : change(given, 'clientSecret', secret.keyId);
    },
  },
  'app-unknown': {
    title: 'The application is unknown in the tenant',
    breaks: 'The client ID that was handed out belongs to no application of this tenant.',
    recipes: both,
    expectedCause: 'app-not-found-in-tenant',
    exit: 10,
    apply: ({ handedOut }) =>
      together(Object.values(handedOut).map((given) => change(given, 'clientId', randomUUID()))),
  },
  'tenant-unknown': {
    title: 'The tenant is unknown',
    breaks: 'The directory (tenant) ID that was handed out belongs to no tenant.',
    recipes: both,
    expectedCause: 'tenant-not-found',
    exit: 10,
    apply: wrongTenant,
  },
  'redirect-mismatch': {
    title: 'The redirect URI is registered with https',
    breaks: 'The desktop redirect URI was registered as https://localhost instead of http://localhost.',
    recipes: desktop,
    expectedCause: 'redirect-uri-mismatch',
    exit: 10,
    apply: (stage) =>
      together(
        desktopApps(stage).map((app) =>
          moveRedirects(app, 'publicClient', (uri) => uri.replace(/^http:/u, 'https:')),
        ),
      ),
  },
  'consent-missing': {
    title: 'Consent is missing and users may not consent',
    breaks:
      'Nobody has consented to the delegated permissions, and the tenant lets administrators alone do so.',
    recipes: desktop,
    expectedCause: 'consent-missing',
    exit: 10,
    apply: (stage) =>
      together([
        withoutGrants(stage, (grant) => grant.kind === 'delegated'),
        change(stage.state, 'userConsentAllowed', false),
      ]),
  },
  'public-client-flow': {
    title: 'The application demands a credential',
    breaks: 'The desktop redirect URI is registered under Web, and public client flows are not allowed.',
    recipes: desktop,
    expectedCause: 'public-client-flow-disabled',
    exit: 10,
    apply: (stage) =>
      together(
        desktopApps(stage).flatMap((app) => [
          moveRedirects(app, 'web'),
          change(app, 'isFallbackPublicClient', false),
        ]),
      ),
  },
  'secret-to-public-client': {
    title: 'A secret is sent for a desktop redirect',
    breaks:
      'A client secret is sent with a redirect URI that is a desktop program’s: the set-up says so, or a server’s redirect URI was registered under Mobile and desktop applications.',
    recipes: desktop,
    also: ['glpi'],
    expectedCause: 'secret-sent-to-public-client',
    exit: 10,
    apply: (stage) => together([handOutSecret(stage), ...serverApps(stage).map(asDesktop)]),
  },
  'wrong-platform': {
    title: 'The redirect URI is registered as a single-page application',
    breaks: 'The desktop redirect URI is registered under Single-page application.',
    recipes: desktop,
    expectedCause: 'wrong-platform-type',
    exit: 10,
    apply: (stage) => together(desktopApps(stage).map((app) => moveRedirects(app, 'spa'))),
  },
  'app-disabled': {
    title: 'The application is disabled',
    breaks: 'An administrator switched off sign-in for the enterprise applications.',
    recipes: application,
    expectedCause: 'app-disabled',
    exit: 10,
    apply: (stage) => together(registeredPrincipals(stage).map((each) => change(each, 'enabled', false))),
  },
  'service-principal-missing': {
    title: 'The enterprise application is missing',
    breaks: 'The applications are registered but have no enterprise application in the tenant.',
    recipes: application,
    expectedCause: 'service-principal-missing',
    exit: 10,
    apply: (stage) => {
      const { state } = stage;
      const removed = registeredPrincipals(stage);
      state.servicePrincipals = state.servicePrincipals.filter((each) => !removed.includes(each));
      return () => {
        state.servicePrincipals.push(...removed);
      };
    },
  },
  'entra-unavailable': {
    title: 'Microsoft Entra is unavailable',
    breaks: 'The token endpoint answers 503 for now.',
    recipes: both,
    expectedCause: 'entra-unavailable',
    exit: 10,
    apply: fault('entra-unavailable'),
  },
  'account-disabled': {
    title: 'The account is disabled',
    breaks: 'The account that signs in was disabled while its browser session goes on.',
    recipes: desktop,
    expectedCause: 'account-disabled',
    exit: 10,
    apply: fault('account-disabled-after-sign-in'),
  },
  'conditional-access': {
    title: 'Conditional Access refuses',
    breaks: 'A Conditional Access policy does not allow tokens for the application.',
    recipes: desktop,
    expectedCause: 'conditional-access-blocked',
    exit: 10,
    apply: fault('conditional-access-blocks'),
  },
  'interaction-required': {
    title: 'Multi-factor authentication is asked for',
    breaks: 'A stored sign-in is no longer enough: the tenant now asks for multi-factor authentication.',
    recipes: desktop,
    expectedCause: 'interaction-required',
    exit: 10,
    signInFirst: true,
    apply: shortLived('refresh-needs-mfa'),
  },
  'refresh-token-expired': {
    title: 'The stored sign-in has expired',
    breaks: 'The refresh tokens lay unused for 90 days.',
    recipes: desktop,
    expectedCause: 'refresh-token-expired',
    exit: 10,
    signInFirst: true,
    apply: shortLived('refresh-token-expired'),
  },
} as const satisfies Record<string, Scenario>;

/** Access tokens that clients renew at once, so that the fault of the refresh shows without an hour's wait. */
function shortLived(name: 'refresh-needs-mfa' | 'refresh-token-expired'): Scenario['apply'] {
  return async (stage) =>
    together([change(stage.state, 'accessTokenSeconds', 240), await fault(name)(stage)]);
}
