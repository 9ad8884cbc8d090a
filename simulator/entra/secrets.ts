import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { AppRegistration, AppSecret } from '../directory-objects.ts';
import { type Refusal, refusals } from './errors.ts';

/** The hash under which the tenant remembers a secret or a token. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** 40 characters in the look of Entra's secret values: a tilde on the fourth place, letters, digits, dots, dashes. */
function secretLook(bytes: Buffer): string {
  const text = bytes.toString('base64url').replaceAll('_', '.').padEnd(40, 'Q');
  return `${text.slice(0, 3)}8Q~${text.slice(6, 40)}`;
}

/** The value of a ready-made registration's secret: always the same for a tenant and key, so that it need not be stored. */
export function derivedSecretValue(seed: string, keyId: string): string {
  return secretLook(createHmac('sha384', seed).update(keyId).digest());
}

export function newSecretValue(): string {
  return secretLook(randomBytes(48));
}

export interface SecretTerms {
  readonly value: string;
  readonly description: string;
  readonly endsAt: number;
  readonly keyId?: string;
}

export function secretRecord({ value, description, endsAt, keyId = randomUUID() }: SecretTerms): AppSecret {
  return {
    keyId,
    description,
    hint: value.slice(0, 3),
    sha256: sha256(value),
    startsAt: Date.now(),
    endsAt,
  };
}

/** Undefined when the presented value opens the app; else why not. The Secret ID counts as any wrong value does. */
export function secretRefusal(app: AppRegistration, presented: string): Refusal | undefined {
  const known = app.secrets.find((secret) => secret.sha256 === sha256(presented));
  if (known === undefined) return refusals.secretWrong(app.appId);
  return known.endsAt <= Date.now() ? refusals.secretExpired(app.appId) : undefined;
}
