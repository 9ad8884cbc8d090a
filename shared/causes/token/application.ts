import { type CauseEntry, minutes, seconds } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { approvalSigns } from './approval.ts';

/** The causes that lie with the application: its registration, its credential, its permissions. */
export const applicationCauses = {
  'client-secret-wrong': {
    stage: 'token',
    step: 'credential',
    fixes: [
      { text: 'causes.client-secret-wrong.fix.you' },
      { text: 'causes.client-secret-wrong.fix.entra-admin', link: 'app-credentials' },
    ],
    signs: [
      { says: 'Invalid client secret' },
      { says: 'the client secret value, not the client secret ID' },
      {
        word: 'invalid_client',
        rank: 'shared',
        confidence: 'possible',
        within: 'microsoft',
        also: ['client-secret-expired', 'public-client-flow-disabled'],
      },
    ],
  },
  'client-secret-expired': {
    stage: 'token',
    step: 'credential',
    fixes: [
      { text: 'causes.client-secret-expired.fix.entra-admin', link: 'app-credentials' },
      { text: 'causes.client-secret-expired.fix.you' },
    ],
    signs: [
      { says: ['provided client secret keys', 'expired'] },
      // Only this sentence speaks of keys; its end is the first thing that gets lost.
      { says: 'client secret keys for app', rank: 'family', confidence: 'likely' },
      { word: 'InvalidClientSecretExpiredKeysProvided' },
      { says: 'client secret has expired', rank: 'family', confidence: 'likely' },
      { says: 'client secret is expired', rank: 'family', confidence: 'likely' },
    ],
  },
  'public-client-flow-disabled': {
    stage: 'token',
    step: 'register',
    fixes: [
      { text: 'causes.public-client-flow-disabled.fix.entra-admin', link: 'app-authentication' },
      { text: 'causes.public-client-flow-disabled.fix.you' },
    ],
    signs: [
      {
        says: "must contain the following parameter: 'client_assertion' or 'client_secret'",
        confidence: 'likely',
        also: ['wrong-platform-type'],
      },
      {
        near: ['must contain', 'must include'],
        matches: /\bmust (?:contain|include)\b[^.]{0,60}\bclient_(?:assertion|secret)\b/iu,
        confidence: 'likely',
        also: ['wrong-platform-type'],
      },
      {
        says: "'client_assertion', 'client_secret' or 'request' is required",
        confidence: 'likely',
        also: ['client-secret-wrong'],
      },
    ],
  },
  'secret-sent-to-public-client': {
    stage: 'token',
    step: 'credential',
    fixes: [
      { text: 'causes.secret-sent-to-public-client.fix.you' },
      { text: 'causes.secret-sent-to-public-client.fix.entra-admin', link: 'app-authentication' },
    ],
    signs: [
      { says: 'Client is public so neither' },
      { says: "Public clients can't send a client secret", confidence: 'likely' },
      {
        near: ['not be presented', "n't be presented"],
        matches: /\bclient_(?:assertion|secret)\b.{0,30}\bshould(?: not|n['’]t) be presented/iu,
        rank: 'family',
        confidence: 'likely',
      },
    ],
  },
  'app-not-found-in-tenant': {
    stage: 'token',
    step: 'ids',
    fixes: [
      { text: 'causes.app-not-found-in-tenant.fix.you', link: 'app-overview' },
      { text: 'causes.app-not-found-in-tenant.fix.entra-admin', link: 'enterprise-apps' },
    ],
    signs: [
      { says: ['Application with identifier', 'was not found in the directory'] },
      { word: 'UnauthorizedClient_DoesNotMatchRequest' },
      {
        says: ['was not found in the directory', 'This can happen if the application'],
        rank: 'family',
        confidence: 'likely',
        unless: ['resource principal'],
      },
      {
        says: 'has not been installed by the administrator of the tenant',
        rank: 'family',
        confidence: 'likely',
        unless: ['resource principal'],
      },
      { says: 'is not a valid application identifier', rank: 'family', confidence: 'likely' },
      {
        says: 'The client does not exist',
        rank: 'family',
        confidence: 'likely',
        unless: ['is not enabled for consumers'],
        within: 'oauth',
        also: ['account-type-mismatch'],
      },
      { word: 'unauthorized_client', rank: 'shared', confidence: 'possible', within: 'entra' },
    ],
  },
  'tenant-not-found': {
    stage: 'token',
    step: 'ids',
    fixes: [{ text: 'causes.tenant-not-found.fix.you', link: 'app-overview' }],
    signs: [
      { says: 'Check to make sure you have the correct tenant ID' },
      { says: 'neither a valid DNS name, nor' },
      { word: 'invalid_tenant', rank: 'shared', confidence: 'likely' },
      { says: 'double check your tenant name or GUID is correct', rank: 'shared', confidence: 'likely' },
      {
        says: 'No tenant-identifying information found',
        rank: 'family',
        confidence: 'likely',
        also: ['account-type-mismatch'],
      },
    ],
  },
  'redirect-uri-mismatch': {
    stage: 'token',
    step: 'register',
    fixes: [{ text: 'causes.redirect-uri-mismatch.fix.entra-admin', link: 'app-authentication' }],
    signs: [
      { says: 'specified in the request does not match the' },
      { says: 'does not match the reply addresses configured' },
      { says: 'does not match the redirect URIs configured' },
      { says: 'No reply address is registered' },
      { says: 'No reply address provided' },
      { says: "input parameter 'redirect_uri' is not valid" },
      { says: 'matches a redirect URI registered for this client application' },
    ],
  },
  'consent-missing': {
    stage: 'token',
    step: 'permissions',
    fixes: [
      { text: 'causes.consent-missing.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.consent-missing.fix.you' },
    ],
    signs: [
      { says: 'has not consented to use the application' },
      { says: 'permission to access resources in your organization that only an admin can grant' },
      {
        says: 'scopes requested are unauthorized or expired',
        confidence: 'likely',
        also: ['refresh-token-expired'],
      },
      ...approvalSigns,
      { word: 'consent_required', rank: 'shared', confidence: 'likely' },
    ],
  },
  'resource-not-registered': {
    stage: 'token',
    step: 'permissions',
    fixes: [
      { text: 'causes.resource-not-registered.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.resource-not-registered.fix.vendor' },
    ],
    signs: [
      { says: ['resource principal named', 'was not found in the tenant'] },
      { says: 'lacks a service principal for', also: ['service-principal-missing'] },
      { says: 'not listed in the requested permissions' },
      { says: 'permissions to access a resource that has been removed' },
      { word: 'invalid_resource', rank: 'shared', confidence: 'likely', also: ['scope-invalid'] },
    ],
  },
  'scope-invalid': {
    stage: 'token',
    step: 'permissions',
    fixes: [{ text: 'causes.scope-invalid.fix.vendor' }, { text: 'causes.scope-invalid.fix.you' }],
    signs: [
      { says: "input parameter 'scope' is not valid" },
      { says: 'must have a scope value with /.default' },
      { says: ['asked for scope', "doesn't exist on the resource"] },
      { says: "must contain the following parameter: 'scope'", confidence: 'possible' },
      { says: "The required field 'scope' is missing", confidence: 'possible' },
      { says: "scope can't be combined with resource-specific scopes" },
      { word: 'invalid_scope', rank: 'shared', confidence: 'likely' },
    ],
  },
  'account-type-mismatch': {
    stage: 'token',
    step: 'ids',
    fixes: [
      { text: 'causes.account-type-mismatch.fix.you' },
      { text: 'causes.account-type-mismatch.fix.entra-admin', link: 'app-authentication' },
    ],
    signs: [
      { says: 'is not configured as a multi-tenant application' },
      { says: 'Usage of the /common endpoint is not supported' },
      { says: 'is not supported over the /common' },
      { says: 'does not exist or is not enabled for consumers' },
      { says: 'is configured for use by Microsoft Account users only' },
      { says: 'is configured for use by Azure Active Directory users only' },
      { word: 'missing_tenant_id_error', confidence: 'likely' },
    ],
  },
  'wrong-platform-type': {
    stage: 'token',
    step: 'register',
    fixes: [{ text: 'causes.wrong-platform-type.fix.entra-admin', link: 'app-authentication' }],
    signs: [
      { says: 'Cross-origin token redemption is permitted only' },
      { says: 'may only be redeemed via cross-origin requests' },
      { says: 'required for cross-origin authorization code redemption' },
    ],
  },
  'app-disabled': {
    stage: 'token',
    step: 'register',
    fixes: [{ text: 'causes.app-disabled.fix.entra-admin', link: 'enterprise-apps' }],
    signs: [
      {
        near: ['is disabled', 'been disabled'],
        matches:
          /\bapplication (?:['"\u2018\u2019\u201c\u201d`][^'"\u2018\u2019\u201c\u201d`\s]{1,60}['"\u2018\u2019\u201c\u201d`]|[\da-f-]{36})\s?(?:\([^)]{0,120}\))? (?:is|has been|was) disabled/iu,
      },
      {
        says: ['The service principal for resource', 'is disabled'],
        confidence: 'likely',
        also: ['resource-not-registered'],
      },
    ],
  },
  'service-principal-missing': {
    stage: 'token',
    step: 'permissions',
    fixes: [{ text: 'causes.service-principal-missing.fix.entra-admin', link: 'app-permissions' }],
    signs: [
      { says: 'is missing service principal in the tenant' },
      { word: 'Authorization_IdentityNotFound', confidence: 'likely', also: ['graph-permission-missing'] },
      {
        says: 'identity of the calling application could not be established',
        confidence: 'likely',
        also: ['graph-permission-missing'],
      },
    ],
  },
  'assertion-invalid': {
    stage: 'token',
    step: 'credential',
    fixes: [
      { text: 'causes.assertion-invalid.fix.entra-admin', link: 'app-credentials' },
      { text: 'causes.assertion-invalid.fix.you' },
    ],
    signs: [
      { says: 'Client assertion contains an invalid signature' },
      { says: 'assertion is not within its valid time range' },
      { says: 'Assertion failed signature validation' },
      { says: 'used to sign the client assertion' },
      { says: 'No matching federated identity record found' },
    ],
  },
  'entra-unavailable': {
    stage: 'token',
    step: 'test',
    fixes: [
      { text: 'causes.entra-unavailable.fix.time' },
      { text: 'causes.entra-unavailable.fix.entra-admin', link: 'service-health' },
    ],
    signs: [
      // MSAL.NET, of a status of 500 and above.
      { says: 'Service is unavailable to process the request', rank: 'passing', confidence: 'likely' },
      { says: 'A transient error has occurred', rank: 'passing', confidence: 'likely', within: 'entra' },
      {
        says: 'encountered a client request loop',
        rank: 'family',
        confidence: 'possible',
        also: ['rate-limited'],
      },
      { word: 'temporarily_unavailable', rank: 'shared', confidence: 'likely', within: 'microsoft' },
      // RFC 6749 section 4.1.2.1 gives the word this meaning.
      { word: 'temporarily_unavailable', rank: 'vague', confidence: 'possible' },
      { word: 'server_error', rank: 'vague', confidence: 'possible', within: 'entra' },
      { word: ['502', '503', '504'], rank: 'vague', confidence: 'possible', within: 'entra' },
    ],
    transient: { firstWaitMs: seconds(15), giveUpAfterMs: minutes(30) },
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
