import { randomUUID } from 'node:crypto';

/** A refusal of Microsoft Graph's. Source of shape: learn.microsoft.com/graph/errors. */
export interface GraphError {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429;
  readonly code: string;
  readonly message: string;
  /** What the directory adds where one property is at fault. */
  readonly details?: readonly { readonly code: string; readonly message: string; readonly target: string }[];
  readonly retryAfterSeconds?: number;
}

export const error = (status: GraphError['status'], code: string, message: string): GraphError => ({
  status,
  code,
  message,
});

export const graphErrors = {
  tokenMissing: () => error(401, 'InvalidAuthenticationToken', 'Access token is empty.'),
  tokenWithoutDots: () =>
    error(401, 'InvalidAuthenticationToken', 'IDX14100: JWT is not well formed, there are no dots (.).'),
  tokenUnreadable: () =>
    error(401, 'InvalidAuthenticationToken', 'CompactToken parsing failed with error code: 80049217'),
  wrongAudience: () =>
    error(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.'),
  tokenExpired: () =>
    error(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
  accessDenied: () => error(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  accessPolicy: () =>
    error(
      403,
      'ErrorAccessDenied',
      'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
    ),
  sendAsDenied: () =>
    error(
      403,
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account., Cannot submit message.',
    ),
  notForApplications: () =>
    error(400, 'BadRequest', '/me request is only valid with delegated authentication flow.'),
  invalidUser: (user: string) => error(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`),
  noMailbox: () =>
    error(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    ),
  notJson: () =>
    error(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    ),
  unknownProperty: (name: string) =>
    error(
      400,
      'RequestBodyRead',
      `The property '${name}' does not exist on type 'microsoft.graph.message'. Make sure to only use property names that are defined by the type.`,
    ),
  messageMissing: () => error(400, 'ErrorInvalidParameter', 'The value of the parameter Message is empty.'),
  mimeNotBase64: () =>
    error(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.'),
  invalidRecipients: () => error(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.'),
  messageTooLarge: () =>
    error(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.'),
  throttled: (retryAfterSeconds: number): GraphError => ({
    ...error(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'),
    retryAfterSeconds,
  }),
  resourceNotFound: (segment: string) =>
    error(400, 'BadRequest', `Resource not found for the segment '${segment}'.`),
} as const;

/** A Graph error among other values. */
export function isGraphError(value: unknown): value is GraphError {
  return typeof value === 'object' && value !== null && 'status' in value && 'message' in value;
}

/** The error as Graph sends it, with the ids by which Microsoft's support would find the request. */
export function graphErrorBody(given: GraphError, requestId: string, clientRequestId: string = randomUUID()) {
  const date = new Date().toISOString().slice(0, 19);
  return {
    error: {
      code: given.code,
      message: given.message,
      ...(given.details === undefined ? {} : { details: given.details }),
      innerError: { date, 'request-id': requestId, 'client-request-id': clientRequestId },
    },
  };
}
