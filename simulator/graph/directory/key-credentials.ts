import { z } from 'zod';
import type { AppCertificate, AppRegistration, CredentialPolicy } from '../../directory-objects.ts';
import { certificateRecord } from '../../entra/client-assertion.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { guid } from './body.ts';
import { defaultPolicyId } from './credential-policy.ts';
import { directoryErrors } from './errors.ts';

const text = z.string().nullish();

/** Certificates as Graph takes them: those that are there by their `keyId`, new ones with their `key` in base64. */
export const keyCredentialsSchema = z.array(
  z.strictObject({
    customKeyIdentifier: text,
    displayName: text,
    endDateTime: text,
    key: text,
    keyId: guid.nullish(),
    startDateTime: text,
    type: z.literal('AsymmetricX509Cert'),
    usage: z.literal('Verify'),
  }),
);
type Given = z.infer<typeof keyCredentialsSchema>[number];

const dayMs = 86_400_000;

/** The key is a certificate in DER, or the text of a PEM file, in base64 either way. */
function pemOf(key: string): string {
  const text = Buffer.from(key, 'base64').toString('latin1');
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  return `-----BEGIN CERTIFICATE-----\n${key}\n-----END CERTIFICATE-----\n`;
}

function added({ key, keyId, displayName }: Given, policy: CredentialPolicy): AppCertificate | GraphError {
  const record = typeof key === 'string' ? certificateRecord(pemOf(key)) : undefined;
  if (record === undefined) return directoryErrors.keyInvalid();
  const days = (record.endsAt - record.startsAt) / dayMs;
  if (policy.certificateMaxDays !== null && days > policy.certificateMaxDays) {
    return directoryErrors.credentialTooLong(defaultPolicyId);
  }
  return {
    ...record,
    keyId: keyId ?? record.keyId,
    ...(displayName ? { displayName } : {}),
  };
}

/** The certificates that a list of `keyCredentials` leaves; the list is the whole of them. */
export function certificatesFrom(
  app: AppRegistration,
  given: readonly Given[] | undefined,
  policy: CredentialPolicy,
): AppCertificate[] | GraphError {
  const held = app.certificates ?? [];
  if (given === undefined) return held;
  const after: AppCertificate[] = [];
  for (const each of given) {
    const certificate = held.find((one) => one.keyId === each.keyId && !each.key) ?? added(each, policy);
    if (isGraphError(certificate)) return certificate;
    after.push(certificate);
  }
  return after;
}
