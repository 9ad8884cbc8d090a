/** Where on the way from the product to the mailbox something happened. */
export const stages = ['token', 'mail', 'network', 'local'] as const;
export type Stage = (typeof stages)[number];

/** Who can put it right; `time` means that it passes by itself. */
export const fixers = ['you', 'exchange-admin', 'entra-admin', 'vendor', 'time'] as const;
export type Fixer = (typeof fixers)[number];

/** How sure a diagnosis is of its first cause. */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * The published cause ids. Others branch on them: add, never rename or remove.
 * `unknown` is an answer too: the raw text is shown and nothing is invented.
 */
export const causeIds = [
  'client-secret-wrong',
  'client-secret-expired',
  'public-client-flow-disabled',
  'secret-sent-to-public-client',
  'app-not-found-in-tenant',
  'tenant-not-found',
  'redirect-uri-mismatch',
  'consent-missing',
  'resource-not-registered',
  'scope-invalid',
  'interaction-required',
  'conditional-access-blocked',
  'user-not-assigned',
  'user-credentials-wrong',
  'account-locked',
  'password-expired',
  'account-disabled',
  'user-not-in-tenant',
  'refresh-token-expired',
  'account-type-mismatch',
  'wrong-platform-type',
  'app-disabled',
  'service-principal-missing',
  'authorization-code-invalid',
  'device-code-pending-or-expired',
  'assertion-invalid',
  'entra-unavailable',
  'directory-role-missing',
  'directory-not-caught-up',
  'credential-policy-blocked',
  'smtp-auth-disabled-tenant',
  'smtp-auth-disabled-mailbox',
  'security-defaults-block',
  'smtp-auth-policy-block',
  'smtp-oauth-rejected',
  'basic-auth-retired',
  'send-as-denied',
  'sender-mailbox-not-found',
  'mailbox-not-in-exchange-online',
  'recipient-rejected',
  'graph-permission-missing',
  'app-access-policy-blocked',
  'permission-propagating',
  'wrong-token-audience',
  'token-expired',
  'token-malformed',
  'ews-permission-missing',
  'ews-impersonation-denied',
  'ews-disabled',
  'imap-disabled-or-denied',
  'rate-limited',
  'sending-limit-exceeded',
  'outbound-spam-blocked',
  'message-too-large',
  'anonymous-relay-denied',
  'dns-failure',
  'connection-refused',
  'connection-timeout',
  'connection-reset',
  'tls-untrusted-certificate',
  'tls-protocol-mismatch',
  'proxy-auth-required',
  'loopback-port-in-use',
  'oauth-state-mismatch',
  'user-cancelled',
  'unknown',
] as const;
export type CauseId = (typeof causeIds)[number];
