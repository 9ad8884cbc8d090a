/** The nonce of this page load: the content policy takes style elements only with it. Undefined on the development server. */
export function styleNonce(page: Document): string | undefined {
  const carrier = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  const nonce = carrier?.nonce ?? '';
  return nonce === '' || nonce.startsWith('__') ? undefined : nonce;
}
