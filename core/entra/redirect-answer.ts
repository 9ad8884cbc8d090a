import { createHash, timingSafeEqual } from 'node:crypto';

/** What came back from the sign-in page. */
export type RedirectAnswer =
  | { readonly kind: 'code'; readonly code: string; readonly clientInfo: string | undefined }
  | { readonly kind: 'error'; readonly error: string; readonly description: string }
  | { readonly kind: 'wrong-state' }
  /** Neither a code nor an error: somebody else's request. */
  | { readonly kind: 'nothing' };

/** Compares without telling by time how much was right. */
function equal(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Reads the answer of the authorization endpoint (RFC 6749 section 4.1.2) and holds it to the state that was sent. */
export function readRedirect(query: URLSearchParams, expectedState: string): RedirectAnswer {
  const code = query.get('code');
  const error = query.get('error');
  if (code === null && error === null) return { kind: 'nothing' };
  if (!equal(query.get('state') ?? '', expectedState)) return { kind: 'wrong-state' };
  if (error !== null) return { kind: 'error', error, description: query.get('error_description') ?? '' };
  return code
    ? { kind: 'code', code, clientInfo: query.get('client_info') ?? undefined }
    : { kind: 'nothing' };
}
