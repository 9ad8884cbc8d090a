import { createHash, createPrivateKey, createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  errors,
  exportJWK,
  importPKCS8,
  importSPKI,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import type { Account, AppRegistration, ServicePrincipal } from '../directory-objects.ts';
import type { TenantState } from '../tenant.ts';

/** The tenant's signing key: signs every token, and its public half stands in the key set. */
export interface SigningKey {
  readonly pkcs8: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function newSigningKeyPem(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export async function signingKeyFrom(pkcs8: string): Promise<SigningKey> {
  const publicPart = createPublicKey(createPrivateKey(pkcs8));
  const jwk = await exportJWK(publicPart);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    pkcs8,
    kid,
    privateKey: await importPKCS8(pkcs8, 'RS256'),
    publicKey: await importSPKI(publicPart.export({ type: 'spki', format: 'pem' }).toString(), 'RS256'),
    publicJwk: { ...jwk, kid, x5t: kid, use: 'sig', alg: 'RS256' },
  };
}

const seconds = (ms: number) => Math.floor(ms / 1000);

/** Microsoft's opaque per-token id: 16 random bytes. */
const uniqueTokenId = () => randomBytes(16).toString('base64url');

/** The subject is pairwise: another one for each application. */
const pairwiseSubject = (oid: string, appId: string) =>
  createHash('sha256').update(`${oid}/${appId}`).digest('base64url');

interface TokenCommon {
  readonly state: TenantState;
  readonly app: AppRegistration;
  /** The resource as asked: the audience. */
  readonly audience: string;
}

/** A token that claims to be over already, for clients whose clock or cache goes wrong. */
const ageSeconds = (state: TenantState) =>
  state.faults.has('token-already-expired') ? state.accessTokenSeconds + 3600 : 0;

function commonClaims({ state, app, audience }: TokenCommon): JWTPayload {
  const issuedAt = seconds(Date.now()) - ageSeconds(state);
  return {
    aud: audience,
    iss: `https://sts.windows.net/${state.tenantId}/`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + state.accessTokenSeconds,
    app_displayname: app.name,
    appid: app.appId,
    tid: state.tenantId,
    uti: uniqueTokenId(),
    ver: '1.0',
  };
}

/** The claims of an access token for a signed-in account, version 1.0 as Graph and Exchange receive them. */
export function delegatedClaims(
  common: TokenCommon,
  account: Account,
  scopes: readonly string[],
  client: 'public' | 'confidential',
): JWTPayload {
  return {
    ...commonClaims(common),
    acct: 0,
    acr: '1',
    amr: ['pwd'],
    appidacr: client === 'public' ? '0' : '1',
    idtyp: 'user',
    ipaddr: '127.0.0.1',
    name: account.displayName,
    oid: account.oid,
    scp: scopes.join(' '),
    sub: pairwiseSubject(account.oid, common.app.appId),
    unique_name: account.user,
    upn: account.user,
  };
}

/** The claims of an app-only access token; without a granted permission there is no `roles` claim at all. */
export function applicationClaims(
  common: TokenCommon,
  principal: ServicePrincipal,
  roles: readonly string[],
): JWTPayload {
  return {
    ...commonClaims(common),
    appidacr: '1',
    idp: `https://sts.windows.net/${common.state.tenantId}/`,
    idtyp: 'app',
    oid: principal.objectId,
    ...(roles.length === 0 ? {} : { roles }),
    sub: principal.objectId,
  };
}

/** The claims of a version 2.0 id token. */
export function idTokenClaims(
  issuer: string,
  state: TenantState,
  app: AppRegistration,
  account: Account,
  nonce: string | undefined,
): JWTPayload {
  const now = seconds(Date.now());
  return {
    aud: app.appId,
    iss: issuer,
    iat: now,
    nbf: now,
    exp: now + 3600,
    email: account.user,
    name: account.displayName,
    ...(nonce === undefined ? {} : { nonce }),
    oid: account.oid,
    preferred_username: account.user,
    sub: pairwiseSubject(account.oid, app.appId),
    tid: state.tenantId,
    uti: uniqueTokenId(),
    ver: '2.0',
  };
}

export function signToken(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
    .sign(key.privateKey);
}

/** The claims that the mail services read. */
export interface AccessClaims {
  readonly aud: string;
  readonly exp: number;
  readonly appid: string;
  readonly oid: string;
  readonly upn?: string;
  readonly scp?: string;
  readonly roles?: readonly string[];
  readonly idtyp: 'user' | 'app';
}

/** An id token is signed by the same key, but nobody's mail service takes it. */
function accessClaimsIn(payload: unknown): AccessClaims | undefined {
  const isAccessToken = typeof payload === 'object' && payload !== null && 'appid' in payload;
  return isAccessToken ? (payload as AccessClaims) : undefined;
}

/** A token whose signature is this tenant's, whether or not it is still valid; undefined for anything else. */
export async function readToken(key: SigningKey, token: string): Promise<AccessClaims | undefined> {
  try {
    // Signature only: the services judge the lifetime themselves, since each has its own words for it.
    const { payload } = await compactVerify(token, key.publicKey, { algorithms: ['RS256'] });
    return accessClaimsIn(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
