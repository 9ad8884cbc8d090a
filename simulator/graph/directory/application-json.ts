import type { AppCertificate, AppRegistration, AppSecret } from '../../directory-objects.ts';
import type { TenantState } from '../../tenant.ts';
import { dateTime } from './dates.ts';
import { requiredAccessOf } from './required-access.ts';

/** A secret as it is listed: never its value. */
export const passwordCredential = (secret: AppSecret) => ({
  customKeyIdentifier: null,
  displayName: secret.description || null,
  endDateTime: dateTime(secret.endsAt),
  hint: secret.hint,
  keyId: secret.keyId,
  secretText: null,
  startDateTime: dateTime(secret.startsAt),
});

/** A certificate as it is listed: its thumbprint stands in `customKeyIdentifier`, the certificate itself is not shown. */
export const keyCredential = (certificate: AppCertificate) => ({
  customKeyIdentifier: Buffer.from(certificate.thumbprint, 'hex').toString('base64'),
  displayName: certificate.displayName ?? certificate.subject,
  endDateTime: dateTime(certificate.endsAt),
  key: null,
  keyId: certificate.keyId,
  startDateTime: dateTime(certificate.startsAt),
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
});

const emptyInfo = {
  logoUrl: null,
  marketingUrl: null,
  privacyStatementUrl: null,
  supportUrl: null,
  termsOfServiceUrl: null,
};

const emptyApi = {
  acceptMappedClaims: null,
  knownClientApplications: [],
  requestedAccessTokenVersion: null,
  oauth2PermissionScopes: [],
  preAuthorizedApplications: [],
};

function webPart({ otherProperties, redirectUris }: AppRegistration) {
  return {
    homePageUrl: null,
    logoutUrl: null,
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    ...membersOf(otherProperties.web),
    redirectUris: redirectUris.web,
    redirectUriSettings: redirectUris.web.map((uri) => ({ uri, index: null })),
  };
}

/** The members of a complex value that was kept as it came. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const unset = {
  applicationTemplateId: null,
  certification: null,
  createdByAppId: null,
  defaultRedirectUri: null,
  description: null,
  disabledByMicrosoftStatus: null,
  groupMembershipClaims: null,
  isDeviceOnlyAuthSupported: null,
  optionalClaims: null,
  requestSignatureVerification: null,
  samlMetadataUrl: null,
  serviceManagementReference: null,
  servicePrincipalLockConfiguration: null,
  tokenEncryptionKeyId: null,
  uniqueName: null,
  addIns: [],
  appRoles: [],
  identifierUris: [],
  parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: 'Allow' },
  verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
};

/** A registration as Graph shows it. Source: learn.microsoft.com/graph/api/resources/application */
export function applicationJson(
  { domain }: TenantState,
  app: AppRegistration,
  deletedAt?: number,
): Readonly<Record<string, unknown>> {
  const { otherProperties } = app;
  return {
    ...unset,
    ...otherProperties,
    id: app.objectId,
    deletedDateTime: deletedAt === undefined ? null : dateTime(deletedAt),
    appId: app.appId,
    createdDateTime: dateTime(app.createdAt),
    displayName: app.name,
    isFallbackPublicClient: app.isFallbackPublicClient,
    notes: app.notes,
    publisherDomain: domain,
    signInAudience: app.audience,
    tags: app.tags,
    api: { ...emptyApi, ...membersOf(otherProperties.api) },
    info: { ...emptyInfo, ...membersOf(otherProperties.info) },
    keyCredentials: (app.certificates ?? []).map(keyCredential),
    passwordCredentials: app.secrets.map(passwordCredential),
    publicClient: { redirectUris: app.redirectUris.publicClient },
    requiredResourceAccess: requiredAccessOf(app),
    spa: { redirectUris: app.redirectUris.spa },
    web: webPart(app),
  };
}
