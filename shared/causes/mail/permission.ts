import { type CauseEntry, hours, minutes, seconds } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';
import { replyCode } from '../reply-code.ts';
import { passedByItself } from './passed-by-itself.ts';
import { checkScope } from './scripts.ts';

/** What a refusal by status alone means where Exchange Web Services answered. */
const refusedByEws = {
  rank: 'refusal',
  confidence: 'likely',
  within: 'ews',
  unless: ['graph.microsoft'],
  also: ['ews-disabled', 'app-access-policy-blocked'],
} as const;

/** Places of Graph that no mail permission opens. */
const besidesMail = [
  '/me/chats',
  '/me/drive',
  '/me/onlineMeetings',
  '/me/planner',
  '/v1.0/chats',
  '/v1.0/drives',
  '/v1.0/sites',
  '/v1.0/teams',
  '/v1.0/deviceManagement',
  '/v1.0/security',
  '/v1.0/auditLogs',
  '/beta/deviceManagement',
] as const;

/** A token from the future is the opposite of an expired one: two clocks disagree, and which one is wrong the text does not say. */
const notYetValid = ['token is not yet valid', 'token not yet valid', 'IDX10222'] as const;

/** The causes at the permission: what the token and the policies of Exchange allow, over Graph and Exchange Web Services. */
export const permissionCauses = {
  'graph-permission-missing': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.graph-permission-missing.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.graph-permission-missing.fix.you' },
    ],
    signs: [
      { word: ['NoPermissionsInAccessToken', 'ErrorInsufficientPermissionsInAccessToken'] },
      { says: 'The token contains no permissions' },
      { says: 'token does not contain permissions', confidence: 'likely', also: ['permission-propagating'] },
      { says: ['requires the following permissions', 'only has the following permissions granted'] },
      // Where it names what is missing, and that is no permission for mail, it is about something else.
      {
        near: ['Missing scope permissions', 'Missing role permissions'],
        matches:
          /\bMissing (?:scope|role) permissions on the request(?!.{0,60}requires one of ['"](?![^'"]{0,300}\bMail))/iu,
      },
      { word: 'Authorization_RequestDenied', rank: 'refusal', confidence: 'likely' },
      { says: 'Insufficient privileges to complete', rank: 'refusal', confidence: 'likely' },
      {
        word: 'ErrorAccessDenied',
        rank: 'refusal',
        confidence: 'likely',
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
      {
        says: 'Access is denied. Check credentials and try again',
        rank: 'refusal',
        confidence: 'likely',
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
      {
        says: 'access denied',
        matches: /\bgraph\b.{0,60}\baccess denied\b/iu,
        rank: 'vague',
        confidence: 'possible',
        within: 'mail',
        also: ['app-access-policy-blocked'],
      },
      {
        word: '403',
        rank: 'vague',
        confidence: 'possible',
        within: 'graph',
        unless: besidesMail,
        also: ['app-access-policy-blocked', 'permission-propagating'],
      },
    ],
  },
  'app-access-policy-blocked': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.app-access-policy-blocked.fix.exchange-admin', link: 'mailboxes', script: checkScope },
    ],
    signs: [
      { says: 'Access to OData is disabled', also: ['ews-disabled', 'permission-propagating'] },
      { says: 'AppOnly AccessPolicy', also: ['permission-propagating'] },
      { says: 'No Application Access Policy found', rank: 'family', confidence: 'likely' },
      { says: 'RAOP', matches: /\[RAOP\]/u, also: ['permission-propagating'] },
    ],
  },
  'permission-propagating': {
    stage: 'mail',
    step: 'test',
    fixes: [
      { text: 'causes.permission-propagating.fix.time' },
      { text: 'causes.permission-propagating.fix.exchange-admin', script: checkScope },
    ],
    signs: [
      // Nobody answers that it will pass: only whoever has waited can tell.
      {
        near: ['minute', 'hour', 'while', 'some time'],
        matches: passedByItself,
        rank: 'family',
        confidence: 'likely',
        also: ['graph-permission-missing'],
      },
    ],
    transient: { firstWaitMs: seconds(30), giveUpAfterMs: hours(2) },
  },
  'wrong-token-audience': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.wrong-token-audience.fix.vendor' },
      { text: 'causes.wrong-token-audience.fix.you' },
    ],
    signs: [
      { says: ['Access token validation failure', 'Invalid audience'] },
      { says: 'Invalid audience', rank: 'shared', confidence: 'likely', within: 'microsoft' },
      { says: 'audience claim value is invalid' },
      { says: 'obtained for wrong audience or resource', rank: 'family', confidence: 'likely' },
      { says: 'audience validation failed', rank: 'shared', confidence: 'likely', within: 'microsoft' },
      {
        word: [
          'IDX10214',
          'InvalidAudience',
          'InvalidAudienceForResource',
          'InvalidAuthenticationTokenAudience',
        ],
        rank: 'family',
        confidence: 'likely',
      },
    ],
  },
  'token-expired': {
    stage: 'mail',
    step: 'signin',
    fixes: [{ text: 'causes.token-expired.fix.you' }, { text: 'causes.token-expired.fix.vendor' }],
    signs: [
      { says: ['The token has expired', 'error_category'] },
      { says: 'Lifetime validation failed', unless: notYetValid },
      { says: 'Access token has expired or is not yet valid' },
      { says: 'Access token has expired', rank: 'family', confidence: 'likely', within: 'microsoft' },
      { word: '80049228' },
      // oauthlib looks at the clock itself.
      { word: 'TokenExpiredError', rank: 'shared', confidence: 'likely', also: ['refresh-token-expired'] },
      { word: 'IDX10223', rank: 'family', confidence: 'likely' },
      { says: 'the token is expired', rank: 'family', within: 'microsoft' },
      { says: 'token has expired', rank: 'vague', confidence: 'likely', within: 'microsoft' },
      { says: 'token is expired', rank: 'vague', confidence: 'likely', within: 'microsoft' },
    ],
    transient: { firstWaitMs: seconds(5), giveUpAfterMs: minutes(1) },
  },
  'token-malformed': {
    stage: 'mail',
    step: 'signin',
    fixes: [{ text: 'causes.token-malformed.fix.vendor' }, { text: 'causes.token-malformed.fix.you' }],
    signs: [
      { says: 'JWT is not well formed', also: ['wrong-token-audience'] },
      { says: 'CompactToken parsing failed', also: ['wrong-token-audience'] },
      { says: 'Access token is empty' },
      // The EWS Managed API, of a token that has no three parts.
      { says: 'The given token is invalid', rank: 'refusal', confidence: 'likely', within: 'ews' },
      { says: 'Invalid XOAUTH2 auth data', confidence: 'likely' },
      { ...replyCode('5.5.124'), confidence: 'likely' },
      { word: ['IDX14100', 'IDX12709', 'IDX12741', 'IDX10511'], also: ['wrong-token-audience'] },
      {
        word: 'InvalidAuthenticationToken',
        rank: 'refusal',
        confidence: 'likely',
        unless: notYetValid,
        also: ['wrong-token-audience', 'token-expired'],
      },
      {
        says: 'Access token validation failure',
        rank: 'refusal',
        confidence: 'likely',
        also: ['wrong-token-audience', 'token-expired'],
      },
    ],
  },
  'ews-permission-missing': {
    stage: 'mail',
    step: 'permissions',
    fixes: [
      { text: 'causes.ews-permission-missing.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.ews-permission-missing.fix.vendor' },
    ],
    signs: [
      { says: 'not enough scope to make this call' },
      {
        says: 'Access is denied. Check credentials and try again',
        rank: 'family',
        confidence: 'likely',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['app-access-policy-blocked', 'ews-impersonation-denied'],
      },
      {
        word: 'ErrorAccessDenied',
        rank: 'family',
        confidence: 'likely',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['app-access-policy-blocked', 'ews-impersonation-denied'],
      },
      { word: 'forbidden', ...refusedByEws },
      {
        word: '403',
        matches: /403\b(?<=\b(?:http|status|error|code|returned)\W{0,6}(?:code\W{0,3})?(?:1\.1 )?403)/iu,
        ...refusedByEws,
      },
      {
        word: ['401', 'unauthorized', 'UnauthorizedError'],
        rank: 'shared',
        confidence: 'possible',
        within: 'ews',
        unless: ['graph.microsoft'],
        also: ['basic-auth-retired', 'wrong-token-audience', 'token-expired'],
      },
    ],
  },
  'ews-impersonation-denied': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      {
        text: 'causes.ews-impersonation-denied.fix.exchange-admin',
        script: `New-ServicePrincipal -AppId {clientId} -ObjectId {objectId} -DisplayName {clientId}
New-ManagementScope -Name 'Product mailboxes' -RecipientRestrictionFilter ('UserPrincipalName -eq "{0}"' -f {mailbox})
New-ManagementRoleAssignment -App {objectId} -Role 'Application EWS.AccessAsApp' -CustomResourceScope 'Product mailboxes'`,
      },
      { text: 'causes.ews-impersonation-denied.fix.entra-admin', link: 'app-permissions' },
      { text: 'causes.ews-impersonation-denied.fix.vendor' },
    ],
    signs: [
      {
        near: ['impersonate the requested user'],
        matches: /\bpermission to impersonate the requested user\b/iu,
      },
      { says: 'ErrorImpersonat' },
      { says: 'ExchangeImpersonation SOAP header must be present' },
      { word: 'ErrorInvalidExchangeImpersonationHeaderData' },
    ],
  },
  'ews-disabled': {
    stage: 'mail',
    step: 'exchange',
    fixes: [
      { text: 'causes.ews-disabled.fix.vendor' },
      {
        text: 'causes.ews-disabled.fix.exchange-admin',
        script:
          'Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs {clientId}\nSet-CASMailbox -Identity {mailbox} -EwsEnabled $true',
      },
    ],
    signs: [
      {
        near: ['ews is', 'ews has', 'ews was', 'ews access'],
        matches:
          /\bews (?:access )?(?:is|has been|was) (?:currently )?(?:disabled|blocked|not enabled|turned off|switched off|retired)/iu,
      },
      {
        says: 'exchange web services',
        matches:
          /exchange web services (?:\(ews\) )?(?:is|are|has been|have been) (?:currently )?(?:disabled|blocked|not enabled|turned off|retired)/iu,
      },
      {
        word: [
          'EwsAllowedAppIDs',
          'EwsDisabled',
          'EwsApplicationAccessPolicy',
          'EwsBlockList',
          'EwsAllowList',
        ],
        rank: 'vague',
        confidence: 'possible',
      },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
