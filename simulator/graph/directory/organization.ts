import type { ConditionalAccessPolicy } from '../../directory-objects.ts';
import type { TenantState } from '../../tenant.ts';
import type { DirectoryCall, DirectoryRoute } from './call.ts';
import { defaultPolicyJson } from './credential-policy.ts';
import { dateTime } from './dates.ts';
import { directoryErrors } from './errors.ts';
import { collection, entity } from './query.ts';
import { isGlobalAdmin } from './rights.ts';

const organizationJson = ({ tenantId, name, domain }: TenantState) => ({
  id: tenantId,
  deletedDateTime: null,
  displayName: name,
  tenantType: 'AAD',
  verifiedDomains: [
    {
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: true,
      isInitial: true,
      name: domain,
      type: 'Managed',
    },
  ],
});

function organizations(call: DirectoryCall) {
  const shown = [organizationJson(call.state)];
  return collection(call, shown, {
    set: 'organization',
    resource: 'Organization',
    properties: { id: 'string' },
  });
}

const policyJson = ({
  id,
  name,
  state,
  applications,
  users,
  controls,
  createdAt,
}: ConditionalAccessPolicy) => ({
  id,
  templateId: null,
  displayName: name,
  createdDateTime: dateTime(createdAt),
  modifiedDateTime: null,
  state,
  sessionControls: null,
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: applications, excludeApplications: [], includeUserActions: [] },
    users: { includeUsers: users, excludeUsers: [], includeGroups: [], excludeGroups: [] },
  },
  grantControls: {
    operator: 'OR',
    builtInControls: controls,
    customAuthenticationFactors: [],
    termsOfUse: [],
  },
});

function conditionalAccess(call: DirectoryCall) {
  if (!isGlobalAdmin(call)) return directoryErrors.insufficientPrivileges();
  return collection(call, call.state.conditionalAccess.map(policyJson), {
    set: 'identity/conditionalAccess/policies',
    resource: 'ConditionalAccessPolicy',
    properties: { displayName: 'string', state: 'string' },
  });
}

function defaultPolicy(call: DirectoryCall) {
  return entity(call, 'policies/defaultAppManagementPolicy', defaultPolicyJson(call.state));
}

const readingPolicies = ['Policy.Read.All'];

/** The organisation and its policies, as far as registering an application meets them. */
export const organizationRoutes: readonly DirectoryRoute[] = [
  {
    method: 'GET',
    path: '/organization',
    scopes: [['User.Read', 'Directory.Read.All', 'Organization.Read.All']],
    answer: organizations,
  },
  {
    method: 'GET',
    path: '/policies/defaultAppManagementPolicy',
    scopes: [readingPolicies],
    answer: defaultPolicy,
  },
  {
    method: 'GET',
    path: '/identity/conditionalAccess/policies',
    scopes: [readingPolicies],
    lacking: directoryErrors.scopesMissing,
    answer: conditionalAccess,
  },
];
