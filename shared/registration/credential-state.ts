import type { DesiredRegistration } from './desired.ts';
import type { CredentialPolicy, ListedCredential, Look, ObservedDirectory } from './directory.ts';

const dayMs = 86_400_000;

/** What this installation knows of the credential it holds. */
export interface HeldCredential {
  /** `missing`: nothing usable is stored here, so a new one is made. */
  readonly credential: 'keep' | 'missing';
  /** The first three characters of the stored secret, as the directory lists them too. */
  readonly secretHint?: string | undefined;
}

/** Whether a listed credential can still be used. Without an end date it can. */
export function isLive({ endDateTime }: ListedCredential, now: Date): boolean {
  return endDateTime === undefined || Date.parse(endDateTime) > now.getTime();
}

/** Whole days until a time, rounded down. */
export function daysUntil(time: string, now: Date): number {
  return Math.floor((Date.parse(time) - now.getTime()) / dayMs);
}

export function listedSecrets({ application }: ObservedDirectory): readonly ListedCredential[] {
  return application?.credentials.filter(({ kind }) => kind === 'secret') ?? [];
}

export function listedCertificate(
  { application }: ObservedDirectory,
  thumbprint: string | undefined,
): ListedCredential | undefined {
  return application?.credentials.find(
    (listed) => listed.kind === 'certificate' && listed.thumbprint === thumbprint,
  );
}

/** Secrets that could be the stored one: all of them where nothing is known of it. */
export function possibleSecrets(
  observed: ObservedDirectory,
  secretHint: string | undefined,
): readonly ListedCredential[] {
  return listedSecrets(observed).filter(
    ({ hint }) => secretHint === undefined || hint === undefined || hint === secretHint,
  );
}

/** Whether the set-up needs a new secret: none is stored, or what is stored is not on record any more. */
export function needsSecret(
  { credential }: DesiredRegistration,
  observed: ObservedDirectory,
  held: HeldCredential,
  now: Date,
): boolean {
  if (credential !== 'secret') return false;
  if (held.credential === 'missing') return true;
  return !possibleSecrets(observed, held.secretHint).some((listed) => isLive(listed, now));
}

const noPolicy: CredentialPolicy = {
  secretsForbidden: false,
  secretMaxDays: undefined,
  certificateMaxDays: undefined,
};

/** The tenant's policy; where it could not be read nothing is demanded, and Entra itself refuses what it forbids. */
export function policyOf(policy: Look<CredentialPolicy>): CredentialPolicy {
  return policy.state === 'seen' ? policy.value : noPolicy;
}

/** What the portal recommends. */
export const secretDays = 180;

/** The end of a new secret: half a year, or what the tenant's policy allows; at midnight (UTC), so that it never lies beyond the limit. */
export function secretEnd(now: Date, { secretMaxDays }: CredentialPolicy): string {
  const days = Math.min(secretDays, secretMaxDays ?? secretDays);
  const end = new Date(now.getTime() + days * dayMs);
  return days < 1 ? end.toISOString() : `${end.toISOString().slice(0, 10)}T00:00:00.000Z`;
}
