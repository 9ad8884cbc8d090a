/** Stands in `renderer/index.html` where a host puts the nonce of one load. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * What the renderer's page may do, the same in every host (Content Security Policy Level 3).
 * Scripts come from files only. Fluent UI writes its styles at run time into elements that carry the nonce, which is new
 * for each load.
 *
 * @param nonce base64, at least 128 random bits
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
