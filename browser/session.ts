import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use this host: the browsers that opened one of the addresses it printed. All of it ends with the process. */
export interface Sessions {
  /** A token for one address; it works once. */
  newToken(): string;
  /** Turns a token into the value of a session's cookie; undefined when the token is unknown or was used. */
  redeem(token: string): string | undefined;
  isValid(cookie: string): boolean;
}

/** 256 random bits, safe in addresses and cookies. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The member equal to `secret`; every member is compared in constant time, over digests of equal length. */
function memberEqualTo(members: ReadonlySet<Buffer>, secret: string): Buffer | undefined {
  const wanted = digest(secret);
  let found: Buffer | undefined;
  for (const member of members) if (timingSafeEqual(member, wanted)) found = member;
  return found;
}

/** Only digests are kept: what lies in memory opens nothing. */
export function createSessions(): Sessions {
  const tokens = new Set<Buffer>();
  const cookies = new Set<Buffer>();
  return {
    newToken() {
      const token = newSecret();
      tokens.add(digest(token));
      return token;
    },
    redeem(token) {
      const known = memberEqualTo(tokens, token);
      if (!known) return undefined;
      tokens.delete(known);
      const cookie = newSecret();
      cookies.add(digest(cookie));
      return cookie;
    },
    isValid: (cookie) => memberEqualTo(cookies, cookie) !== undefined,
  };
}
