import type { DesiredRedirect } from '../desired.ts';
import type { RedirectPlatform } from '../directory.ts';
import { isSame } from '../redirect-lists.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * What Entra takes for the same redirect URI (`isSame`), as a pattern that grep -E and .NET read alike: of `http://localhost` the port counts
 * for nothing, and no path is the path `/`.
 */
export function samePattern(uri: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (url?.protocol !== 'http:' || url.hostname !== 'localhost') return `^${escaped(uri)}$`;
  const path = url.pathname === '/' ? '/?' : escaped(url.pathname);
  return `^http://localhost(:[0-9]+)?${path}${escaped(url.search)}$`;
}

/** Whether a redirect URI that belongs elsewhere has no business on this platform. */
export function isMisplaced(
  uri: string,
  platform: RedirectPlatform,
  redirects: readonly DesiredRedirect[],
): boolean {
  return !redirects.some((other) => other.platform === platform && isSame(other.uri, uri));
}
