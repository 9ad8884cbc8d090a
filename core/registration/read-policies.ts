import type { CredentialPolicy, Look } from '../../shared/registration/directory.ts';
import { accessPolicySchema, credentialPolicySchema } from './answers.ts';
import type { GraphClient } from './graph-client.ts';
import { unlessForbidden } from './graph-fault.ts';

type Restrictions = Exclude<
  NonNullable<
    ReturnType<typeof credentialPolicySchema.parse>['applicationRestrictions']
  >['passwordCredentials'],
  null | undefined
>;

const dayMs = 86_400_000;
const partMs: Readonly<Record<string, number>> = { D: dayMs, H: 3_600_000, M: 60_000, S: 1000 };

/** Days of an `Edm.Duration` (`P90D`, `P4DT12H30M5S`), rounded down. Years and months are no part of that type. */
export function durationDays(duration: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u.exec(duration);
  if (!parts) return undefined;
  const ms = ['D', 'H', 'M', 'S'].reduce(
    (sum, unit, index) => sum + Number(parts[index + 1] ?? 0) * (partMs[unit] ?? 0),
    0,
  );
  return Math.floor(ms / dayMs);
}

function inForce(restrictions: Restrictions, type: string) {
  return restrictions.find(({ restrictionType, state }) => restrictionType === type && state !== 'disabled');
}

function maxDays(restrictions: Restrictions, type: string): number | undefined {
  const { maxLifetime } = inForce(restrictions, type) ?? {};
  return maxLifetime === undefined ? undefined : durationDays(maxLifetime);
}

/** What the tenant's default policy demands of credentials. Source: learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy */
export async function readCredentialPolicy(graph: GraphClient): Promise<Look<CredentialPolicy>> {
  const read = await unlessForbidden(
    graph.ask({ method: 'GET', path: '/policies/defaultAppManagementPolicy' }, credentialPolicySchema),
  );
  if (read.state === 'unreadable') return read;
  const { isEnabled, applicationRestrictions } = read.value;
  const passwords = (isEnabled && applicationRestrictions?.passwordCredentials) || [];
  const keys = (isEnabled && applicationRestrictions?.keyCredentials) || [];
  return {
    state: 'seen',
    value: {
      secretsForbidden: inForce(passwords, 'passwordAddition') !== undefined,
      secretMaxDays: maxDays(passwords, 'passwordLifetime'),
      certificateMaxDays: maxDays(keys, 'asymmetricKeyLifetime'),
    },
  };
}

/** Conditional Access policies that are on and reach an application, by name. */
export async function readConditionalAccess(
  graph: GraphClient,
  appId: string | undefined,
): Promise<Look<readonly string[]>> {
  const read = await unlessForbidden(
    graph.list({ path: '/identity/conditionalAccess/policies' }, accessPolicySchema),
  );
  if (read.state === 'unreadable') return read;
  const reaching = read.value.filter(({ state, conditions }) => {
    const { includeApplications, excludeApplications } = conditions?.applications ?? {};
    const isIncluded = includeApplications?.some((id) => id === 'All' || id === appId) ?? false;
    const isExcluded = excludeApplications?.some((id) => id === appId) ?? false;
    return state === 'enabled' && isIncluded && !isExcluded;
  });
  return { state: 'seen', value: reaching.map(({ displayName }) => displayName) };
}
