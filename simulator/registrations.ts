import { randomUUID } from 'node:crypto';
import type { AppRegistration, Audience, ServicePrincipal } from './directory-objects.ts';
import { derivedSecretValue, secretRecord } from './entra/secrets.ts';
import type { TenantState } from './tenant.ts';

const halfYearMs = 180 * 86_400_000;

/** A registration as *Register* leaves it: nothing but a name and an audience. */
export function newRegistration(name: string, audience: Audience): AppRegistration {
  return {
    appId: randomUUID(),
    objectId: randomUUID(),
    name,
    audience,
    redirectUris: { web: [], spa: [], publicClient: [] },
    isFallbackPublicClient: null,
    secrets: [],
    requiredPermissions: [{ api: 'Microsoft Graph', name: 'User.Read', type: 'delegated' }],
    unknownPermissions: [],
    tags: [],
    notes: null,
    owners: [],
    otherProperties: {},
    createdAt: Date.now(),
  };
}

/** The enterprise application of an app, as it is made: switched on, and open to everybody. */
export function newServicePrincipal(appId: string): ServicePrincipal {
  return {
    objectId: randomUUID(),
    appId,
    enabled: true,
    assignmentRequired: false,
    assignments: [],
    tags: [],
    notes: null,
    owners: [],
  };
}

/** Registers an app and, as the portal does, makes its enterprise application. */
export function register(state: TenantState, app: AppRegistration): AppRegistration {
  state.apps.push(app);
  // By this tag the portal lists an enterprise application that stems from a registration.
  const tags = ['WindowsAzureActiveDirectoryIntegratedApp'];
  state.servicePrincipals.push({ ...newServicePrincipal(app.appId), tags });
  return app;
}

/** Lets an account, or another service principal, in where assignment is required. */
export function assign(principal: ServicePrincipal, principalId: string): void {
  if (principal.assignments.some((each) => each.principalId === principalId)) return;
  principal.assignments.push({ principalId, createdAt: Date.now() });
}

/** A secret whose value follows from the tenant's seed, so that it need not be stored. */
export function addDerivedSecret(state: TenantState, app: AppRegistration): void {
  const keyId = randomUUID();
  const value = derivedSecretValue(state.seed, keyId);
  const endsAt = Date.now() + halfYearMs;
  app.secrets.push(secretRecord({ value, description: 'Sendproof', endsAt, keyId }));
}
