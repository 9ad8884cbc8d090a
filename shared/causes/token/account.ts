import type { CauseEntry } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';

/** The causes that lie with the account that signs in, or with its sign-in. */
export const accountCauses = {
  'interaction-required': {
    stage: 'token',
    step: 'signin',
    fixes: [
      { text: 'causes.interaction-required.fix.you' },
      { text: 'causes.interaction-required.fix.entra-admin', link: 'conditional-access' },
    ],
    signs: [
      { says: 'you must use multi-factor authentication' },
      { says: 'you must enroll in multi-factor authentication' },
      { says: 'silent sign-in request was sent but', rank: 'passing' },
      { says: 'Authentication failed during strong authentication' },
      {
        says: 'Continuous access evaluation resulted in',
        confidence: 'likely',
        also: ['refresh-token-expired'],
      },
      {
        word: [
          'insufficient_claims',
          'TokenIssuedBeforeRevocationTimestamp',
          'TokenCreatedWithOutdatedPolicies',
        ],
        rank: 'family',
        confidence: 'likely',
        also: ['conditional-access-blocked'],
      },
      {
        word: [
          'interaction_required',
          'login_required',
          'InteractionRequiredAuthError',
          'MsalUiRequiredException',
          'no_tokens_found',
          'no_account_error',
        ],
        rank: 'shared',
        confidence: 'likely',
        also: ['consent-missing', 'refresh-token-expired'],
      },
      {
        says: 'No account or login hint was passed to the AcquireTokenSilent',
        rank: 'family',
        confidence: 'likely',
      },
    ],
  },
  'conditional-access-blocked': {
    stage: 'token',
    step: 'signin',
    fixes: [{ text: 'causes.conditional-access-blocked.fix.entra-admin', link: 'sign-in-logs' }],
    signs: [
      { says: 'blocked by Conditional Access' },
      { says: 'does not meet the criteria to access this resource', confidence: 'likely' },
      { says: 'Device is not in required device state' },
      { says: 'your IT department has blocked your email access', confidence: 'likely' },
      { says: 'requires the device requesting access to be managed by' },
      { word: 'BlockedByConditionalAccess' },
    ],
  },
  'user-not-assigned': {
    stage: 'token',
    step: 'permissions',
    fixes: [{ text: 'causes.user-not-assigned.fix.entra-admin', link: 'enterprise-apps' }],
    signs: [{ says: 'is not assigned to a role for the application' }],
  },
  'user-credentials-wrong': {
    stage: 'token',
    step: 'signin',
    fixes: [{ text: 'causes.user-credentials-wrong.fix.you', link: 'outlook' }],
    signs: [
      { says: 'Error validating credentials due to invalid username or password' },
      { says: 'user credentials were incorrect' },
      { word: 'InvalidUserNameOrPassword' },
      {
        near: ['Invalid credentials for', 'Wrong username or password for'],
        // exchangelib, of whichever server.
        matches: /\b(?:invalid credentials|wrong username or password) for https?:\/\//iu,
        rank: 'refusal',
        confidence: 'possible',
        also: ['basic-auth-retired'],
        unless: ['OAuth'],
      },
      {
        word: '535',
        // Any server's answer to a wrong login; Microsoft's own has other words.
        matches:
          /\b535[ -](?:5\.7\.8 )?(?:error: )?(?:authentication (?:failed|failure)|incorrect authentication data|invalid login)/iu,
        rank: 'vague',
        confidence: 'possible',
        also: ['basic-auth-retired'],
      },
      {
        says: 'invalid user or password',
        rank: 'vague',
        confidence: 'possible',
        within: 'mail',
        also: ['basic-auth-retired', 'interaction-required'],
      },
    ],
  },
  'account-locked': {
    stage: 'token',
    step: 'signin',
    fixes: [
      { text: 'causes.account-locked.fix.you' },
      { text: 'causes.account-locked.fix.entra-admin', link: 'sign-in-logs' },
      { text: 'causes.account-locked.fix.time' },
    ],
    signs: [
      {
        says: 'tried to sign in too many times with an incorrect user ID or password',
        also: ['user-credentials-wrong'],
      },
      { says: 'account is locked', rank: 'family', confidence: 'likely', within: 'microsoft' },
      {
        says: 'detected suspicious activity on your account',
        rank: 'family',
        confidence: 'likely',
        also: ['conditional-access-blocked'],
      },
    ],
  },
  'password-expired': {
    stage: 'token',
    step: 'signin',
    fixes: [{ text: 'causes.password-expired.fix.you', link: 'outlook' }],
    signs: [
      // Active Directory Federation Services.
      { word: 'MSIS3125' },
      { says: 'FailedAuthentication.ExpiredPassword' },
      { says: 'The password is expired', rank: 'family', confidence: 'likely' },
      { says: 'password has expired', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { says: 'unsuccessful, password expired', rank: 'family', confidence: 'likely', within: 'microsoft' },
    ],
  },
  'account-disabled': {
    stage: 'token',
    step: 'signin',
    fixes: [{ text: 'causes.account-disabled.fix.entra-admin', link: 'users' }],
    signs: [
      { says: 'The user account is disabled', rank: 'family', confidence: 'likely' },
      { says: 'account is disabled', rank: 'family', confidence: 'likely', within: 'microsoft' },
    ],
  },
  'user-not-in-tenant': {
    stage: 'token',
    step: 'signin',
    fixes: [
      { text: 'causes.user-not-in-tenant.fix.you' },
      { text: 'causes.user-not-in-tenant.fix.entra-admin', link: 'users' },
    ],
    signs: [
      { says: ['from identity provider', 'does not exist in tenant'], also: ['account-type-mismatch'] },
      { says: 'user account does not exist in tenant' },
      { says: 'the account must be added to the', confidence: 'likely' },
      { says: 'needs to be added as an external user in the tenant' },
      { says: 'user account was deleted from the directory' },
    ],
  },
  'refresh-token-expired': {
    stage: 'token',
    step: 'signin',
    fixes: [
      { text: 'causes.refresh-token-expired.fix.you' },
      { text: 'causes.refresh-token-expired.fix.entra-admin', link: 'conditional-access' },
    ],
    signs: [
      { says: 'provided grant has expired due to it being revoked' },
      { says: 'refresh token has expired' },
      { says: 'grant is expired. The user must sign in again', confidence: 'likely' },
      {
        says: 'user could not be authenticated or the grant is expired',
        confidence: 'likely',
        also: ['consent-missing', 'interaction-required'],
      },
      { says: 'Fresh auth token is needed', confidence: 'likely' },
      { says: "input parameter 'refresh_token' is not valid", confidence: 'likely' },
      {
        word: 'invalid_grant',
        rank: 'shared',
        confidence: 'possible',
        within: 'microsoft',
        also: ['interaction-required', 'authorization-code-invalid'],
      },
    ],
  },
  'authorization-code-invalid': {
    stage: 'token',
    step: 'signin',
    fixes: [
      { text: 'causes.authorization-code-invalid.fix.you' },
      { text: 'causes.authorization-code-invalid.fix.vendor' },
    ],
    signs: [
      { says: 'Authorization code was already redeemed' },
      { says: 'code_verifier does not match' },
      { says: 'Authorization Code is malformed or invalid' },
      { says: "input parameter 'code' is not valid" },
      { says: "'code' parameter is not valid" },
      { says: 'Authorization code has expired', confidence: 'likely', within: 'microsoft' },
      { says: 'Authorization Code is intended to use against other tenant', also: ['account-type-mismatch'] },
    ],
  },
  'device-code-pending-or-expired': {
    stage: 'token',
    step: 'signin',
    fixes: [{ text: 'causes.device-code-pending-or-expired.fix.you' }],
    signs: [
      { says: "input parameter 'device_code' is not valid" },
      { says: 'device code has expired' },
      // MSAL.NET's own word, where nobody asked the server any more.
      { says: 'Verification code expired before contacting the server' },
      { says: 'Device code terminal timed-out' },
      { says: ['Verification code expired', 'device code'], rank: 'family', confidence: 'likely' },
      { word: ['bad_verification_code', 'device_code_expired', 'code_expired'], rank: 'family' },
      { word: ['authorization_pending', 'expired_token'], rank: 'shared', confidence: 'likely' },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
