import type { Configuration, ICachePlugin } from '@azure/msal-node';
import type { Observation } from '../../shared/causes/observation.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import { isCertificate, readCertificate } from '../credentials/certificate.ts';
import type { Route } from '../net/connect.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import { authorityFor } from './authority.ts';
import type { RecordingNetworkClient, Traffic } from './network-client.ts';
import { plainAuthority } from './plain-authority.ts';

/** Who asks for tokens, and where. */
export interface Identity {
  readonly clientId: string;
  readonly tenantId: string | undefined;
  readonly cloud: Cloud;
  readonly route: Route;
  /** The application's credential, a secret's value or a certificate with its key in PEM; absent for public clients, which must not send one (AADSTS700025). */
  readonly secret?: string | undefined;
  readonly cache?: ICachePlugin | undefined;
}

/** An access token and whose it is. */
export interface AccessToken {
  readonly value: string;
  /** The signed-in user's name; absent where the application acts by itself. */
  readonly username?: string | undefined;
  /** The signed-in user's object id in the tenant. */
  readonly accountId?: string | undefined;
}

/** A token, or all that is known of why there is none. */
export type TokenAnswer = (
  | { readonly ok: true; readonly token: AccessToken }
  | { readonly ok: false; readonly observation: Observation }
) & {
  /** How far this computer's clock is ahead of Entra's, where the answer showed it. */
  readonly clockAheadMs?: number | undefined;
};

/** What MSAL proves the application with. A private key only ever signs: it is never sent, as a secret's value is. */
function credentialOf(
  secret: string | undefined,
): Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate'> {
  if (secret === undefined) return {};
  if (!isCertificate(secret)) return { clientSecret: secret };
  const read = readCertificate(secret);
  if (!read.ok) throw new Error(`The stored certificate cannot be used: ${read.fault}`);
  const { privateKey, thumbprintSha256 } = read.certificate;
  return { clientCertificate: { privateKey, thumbprintSha256 } };
}

/** How MSAL is set up for an identity. Its log stays off: it would name accounts. */
export function msalConfiguration(identity: Identity, networkClient: RecordingNetworkClient): Configuration {
  const authority = authorityFor(identity.cloud, identity.tenantId);
  return {
    auth: {
      clientId: identity.clientId,
      authority: plainAuthority(identity.cloud).inward(authority.url),
      knownAuthorities: authority.known,
      ...credentialOf(identity.secret),
    },
    system: { networkClient, protocolMode: authority.protocolMode, disableInternalRetries: true },
    ...(identity.cache ? { cache: { cachePlugin: identity.cache } } : {}),
  };
}

/** What MSAL says where neither a fault nor an answer of the server was recorded. */
function msalText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'errorCode');
  return typeof code === 'string' && !error.message.startsWith(code)
    ? `${code}: ${error.message}`
    : error.message;
}

/** All that is known of why a token was not had: the network's fault, else the server's own words, else MSAL's. */
export function tokenFailure(error: unknown, traffic: Traffic): Observation {
  if (traffic.fault) return traffic.fault.observation;
  const { answer } = traffic;
  if (!answer || answer.status < 400) return { text: msalText(error), protocol: 'entra' };
  return {
    text: answer.text.trim() === '' ? `HTTP ${answer.status}` : answer.text,
    protocol: 'entra',
    status: answer.status,
    retryAfterMs: parseRetryAfter(answer.headers['retry-after']),
  };
}
