/** Cookies do not know ports: the name carries it, so that two hosts on one machine do not sign each other out. */
export function cookieNameFor(port: number): string {
  return `sendproof-${port}`;
}

/** Not readable by scripts, never sent with a request that another site begins, gone when the browser is closed (RFC 6265bis). */
export function sessionCookie(port: number, value: string): string {
  return `${cookieNameFor(port)}=${value}; HttpOnly; SameSite=Strict; Path=/`;
}

/** The session's value in a `Cookie` header. */
export function sessionValueIn(header: string | undefined, port: number): string | undefined {
  const prefix = `${cookieNameFor(port)}=`;
  for (const pair of (header ?? '').split(';')) {
    const trimmed = pair.trim();
    if (trimmed.startsWith(prefix)) return trimmed.slice(prefix.length);
  }
  return undefined;
}
