import { randomUUID } from 'node:crypto';

/** A refusal of Entra's: what it says, before a request's ids and time are added to it. */
export interface Refusal {
  /** The AADSTS number. */
  readonly code: number;
  readonly text: string;
  readonly error: OAuthErrorName;
  readonly status: 400 | 401 | 503;
  readonly suberror?: string;
  readonly claims?: string;
}

export type OAuthErrorName =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_resource'
  | 'invalid_tenant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'interaction_required'
  | 'login_required'
  | 'consent_required'
  | 'access_denied'
  | 'authorization_pending'
  | 'authorization_declined'
  | 'expired_token'
  | 'temporarily_unavailable';

const refusal = (
  code: number,
  error: OAuthErrorName,
  text: string,
  more: Partial<Pick<Refusal, 'status' | 'suberror' | 'claims'>> = {},
): Refusal => ({ code, error, text, status: 400, ...more });

/**
 * Every refusal that the practice tenant can give.
 * Source of codes and meanings: learn.microsoft.com/entra/identity-platform/reference-error-codes; of the wording, answers
 * that programs have published.
 */
export const refusals = {
  tenantUnknown: (tenant: string, error: 'invalid_tenant' | 'invalid_request' = 'invalid_request') =>
    refusal(
      90002,
      error,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    ),
  appUnknown: (appId: string, tenantName: string) =>
    refusal(
      700016,
      'unauthorized_client',
      `Application with identifier '${appId}' was not found in the directory '${tenantName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    ),
  servicePrincipalMissing: (appId: string, tenantId: string) =>
    refusal(
      7000229,
      'unauthorized_client',
      `The client application ${appId} is missing service principal in the tenant ${tenantId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
    ),
  appDisabled: (appId: string, name: string) =>
    refusal(7000112, 'unauthorized_client', `Application '${appId}'(${name}) is disabled.`),
  assignmentMissing: (appId: string, name: string, user: string) =>
    refusal(
      50105,
      'invalid_grant',
      `Your administrator has configured the application ${name} ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${user}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
    ),
  singleTenantApp: (appId: string, name: string) =>
    refusal(
      50194,
      'invalid_request',
      `Application '${appId}'(${name}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
    ),
  tenantDemanded: () =>
    refusal(
      9001023,
      'invalid_request',
      'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
    ),
  redirectMismatch: (redirectUri: string, appId: string) =>
    refusal(
      50011,
      'invalid_request',
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.`,
    ),
  redirectMissing: () => refusal(900971, 'invalid_request', 'No reply address provided.'),
  parameterMissing: (name: string) =>
    refusal(900144, 'invalid_request', `The request body must contain the following parameter: '${name}'.`),
  malformed: () => refusal(9002313, 'invalid_request', 'Invalid request. Request is malformed or invalid.'),
  grantTypeUnknown: (grantType: string) =>
    refusal(70003, 'unsupported_grant_type', `The app requested an unsupported grant type '${grantType}'.`),
  responseTypeUnknown: (responseType: string) =>
    refusal(700054, 'invalid_request', `response_type '${responseType}' is not enabled for the application.`),
  pkceDemanded: () =>
    refusal(
      9002325,
      'invalid_request',
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    ),
  secretDemanded: () =>
    refusal(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      { status: 401 },
    ),
  secretWrong: (appId: string) =>
    refusal(
      7000215,
      'invalid_client',
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
      { status: 401 },
    ),
  secretExpired: (appId: string) =>
    refusal(
      7000222,
      'invalid_client',
      `The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
      { status: 401 },
    ),
  assertionKeyUnknown: (appId: string, thumbprint: string) =>
    refusal(
      700027,
      'invalid_client',
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${appId}'.]`,
      { status: 401 },
    ),
  assertionSignatureWrong: (thumbprint: string) =>
    refusal(
      700027,
      'invalid_client',
      `Client assertion failed signature validation. [Reason - The key used is found, but the signature does not match., Thumbprint of key used by client: '${thumbprint}'.]`,
      { status: 401 },
    ),
  assertionKeyExpired: (thumbprint: string, endsAt: Date) =>
    refusal(
      700027,
      'invalid_client',
      `Client assertion contains an invalid signature. [Reason - The key used is expired., Found key 'Start=, End=${endsAt.toISOString()}', Thumbprint of key used by client: '${thumbprint}'.]`,
      { status: 401 },
    ),
  assertionOutOfTime: () =>
    refusal(
      700024,
      'invalid_client',
      'Client assertion is not within its valid time range. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials.',
      { status: 401 },
    ),
  assertionMalformed: () => refusal(50027, 'invalid_request', 'JWT token is invalid or malformed.'),
  assertionForOthers: () =>
    refusal(
      50013,
      'invalid_grant',
      'Assertion failed signature validation. [Reason - The audience or the issuer of the assertion is another.]',
    ),
  secretToPublicClient: () =>
    refusal(
      700025,
      'invalid_client',
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
      { status: 401 },
    ),
  spaOnly: () =>
    refusal(
      9002327,
      'invalid_request',
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    ),
  resourceUnknown: (resource: string, tenantName: string) =>
    refusal(
      500011,
      'invalid_resource',
      `The resource principal named ${resource} was not found in the tenant named ${tenantName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    ),
  scopeUnknown: (appName: string, scope: string, apiId: string) =>
    refusal(
      650053,
      'invalid_client',
      `The application '${appName}' asked for scope '${scope}' that doesn't exist on the resource '${apiId}'. Contact the app vendor.`,
    ),
  scopeInvalid: (scope: string) =>
    refusal(
      70011,
      'invalid_scope',
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
    ),
  defaultScopeDemanded: (scope: string) =>
    refusal(
      1002012,
      'invalid_scope',
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
  consentMissing: (appId: string, appName: string) =>
    refusal(
      65001,
      'invalid_grant',
      `The user or administrator has not consented to use the application with ID '${appId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    ),
  adminConsentDemanded: () => refusal(90094, 'access_denied', 'The grant requires admin permission.'),
  consentDeclined: () => refusal(65004, 'access_denied', 'User declined to consent to access the app.'),
  signInDemanded: () =>
    refusal(50058, 'login_required', 'A silent sign-in request was sent but no user is signed in.'),
  accountDisabled: () => refusal(50057, 'invalid_grant', 'The user account is disabled.'),
  conditionalAccess: () =>
    refusal(
      53003,
      'invalid_grant',
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
      { suberror: 'message_only', claims: capolids() },
    ),
  mfaDemanded: (apiId: string) =>
    refusal(
      50076,
      'invalid_grant',
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${apiId}'.`,
      { suberror: 'basic_action', claims: capolids() },
    ),
  refreshTokenExpired: (issuedAt: Date) =>
    refusal(
      700082,
      'invalid_grant',
      `The refresh token has expired due to inactivity. The token was issued on ${issuedAt.toISOString()} and was inactive for 90.00:00:00.`,
    ),
  grantUnknown: () => refusal(70000, 'invalid_grant', 'Provided grant is invalid or malformed.'),
  grantExpired: () =>
    refusal(
      70008,
      'invalid_grant',
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    ),
  codeAlreadyRedeemed: () =>
    refusal(
      54005,
      'invalid_grant',
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    ),
  verifierMismatch: () =>
    refusal(
      501481,
      'invalid_grant',
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    ),
  devicePending: () =>
    refusal(
      70016,
      'authorization_pending',
      'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
    ),
  deviceDeclined: () =>
    refusal(65004, 'authorization_declined', 'User declined to consent to access the app.'),
  deviceExpired: () =>
    refusal(
      70020,
      'expired_token',
      "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
    ),
  unavailable: () =>
    refusal(90033, 'temporarily_unavailable', 'A transient error has occurred. Please try again.', {
      status: 503,
    }),
} as const;

const capolids = () =>
  JSON.stringify({ access_token: { capolids: { essential: true, values: [randomUUID()] } } });
