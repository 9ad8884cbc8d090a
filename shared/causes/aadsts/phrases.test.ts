import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { familyOf } from './causes-by-code.ts';

const user = "'ana@contoso.com'";

/** What Microsoft Entra writes behind a number. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const sentences: readonly (readonly [code: number, sentence: string])[] = [
  [
    7000215,
    'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
  ],
  [
    7000222,
    'The provided client secret keys are expired. Visit the Azure portal to create new keys for your app.',
  ],
  [7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."],
  [
    7000216,
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  ],
  [700025, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."],
  [700016, "Application with identifier 'x' wasn't found in the directory 'Contoso'."],
  [90112, 'Application identifier is expected to be a GUID.'],
  [90002, "Tenant 'contoso' not found. This may happen if there are no active subscriptions for the tenant."],
  [900021, 'Requested tenant identifier is not valid. Tenant identifiers may not be an empty GUID.'],
  [900023, "Specified tenant identifier 'x' is neither a valid DNS name, nor a valid external domain."],
  [
    50059,
    'No tenant-identifying information found in either the request or implied by any provided credentials.',
  ],
  [
    50011,
    "The reply URL specified in the request doesn't match the reply URLs configured for the application.",
  ],
  [500111, 'The reply URI specified in the request has an invalid scheme.'],
  [
    500112,
    "The reply address 'a' does not match the reply address 'b' provided when requesting Authorization code.",
  ],
  [500113, 'No reply address is registered for the application.'],
  [70004, 'The app returned an invalid redirect URI.'],
  [900971, 'No reply address provided.'],
  [90102, "'redirect_uri' value must be a valid absolute URI."],
  [65001, "The user or administrator hasn't consented to use the application with ID X."],
  [90094, 'The grant requires admin permission.'],
  [90094, 'Admin consent is required for the permissions requested by this application.'],
  [
    650056,
    'Misconfigured application. This could be due to one of the following: the client has not listed any permissions.',
  ],
  [
    90099,
    'Applications must be authorized to access the customer tenant before partner delegated administrators can use them.',
  ],
  [500011, 'The resource principal named https://graph.example was not found in the tenant named Contoso.'],
  [650052, 'The app needs access to a service that your organization has not subscribed to or enabled.'],
  [
    650057,
    'Invalid resource. The client has requested access to a resource which is not listed in the requested permissions.',
  ],
  [
    65005,
    'The client app has requested access to resource, which was not specified in its required resource access list.',
  ],
  [50001, "The resource is disabled or doesn't exist."],
  [70011, 'The scope requested by the app is invalid.'],
  [
    28000,
    "Provided value for the input parameter scope isn't valid because it contains more than one resource.",
  ],
  [28002, "Provided value for the input parameter scope 'x' isn't valid when requesting an access token."],
  [28003, "Provided value for the input parameter scope can't be empty when requesting an access token."],
  [650053, "The application 'Mail' asked for scope 'SMTP.Sent' that doesn't exist on the resource."],
  [
    1002012,
    'Client credential flows must have a scope value with /.default suffixed to the resource identifier.',
  ],
  [50072, 'User needs to enroll for second factor authentication (interactive).'],
  [50074, 'Microsoft: Strong Authentication is required.'],
  [
    50076,
    'Due to a configuration change made by your administrator, you must use multifactor authentication to access.',
  ],
  [50076, 'The user is required to use multi-factor authentication.'],
  [
    50078,
    'Presented multifactor authentication has expired due to policies configured by your administrator.',
  ],
  [50079, 'You must enroll in multi-factor authentication to access the resource.'],
  [50158, 'External security challenge not satisfied.'],
  [700020, 'The access grant requires interaction.'],
  [50089, 'Authentication failed due to flow token expired.'],
  [50058, 'Session information is not sufficient for single-sign-on.'],
  [50125, 'Sign-in was interrupted because of a password reset or password registration entry.'],
  [50140, "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in."],
  [53000, "Device isn't in required device state. The device isn't compliant."],
  [53002, "The app used isn't an approved app for Conditional Access."],
  [53003, 'Access has been blocked by Conditional Access policies.'],
  [530032, 'The tenant admin has configured a security policy that blocks this request.'],
  [530035, 'Access has been blocked by security defaults.'],
  [50097, 'Microsoft Entra: Device authentication is required.'],
  [50105, "The signed in user isn't assigned to a role for the signed in app."],
  [50126, 'Error validating credentials due to invalid username or password.'],
  [50056, 'Invalid or null password: password does not exist in store for this user.'],
  [50064, 'Credential validation on username or password has failed.'],
  [
    50053,
    `The account is locked because the user tried to sign in too many times with an incorrect user ID or password.`,
  ],
  [50055, 'The password is expired.'],
  [50144, "The user's Active Directory password has expired."],
  [50135, 'Password change is required due to account risk.'],
  [50057, 'The user account is disabled.'],
  [50020, `User account ${user} from identity provider 'x' does not exist in tenant 'Contoso'.`],
  [
    50034,
    `The user account ${user} does not exist in the directory. To sign into this application, the account must be added.`,
  ],
  [700082, 'The refresh token has expired due to inactivity.'],
  [
    700084,
    'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime.',
  ],
  [50173, 'The provided grant has expired due to it being revoked, a fresh auth token is needed.'],
  [50133, "The session isn't valid due to password expiration or recent password change."],
  [50194, "Usage of the /common endpoint isn't supported for such applications created after '10/15/2018'."],
  [9001023, "The grant type isn't supported over the /common or /consumers endpoints."],
  [
    9002332,
    'Application is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint.',
  ],
  [9002326, "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type."],
  [7000112, "Application 'x'(Mail) is disabled."],
  [7000229, 'The client application x is missing service principal in the tenant y.'],
  [54005, 'OAuth2 Authorization code was already redeemed, please retry with a new valid code.'],
  [
    50148,
    "The code_verifier doesn't match the code_challenge supplied in the authorization request for PKCE.",
  ],
  [70018, 'Invalid verification code due to User typing in wrong user code for device code flow.'],
  [70016, 'OAuth 2.0 device flow error. Authorization is pending.'],
  [700027, 'Client assertion contains an invalid signature.'],
  [700024, 'Client assertion is not within its valid time range.'],
  [50013, "Assertion is invalid because of various reasons: the token issuer doesn't match the api version."],
  [700030, "Invalid certificate: subject name in certificate isn't authorized."],
  [50012, "The subject name of the signing certificate isn't authorized."],
  [50048, 'Subject mismatches Issuer claim in the client assertion.'],
  [700213, 'No matching federated identity record found for presented assertion subject.'],
  [65004, 'User declined to consent to access the app.'],
  [90055, 'There are too many incoming requests. This exception is thrown for blocked tenants.'],
];

/**
 * Sentences of which another service could be the author, or that say less than their number: without it nothing is guessed. Any service
 * has passing faults, timeouts and disabled things (90033, 50033, 90024, 90006, 90012, 50012, 50001, 130007), sends verification codes and
 * authenticates devices (70019, 50097); the last two name a parameter and a cloud, not what is wrong with the set-up (901002, 900382).
 */
