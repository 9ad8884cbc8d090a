import type { AppRegistration, Platform } from '../directory-objects.ts';

/** `http://localhost` alone has its port ignored; everything else is compared as written, a missing path as "/". */
function comparable(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  if (url.protocol === 'http:' && url.hostname === 'localhost') url.port = '';
  return url.href;
}

/**
 * The platform under which a redirect URI is registered, or undefined when it is not.
 * Source: learn.microsoft.com/entra/identity-platform/reply-url (localhost exceptions, case of the path).
 */
export function platformOf(app: AppRegistration, redirectUri: string): Platform | undefined {
  const asked = comparable(redirectUri);
  if (asked === undefined) return undefined;
  const platforms: readonly Platform[] = ['publicClient', 'web', 'spa'];
  return platforms.find((platform) => app.redirectUris[platform].some((uri) => comparable(uri) === asked));
}

/** What the portal says when a redirect URI may not be registered there; undefined when it may. */
export function redirectUriFault(platform: Platform, uri: string): string | undefined {
  if (uri.length > 256) return 'The redirect URI must not be longer than 256 characters.';
  if (!URL.canParse(uri)) return 'Must be a valid URL.';
  const url = new URL(uri);
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && url.hostname === 'localhost') return undefined;
  if (url.protocol !== 'http:' && platform === 'publicClient') return undefined;
  return "Must start with 'HTTPS' or 'http://localhost'.";
}
