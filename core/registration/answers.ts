import { z } from 'zod';

/** What is read of Graph's answers; everything else in them is let pass. Names and types: Microsoft Graph v1.0 metadata. */

export const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});

const textOrNothing = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const redirectsSchema = z
  .object({ redirectUris: z.array(z.string()).default([]) })
  .nullish()
  .transform((platform) => platform?.redirectUris ?? []);

const passwordSchema = z.object({
  keyId: z.string(),
  displayName: textOrNothing,
  hint: textOrNothing,
  endDateTime: textOrNothing,
});

const keySchema = z.object({
  keyId: z.string(),
  displayName: textOrNothing,
  /** Of a certificate: its SHA-1 in base64. */
  customKeyIdentifier: textOrNothing,
  endDateTime: textOrNothing,
});

export const applicationFields = [
  'id',
  'appId',
  'displayName',
  'signInAudience',
  'tags',
  'web',
  'spa',
  'publicClient',
  'isFallbackPublicClient',
  'requiredResourceAccess',
  'passwordCredentials',
  'keyCredentials',
] as const;

export const applicationSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string().nullish(),
  signInAudience: z.string().nullish(),
  tags: z.array(z.string()).default([]),
  web: redirectsSchema,
  spa: redirectsSchema,
  publicClient: redirectsSchema,
  isFallbackPublicClient: z.boolean().nullish(),
  requiredResourceAccess: z
    .array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(['Scope', 'Role']) })),
      }),
    )
    .default([]),
  passwordCredentials: z.array(passwordSchema).default([]),
  keyCredentials: z.array(keySchema).default([]),
});
export type ApplicationAnswer = z.output<typeof applicationSchema>;

export const servicePrincipalFields = ['id', 'accountEnabled', 'appRoleAssignmentRequired', 'tags'] as const;

export const servicePrincipalSchema = z.object({
  id: z.string(),
  accountEnabled: z.boolean().nullish(),
  appRoleAssignmentRequired: z.boolean(),
  tags: z.array(z.string()).default([]),
});

const offeredSchema = z.array(z.object({ id: z.string(), value: z.string().nullish() })).default([]);

export const apiSchema = z.object({
  id: z.string(),
  appRoles: offeredSchema,
  oauth2PermissionScopes: offeredSchema,
});

export const roleAssignmentSchema = z.object({
  id: z.string(),
  resourceId: z.string(),
  appRoleId: z.string(),
});

export const grantSchema = z.object({
  id: z.string(),
  resourceId: z.string(),
  consentType: z.enum(['AllPrincipals', 'Principal']),
  principalId: textOrNothing,
  scope: textOrNothing,
});

export const idSchema = z.object({ id: z.string() });

const restrictionSchema = z.object({
  restrictionType: z.string().nullish(),
  maxLifetime: textOrNothing,
  state: z.string().nullish(),
});

export const credentialPolicySchema = z.object({
  isEnabled: z.boolean(),
  applicationRestrictions: z
    .object({
      passwordCredentials: z.array(restrictionSchema).nullish(),
      keyCredentials: z.array(restrictionSchema).nullish(),
    })
    .nullish(),
});

export const accessPolicySchema = z.object({
  displayName: z.string(),
  state: z.string(),
  conditions: z
    .object({
      applications: z
        .object({
          includeApplications: z.array(z.string()).nullish(),
          excludeApplications: z.array(z.string()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** The only answer that ever holds a secret's value. It is shown once and never again. */
export const newSecretSchema = z.object({
  keyId: z.string(),
  secretText: z.string(),
  endDateTime: z.string(),
});