const tooWide = [
  'A transient error has occurred. Please try again.',
  'The service is temporarily unavailable. Please retry later.',
  'Request has timed out.',
  'Authentication failed.',
  'The resource is disabled.',
  'The device is disabled.',
  'Verification code expired.',
  'Device authentication is required.',
  "The 'resource' request parameter isn't supported.",
  'Confidential Client is not supported in Cross Cloud request.',
];

describe('a sentence of Microsoft Entra that lost its number', () => {
  test.each(sentences)('of AADSTS%i gives the cause of the number: %s', (code, sentence) => {
    const cause = familyOf(code)?.cause;
    expect(diagnose({ text: sentence }).cause).toBe(cause);
    expect(diagnose({ text: `AADSTS${code}: ${sentence}` }).cause).toBe(cause);
    expect(diagnose({ text: sentence.toUpperCase().replaceAll(' ', '  ') }).cause).toBe(cause);
  });

  test('is never certain of something else when it is cut at its beginning', () => {
    const wrong = sentences.flatMap(([code, sentence]) =>
      [0.2, 0.4, 0.6].flatMap((share) => {
        const text = sentence.slice(Math.floor(sentence.length * share));
        const { cause, confidence } = diagnose({ text });
        return confidence === 'certain' && cause !== familyOf(code)?.cause
          ? [`${code}: ${cause}: ${text}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(tooWide)('is left unknown where anybody could have said it: %s', (text) => {
    expect(diagnose({ text }).cause).toBe('unknown');
  });

  test.each([
    ['redirect-uri-mismatch', 'InvalidReplyTo'],
    ['interaction-required', 'status.additionalDetails: UserStrongAuthClientAuthNRequired'],
    ['consent-missing', 'DelegationDoesNotExist'],
    ['entra-unavailable', 'SasRetryableError'],
  ])('may have left its name: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});
