import type { Samples } from './sample.ts';

const app = '11111111-2222-4333-8444-555555555555';
const ids =
  'Trace ID: aaaaaaaa-0000-4000-8000-000000000001 Correlation ID: bbbbbbbb-0000-4000-8000-000000000002 Timestamp: 2026-11-20 10:00:00Z';

/** What Microsoft Entra answers instead of a token. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
export const tokenSamples = {
  'client-secret-wrong': [
    `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app}'. ${ids}","error_codes":[7000215]}`,
    `AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided. ${ids}`,
  ],
  'client-secret-expired': [
    `AADSTS7000222: The provided client secret keys for app '${app}' are expired. Visit the Azure portal to create new keys for your app. ${ids}`,
  ],
  'public-client-flow-disabled': [
    `AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'. ${ids}`,
    `AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type. ${ids}`,
  ],
  'secret-sent-to-public-client': [
    `AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented. ${ids}`,
  ],
  'app-not-found-in-tenant': [
    `unauthorized_client: AADSTS700016: Application with identifier '${app}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. ${ids}`,
  ],
  'tenant-not-found': [
    `AADSTS90002: Tenant 'contoso-typo.com' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. ${ids}`,
    `AADSTS900023: Specified tenant identifier 'our tenant' is neither a valid DNS name, nor a valid external domain. ${ids}`,
  ],
  'redirect-uri-mismatch': [
    `AADSTS50011: The redirect URI 'http://localhost:2132' specified in the request does not match the redirect URIs configured for the application '${app}'. ${ids}`,
    `AADSTS500113: No reply address is registered for the application. ${ids}`,
  ],
  'consent-missing': [
    `invalid_grant: AADSTS65001: The user or administrator has not consented to use the application with ID '${app}' named 'Mail'. Send an interactive authorization request for this user and resource. ${ids}`,
    `AADSTS90094: The grant requires admin permission. ${ids}`,
  ],
  'resource-not-registered': [
    `AADSTS500011: The resource principal named https://outlook.office.com was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant. ${ids}`,
    `AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. ${ids}`,
  ],
  'scope-invalid': [
    `invalid_scope: AADSTS70011: The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope SMTP.Send is not valid. ${ids}`,
    `AADSTS1002012: The provided value for scope Mail.Send is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI). ${ids}`,
  ],
  'interaction-required': [
    `invalid_grant: AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000002-0000-0ff1-ce00-000000000000'. ${ids}`,
    `AADSTS50079: Due to a configuration change made by your administrator, you must enroll in multi-factor authentication to access the resource. ${ids}`,
  ],
  'conditional-access-blocked': [
    `AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. ${ids}`,
  ],
  'user-not-assigned': [
    `AADSTS50105: Your administrator has configured the application Mail ('${app}') to block users unless they are specifically granted access. The signed in user 'ana@contoso.com' is blocked because they are not a direct member of a group with access. ${ids}`,
    `AADSTS50105: The signed in user 'ana@contoso.com' is not assigned to a role for the application '${app}'. ${ids}`,
  ],
  'user-credentials-wrong': [
    `AADSTS50126: Error validating credentials due to invalid username or password. ${ids}`,
    '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AB1PR01CA0001.eurprd01.prod.exchangelabs.com]',
  ],
  'account-locked': [
    `AADSTS50053: The account is locked, you've tried to sign in too many times with an incorrect user ID or password. ${ids}`,
  ],
  'password-expired': [`AADSTS50055: The password is expired. ${ids}`],
  'account-disabled': [`AADSTS50057: The user account is disabled. ${ids}`],
  'user-not-in-tenant': [
    `AADSTS50020: User account 'ana@fabrikam.com' from identity provider 'https://sts.windows.net/9/' does not exist in tenant 'Contoso' and cannot access the application '${app}'(Mail) in that tenant. ${ids}`,
    `AADSTS50034: The user account does not exist in the contoso.com directory. To sign into this application, the account must be added to the directory. ${ids}`,
  ],
  'refresh-token-expired': [
    `AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-05-01T10:00:00.0000000Z and was inactive for 90.00:00:00. ${ids}`,
    `AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. ${ids}`,
  ],
  'account-type-mismatch': [
    `AADSTS50194: Application '${app}'(Mail) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. ${ids}`,
    'unauthorized_client: The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application through the App Registrations in the Azure Portal at https://go.microsoft.com/fwlink/?linkid=2083908.',
  ],
  'wrong-platform-type': [
    `AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. ${ids}`,
    `AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests. ${ids}`,
  ],
  'app-disabled': [`AADSTS7000112: Application '${app}'(Mail) is disabled. ${ids}`],
  'service-principal-missing': [
    `AADSTS7000229: The client application ${app} is missing service principal in the tenant cccccccc-0000-4000-8000-000000000003. ${ids}`,
  ],
  'authorization-code-invalid': [
    `invalid_grant: AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token. ${ids}`,
    `AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request. ${ids}`,
  ],
  'device-code-pending-or-expired': [
    `authorization_pending: AADSTS70016: OAuth 2.0 device flow error. Authorization is pending. Continue polling. ${ids}`,
    `expired_token: AADSTS70020: The provided value for the input parameter 'device_code' is not valid. This device code has expired. ${ids}`,
  ],
  'assertion-invalid': [
    `invalid_client: AADSTS700027: Client assertion contains an invalid signature. [Reason - The key was not found.] ${ids}`,
    `AADSTS700024: Client assertion is not within its valid time range. ${ids}`,
  ],
  'credential-policy-blocked': [
    `{"error":{"code":"CredentialTypeNotAllowedAsPerAppPolicy","message":"Credential type not allowed as per assigned policy '00000000-0000-0000-0000-000000000000'."}}`,
    `ApplicationsClient.BaseClient.Post(): unexpected status 400 with OData error: CredentialInvalidLifetimeAsPerAppPolicy: Credential lifetime exceeds the max value allowed as per assigned policy '538f1913-366a-440a-95a0-e195cb55b282'.`,
  ],
  'entra-unavailable': [`AADSTS90033: A transient error has occurred. Please try again. ${ids}`],
} as const satisfies Samples;
