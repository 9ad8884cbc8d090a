import { z } from 'zod';
import {
  type AppRegistration,
  audiences,
  type CredentialPolicy,
  type Platform,
} from '../../directory-objects.ts';
import { redirectUriFault } from '../../entra/redirects.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { membersOf } from './application-json.ts';
import { guid } from './body.ts';
import { directoryErrors } from './errors.ts';
import { certificatesFrom, keyCredentialsSchema } from './key-credentials.ts';
import { permissionsFrom, type RequiredAccess } from './required-access.ts';

const uris = z.array(z.string());
const text = z.string().nullable();
const redirects = z.strictObject({ redirectUris: uris.optional() });

const web = z.strictObject({
  redirectUris: uris.optional(),
  homePageUrl: text.optional(),
  logoutUrl: text.optional(),
  implicitGrantSettings: z
    .strictObject({
      enableAccessTokenIssuance: z.boolean().nullable().optional(),
      enableIdTokenIssuance: z.boolean().nullable().optional(),
    })
    .nullable()
    .optional(),
  redirectUriSettings: z.array(z.strictObject({ uri: text, index: z.int().nullable() })).optional(),
});

const requiredResourceAccess = z.array(
  z.strictObject({
    resourceAppId: guid,
    resourceAccess: z.array(z.strictObject({ id: guid, type: z.enum(['Scope', 'Role']) })),
  }),
);

/** Kept as they come: nothing in this tenant goes by them. */
const kept = {
  api: z.looseObject({}),
  appRoles: z.array(z.looseObject({})),
  description: z.string().max(1024).nullable(),
  groupMembershipClaims: text,
  identifierUris: uris,
  info: z.looseObject({}),
  optionalClaims: z.looseObject({}).nullable(),
  serviceManagementReference: text,
};

const properties = {
  displayName: z.string().min(1).max(256),
  signInAudience: z.enum(audiences),
  isFallbackPublicClient: z.boolean().nullable(),
  tags: z.array(z.string().max(256)),
  notes: z.string().max(1024).nullable(),
  web,
  spa: redirects,
  publicClient: redirects,
  requiredResourceAccess,
  keyCredentials: keyCredentialsSchema,
  passwordCredentials: z.array(z.looseObject({ keyId: guid.nullish() })),
  ...kept,
};

/** What may be set of a registration. */
export const applicationPatchSchema = z.strictObject(properties).partial();
export type ApplicationPatch = z.infer<typeof applicationPatchSchema>;

const rules = {
  resource: 'Application',
  readOnly: ['id', 'appId', 'createdDateTime', 'deletedDateTime', 'publisherDomain'],
  types: {
    web: 'webApplication',
    spa: 'spaApplication',
    publicClient: 'publicClientApplication',
    requiredResourceAccess: 'requiredResourceAccess',
    keyCredentials: 'keyCredential',
  },
} as const;

export const applicationPatchRules = { ...rules, schema: applicationPatchSchema };

/** A new one needs its name. */
export const newApplicationRules = {
  ...rules,
  schema: applicationPatchSchema.required({ displayName: true }),
};

const platforms = ['web', 'spa', 'publicClient'] as const satisfies readonly Platform[];

function redirectsAfter(
  app: AppRegistration,
  patch: ApplicationPatch,
): AppRegistration['redirectUris'] | GraphError {
  const after = { ...app.redirectUris };
  for (const platform of platforms) {
    const given = patch[platform]?.redirectUris;
    if (given?.some((uri) => redirectUriFault(platform, uri) !== undefined)) {
      return directoryErrors.invalidValue(platform, 'Application');
    }
    if (given !== undefined) after[platform] = given;
  }
  const all = platforms.flatMap((platform) => after[platform]);
  return new Set(all).size === all.length ? after : directoryErrors.redirectsNotDistinct();
}

function accessFault(access: readonly RequiredAccess[] = []): GraphError | undefined {
  const apis = access.map(({ resourceAppId }) => resourceAppId);
  const repeated = access.some(
    ({ resourceAccess }) => new Set(resourceAccess.map(({ id }) => id)).size < resourceAccess.length,
  );
  return repeated || new Set(apis).size < apis.length ? directoryErrors.valuesRepeated() : undefined;
}

/** Secrets can be taken away by their absence; new ones come from `addPassword` alone. */
function secretsAfter(app: AppRegistration, given: ApplicationPatch['passwordCredentials']) {
  if (given === undefined) return app.secrets;
  const isKnown = given.every(({ keyId }) => app.secrets.some((secret) => secret.keyId === keyId));
  if (!isKnown) return directoryErrors.passwordsByActionOnly();
  return app.secrets.filter((secret) => given.some(({ keyId }) => keyId === secret.keyId));
}

function otherAfter(app: AppRegistration, patch: ApplicationPatch): AppRegistration['otherProperties'] {
  const given = Object.entries(patch).filter(([name]) => Object.hasOwn(kept, name));
  const { redirectUris: _, redirectUriSettings: __, ...webRest } = patch.web ?? {};
  const after = { ...app.otherProperties };
  for (const [name, value] of given) {
    const isComplex = name === 'api' || name === 'info';
    after[name] = isComplex ? { ...membersOf(after[name]), ...membersOf(value) } : value;
  }
  if (patch.web !== undefined) after.web = { ...membersOf(after.web), ...webRest };
  return after;
}

/** Accounts of persons get tokens of version 2 only: learn.microsoft.com/graph/api/resources/apiapplication */
function audienceFault({ audience, otherProperties }: AppRegistration): GraphError | undefined {
  const isPersonal = audience.includes('Personal');
  const version = membersOf(otherProperties.api).requestedAccessTokenVersion;
  return isPersonal && version !== 2
    ? directoryErrors.invalidValue('api.requestedAccessTokenVersion', 'Application')
    : undefined;
}

/** The registration as a patch leaves it; the one given is not touched. */
export function patched(
  app: AppRegistration,
  patch: ApplicationPatch,
  policy: CredentialPolicy,
): AppRegistration | GraphError {
  const { tags = app.tags, notes = app.notes, requiredResourceAccess: access } = patch;
  if (new Set(tags).size < tags.length) return directoryErrors.valuesRepeated();
  const repeated = accessFault(access);
  if (repeated !== undefined) return repeated;
  const redirectUris = redirectsAfter(app, patch);
  if (isGraphError(redirectUris)) return redirectUris;
  const secrets = secretsAfter(app, patch.passwordCredentials);
  if (isGraphError(secrets)) return secrets;
  const certificates = certificatesFrom(app, patch.keyCredentials, policy);
  if (isGraphError(certificates)) return certificates;
  const { isFallbackPublicClient = app.isFallbackPublicClient } = patch;
  const after: AppRegistration = {
    ...app,
    name: patch.displayName ?? app.name,
    audience: patch.signInAudience ?? app.audience,
    isFallbackPublicClient,
    tags,
    notes,
    redirectUris,
    secrets,
    certificates,
    otherProperties: otherAfter(app, patch),
    ...(access === undefined ? {} : permissionsFrom(access)),
  };
  return audienceFault(after) ?? after;
}
