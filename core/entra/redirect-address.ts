/** Where we listen for a redirect. */
export interface RedirectAddress {
  /** The addresses to listen on; `localhost` is both of this machine's. */
  readonly addresses: readonly ('127.0.0.1' | '::1')[];
  /** 0 where any free port will do. */
  readonly port: number;
  readonly path: string;
  /** The redirect URI once the port is known. */
  uri(port: number): string;
}

const addressesOf: Readonly<Record<string, RedirectAddress['addresses']>> = {
  localhost: ['127.0.0.1', '::1'],
  '127.0.0.1': ['127.0.0.1'],
  '[::1]': ['::1'],
};

/**
 * Reads a registered redirect URI as a place to listen. `http://localhost` without a port takes any free one: Entra ignores the
 * port of such addresses when it compares (learn.microsoft.com/entra/identity-platform/reply-url).
 * Undefined where the redirect does not come to this machine over plain http, so that we could never receive it.
 */
export function redirectAddress(redirectUri: string): RedirectAddress | undefined {
  if (!URL.canParse(redirectUri)) return undefined;
  const url = new URL(redirectUri);
  const addresses = addressesOf[url.hostname];
  if (url.protocol !== 'http:' || !addresses || url.search || url.hash || url.username) return undefined;
  // The URI must go out letter for letter as it was registered: `http://localhost:2132` has no slash at its end.
  const path = redirectUri
    .slice(redirectUri.indexOf(url.hostname) + url.hostname.length)
    .replace(/^:\d+/u, '');
  const explicit = /^http:\/\/[^/]+?:(\d+)(\/|$)/iu.exec(redirectUri)?.[1];
  return {
    addresses,
    port: Number(explicit ?? 0),
    path: url.pathname,
    uri: (port) => `http://${url.hostname}:${port}${path}`,
  };
}
