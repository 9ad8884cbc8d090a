import type { AppRegistration, ServicePrincipal } from '../../directory-objects.ts';
import { type ApiName, permissions } from '../../permissions.ts';
import { clientOf, type TenantState } from '../../tenant.ts';
import type { ApiPrincipal, Principal } from './objects.ts';
import { isApi } from './objects.ts';

/** The tenant in which Microsoft's own applications are registered. */
const microsoftTenantId = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
/** Stands for the organisations of others. */
const elsewhereTenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** Application permissions that an API offers. */
function appRoles(api: ApiName) {
  return permissions
    .filter((each) => each.api === api && each.type === 'application')
    .map(({ id, name, title }) => ({
      allowedMemberTypes: ['Application'],
      description: title,
      displayName: title,
      id,
      isEnabled: true,
      origin: 'Application',
      value: name,
    }));
}

/** Delegated permissions that an API offers. */
function permissionScopes(api: ApiName) {
  return permissions
    .filter((each) => each.api === api && each.type === 'delegated')
    .map(({ id, name, title, adminConsent }) => ({
      adminConsentDescription: title,
      adminConsentDisplayName: title,
      id,
      isEnabled: true,
      type: adminConsent ? 'Admin' : 'User',
      userConsentDescription: title,
      userConsentDisplayName: title,
      value: name,
    }));
}

const unset = {
  deletedDateTime: null,
  alternativeNames: [],
  appDescription: null,
  applicationTemplateId: null,
  createdByAppId: null,
  description: null,
  disabledByMicrosoftStatus: null,
  homepage: null,
  loginUrl: null,
  logoutUrl: null,
  notificationEmailAddresses: [],
  preferredSingleSignOnMode: null,
  preferredTokenSigningKeyThumbprint: null,
  samlSingleSignOnSettings: null,
  tokenEncryptionKeyId: null,
  addIns: [],
  keyCredentials: [],
  passwordCredentials: [],
  resourceSpecificApplicationPermissions: [],
  info: {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  servicePrincipalType: 'Application',
};

function apiJson({ api, objectId, appId }: ApiPrincipal): Readonly<Record<string, unknown>> {
  return {
    ...unset,
    id: objectId,
    accountEnabled: true,
    appDisplayName: api,
    appId,
    appOwnerOrganizationId: microsoftTenantId,
    appRoleAssignmentRequired: false,
    displayName: api,
    notes: null,
    replyUrls: [],
    servicePrincipalNames: [appId],
    signInAudience: 'AzureADMultipleOrgs',
    tags: [],
    appRoles: appRoles(api),
    oauth2PermissionScopes: permissionScopes(api),
  };
}

const redirectsOf = ({ redirectUris }: AppRegistration) => [
  ...redirectUris.web,
  ...redirectUris.spa,
  ...redirectUris.publicClient,
];

function clientJson(state: TenantState, principal: ServicePrincipal): Readonly<Record<string, unknown>> {
  const app = clientOf(state, principal.appId);
  const isOurs = state.apps.some(({ appId }) => appId === principal.appId);
  return {
    ...unset,
    id: principal.objectId,
    accountEnabled: principal.enabled,
    appDisplayName: app?.name ?? null,
    appId: principal.appId,
    appOwnerOrganizationId: isOurs ? state.tenantId : elsewhereTenantId,
    appRoleAssignmentRequired: principal.assignmentRequired,
    displayName: app?.name ?? null,
    notes: principal.notes,
    replyUrls: app === undefined ? [] : redirectsOf(app),
    servicePrincipalNames: [principal.appId],
    signInAudience: app?.audience ?? null,
    tags: principal.tags,
    appRoles: [],
    oauth2PermissionScopes: [],
  };
}

/** An enterprise application as Graph shows it. Source: learn.microsoft.com/graph/api/resources/serviceprincipal */
export function principalJson(state: TenantState, principal: Principal): Readonly<Record<string, unknown>> {
  return isApi(principal) ? apiJson(principal) : clientJson(state, principal);
}

export function principalName(state: TenantState, principal: Principal): string {
  return isApi(principal) ? principal.api : (clientOf(state, principal.appId)?.name ?? principal.appId);
}
