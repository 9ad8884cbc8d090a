import { randomUUID } from 'node:crypto';
import { derivedSecretValue, secretRecord } from './entra/secrets.ts';
import type { AppRegistration, TenantState } from './tenant.ts';

const halfYearMs = 180 * 86_400_000;

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

/** A secret whose value follows from the tenant's seed, so that it need not be stored. */
export function addDerivedSecret(state: TenantState, app: AppRegistration): void {
  const keyId = randomUUID();
  const value = derivedSecretValue(state.seed, keyId);
  const endsAt = Date.now() + halfYearMs;
  app.secrets.push(secretRecord({ value, description: 'Sendproof', endsAt, keyId }));
}
