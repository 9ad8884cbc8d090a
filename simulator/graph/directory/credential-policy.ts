import type { TenantState } from '../../tenant.ts';
import { directoryErrors } from './errors.ts';

/** The id that the default policy has in every tenant. */
export const defaultPolicyId = '00000000-0000-0000-0000-000000000000';

const dayMs = 86_400_000;
const since = '2020-01-01T00:00:00Z';

interface Restriction {
  readonly restrictionType: string;
  readonly days: number | null;
  readonly isOn: boolean;
}

const restriction = ({ restrictionType, days, isOn }: Restriction) => ({
  restrictionType,
  state: isOn ? 'enabled' : 'disabled',
  maxLifetime: days === null ? null : `P${days}D`,
  restrictForAppsCreatedAfterDateTime: since,
  excludeActors: null,
});

function restrictionsOf({ credentialPolicy }: TenantState) {
  const { secretsForbidden, secretMaxDays, certificateMaxDays } = credentialPolicy;
  return {
    passwordCredentials: [
      restriction({ restrictionType: 'passwordAddition', days: null, isOn: secretsForbidden }),
      restriction({ restrictionType: 'passwordLifetime', days: secretMaxDays, isOn: secretMaxDays !== null }),
    ],
    keyCredentials: [
      restriction({
        restrictionType: 'asymmetricKeyLifetime',
        days: certificateMaxDays,
        isOn: certificateMaxDays !== null,
      }),
    ],
  };
}

/** The tenant's default app management policy. Source: learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy */
export function defaultPolicyJson(state: TenantState): Readonly<Record<string, unknown>> {
  const { secretsForbidden, secretMaxDays, certificateMaxDays } = state.credentialPolicy;
  const restrictions = restrictionsOf(state);
  return {
    id: defaultPolicyId,
    deletedDateTime: null,
    displayName: 'Default app management tenant policy',
    description:
      'Default tenant policy that enforces app management restrictions on applications and service principals.',
    isEnabled: secretsForbidden || secretMaxDays !== null || certificateMaxDays !== null,
    applicationRestrictions: { ...restrictions, identifierUris: null },
    servicePrincipalRestrictions: restrictions,
  };
}

/** Why a secret with this lifetime may not be added; undefined where it may. */
export function secretPolicyRefusal({ credentialPolicy }: TenantState, lifetimeMs: number) {
  const { secretsForbidden, secretMaxDays } = credentialPolicy;
  if (secretsForbidden) return directoryErrors.credentialForbidden(defaultPolicyId);
  const isTooLong = secretMaxDays !== null && lifetimeMs > secretMaxDays * dayMs;
  return isTooLong ? directoryErrors.credentialTooLong(defaultPolicyId) : undefined;
}
