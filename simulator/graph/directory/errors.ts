import { error, type GraphError } from '../errors.ts';

const badRequest = (message: string) => error(400, 'Request_BadRequest', message);

/**
 * What the directory answers through Graph. The wording is that of answers which programs have published: it is what clients tell one
 * refusal from another by. Not seen anywhere, and ours, are the sentences of `readOnly`, `passwordsByActionOnly` and
 * `queryUnsupported`, which answer what no client should ask.
 */
export const directoryErrors = {
  insufficientPrivileges: () =>
    error(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  scopesMissing: () =>
    error(
      403,
      'AccessDenied',
      'You cannot perform the requested operation, required scopes are missing in the token.',
    ),
  notFound: (id: string) =>
    error(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  invalidIdentifier: (id: string) => badRequest(`Invalid object identifier '${id}'.`),
  undeclaredProperty: (name: string) =>
    badRequest(`Property '${name}' does not exist as a declared property or extension property.`),
  unknownMember: (name: string, type: string) =>
    error(
      400,
      'BadRequest',
      `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  notPrimitive: (type: string) =>
    error(
      400,
      'BadRequest',
      `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`,
    ),
  invalidValue: (property: string, resource: string) =>
    badRequest(`Invalid value specified for property '${property}' of resource '${resource}'.`),
  propertyMissing: (property: string, resource: string) =>
    badRequest(`A value is required for property '${property}' of resource '${resource}'.`),
  readOnly: (property: string) => badRequest(`Property '${property}' is read-only and cannot be set.`),
  redirectsNotDistinct: () => badRequest('Redirect URIs must have distinct values.'),
  valuesRepeated: () => badRequest('Request contains a property with duplicate values.'),
  appNotBacked: (appId: string): GraphError => {
    const message = `The appId '${appId}' of the service principal does not reference a valid application object.`;
    return {
      ...badRequest(message),
      details: [{ code: 'NoBackingApplicationObject', message, target: 'appId' }],
    };
  },
  principalExists: (appId: string): GraphError => {
    const message = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`;
    return {
      ...error(409, 'Request_MultipleObjectsWithSameKeyValue', message),
      details: [{ code: 'ConflictingObjects', message, target: 'servicePrincipalNames' }],
    };
  },
  referenceInvalid: () => badRequest('Not a valid reference update.'),
  roleUnknown: (appId: string) =>
    badRequest(`Permission being assigned was not found on application '${appId}'.`),
  assignmentExists: (): GraphError => {
    const message = 'Permission being assigned already exists on the object';
    return {
      ...badRequest(message),
      details: [
        { code: 'InvalidUpdate', message: 'EntitlementGrant entry already exists.', target: 'value' },
      ],
    };
  },
  grantExists: (): GraphError => {
    const message = 'Permission entry already exists.';
    return {
      ...error(409, 'Request_MultipleObjectsWithSameKeyValue', message),
      details: [{ code: 'ConflictingObjects', message, target: 'value' }],
    };
  },
  referenceExists: (property: string) =>
    badRequest(
      `One or more added object references already exist for the following modified properties: '${property}'.`,
    ),
  passwordUnknown: (keyId: string) => badRequest(`No password credential found with keyId '${keyId}'.`),
  passwordsByActionOnly: () =>
    badRequest(
      'Updates to passwordCredentials property with new values are not allowed. Use the addPassword action.',
    ),
  keyInvalid: () => badRequest('Invalid certificate: Key value is invalid certificate.'),
  credentialForbidden: (policyId: string): GraphError => {
    const message = `Credential type not allowed as per assigned policy '${policyId}'.`;
    return {
      ...error(400, 'CredentialTypeNotAllowedAsPerAppPolicy', message),
      details: [{ code: 'CredentialTypeNotAllowed', message, target: 'passwordCredentials' }],
    };
  },
  credentialTooLong: (policyId: string): GraphError => {
    const message = `Credential lifetime exceeds the max value allowed as per assigned policy '${policyId}'.`;
    return {
      ...error(400, 'CredentialInvalidLifetimeAsPerAppPolicy', message),
      details: [{ code: 'InvalidKeyEndDate', message, target: 'EndDate' }],
    };
  },
  filterUnsupported: (property: string, resource: string) =>
    error(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`,
    ),
  filterUnreadable: () => error(400, 'BadRequest', 'Invalid filter clause'),
  queryUnsupported: (option: string) =>
    error(400, 'Request_UnsupportedQuery', `Unsupported Query: ${option} is not supported here.`),
  queryUndeclared: (name: string) =>
    error(
      400,
      'Request_UnsupportedQuery',
      `Property '${name}' does not exist as a declared property or extension property.`,
    ),
  pageSize: (top: string) =>
    error(
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`,
    ),
  pageGone: () => error(400, 'Directory_ExpiredPageToken', 'The specified page token value has expired.'),
  throttled: (retryAfterSeconds: number): GraphError => ({
    ...error(429, 'TooManyRequests', 'Please retry again later.'),
    retryAfterSeconds,
  }),
} as const;
