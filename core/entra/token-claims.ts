import type { ExpectedToken, TokenClaims } from '../../shared/causes/observation.ts';
import type { TokenReport } from '../../shared/results/test-result.ts';

function text(claims: object, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value: unknown = Reflect.get(claims, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function roles(claims: object): readonly string[] {
  const value: unknown = Reflect.get(claims, 'roles');
  return Array.isArray(value) ? value.filter((role) => typeof role === 'string') : [];
}

function expiry(claims: object): string | undefined {
  const value: unknown = Reflect.get(claims, 'exp');
  // Beyond this, Date has no such time.
  return typeof value === 'number' && Math.abs(value) < 8.64e12
    ? new Date(value * 1000).toISOString()
    : undefined;
}

function payloadOf(token: string): object | undefined {
  const [, payload, signature] = token.split('.');
  if (!payload || signature === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : undefined;
  } catch {
    // Not a JWT: some tokens are opaque, and that is no fault.
    return undefined;
  }
}

/**
 * What an access token says of itself, decoded and never verified: a token is for its resource, and here it only helps to explain.
 * Undefined where the token is not a JWT. Claims: learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function claimsOf(token: string): TokenClaims | undefined {
  const claims = payloadOf(token);
  if (!claims) return undefined;
  return {
    aud: text(claims, 'aud'),
    tid: text(claims, 'tid'),
    appid: text(claims, 'appid', 'azp'),
    oid: text(claims, 'oid'),
    roles: roles(claims),
    scopes: text(claims, 'scp')?.split(' ') ?? [],
    username: text(claims, 'upn', 'preferred_username', 'unique_name'),
    expiresAt: expiry(claims),
  };
}

/** The token beside what was needed, for the result of a test. */
export function tokenReport(claims: TokenClaims | undefined, expected: ExpectedToken): TokenReport {
  return {
    aud: claims?.aud,
    tenantId: claims?.tid,
    appId: claims?.appid,
    username: claims?.username,
    expiresAt: claims?.expiresAt,
    roles: claims?.roles ?? [],
    scopes: claims?.scopes ?? [],
    expected: {
      aud: expected.aud,
      tenantId: expected.tid,
      appId: expected.appid,
      roles: expected.roles,
      scopes: expected.scopes,
    },
  };
}
