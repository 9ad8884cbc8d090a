import type { DesiredRedirect } from './desired.ts';
import { type RedirectPlatform, redirectPlatforms } from './directory.ts';

export type RedirectLists = Readonly<Record<RedirectPlatform, readonly string[]>>;

/** No redirect URI on any platform. */
export const noRedirects: RedirectLists = { web: [], spa: [], publicClient: [] };

/**
 * How Entra compares redirect URIs: of `http://localhost` the port counts for nothing, and no path is the path `/`. Everything else is
 * compared as written. Source: learn.microsoft.com/entra/identity-platform/reply-url, Localhost exceptions.
 */
export function comparable(uri: string): string {
  if (!URL.canParse(uri)) return uri;
  const url = new URL(uri);
  const isLocalhost = url.protocol === 'http:' && url.hostname === 'localhost';
  return isLocalhost ? `http://localhost${url.pathname}${url.search}` : url.href;
}

/** Entra takes the one for the other. */
export function isSame(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** How a redirect URI stands in a registration. */
export interface RedirectStanding {
  readonly wanted: DesiredRedirect;
  /** What stands for it on its platform; undefined where nothing does. */
  readonly kept: string | undefined;
  /** Others that Entra takes for the same one on the same platform: those that differ by port or slash only. */
  readonly duplicates: readonly string[];
  /** Other platforms on which it stands too: Entra then picks one as it likes. */
  readonly elsewhere: readonly { readonly platform: RedirectPlatform; readonly uri: string }[];
}

/** How each wanted redirect URI stands in the lists of a registration. */
export function redirectStandings(
  wanted: readonly DesiredRedirect[],
  lists: RedirectLists,
): readonly RedirectStanding[] {
  return wanted.map((redirect) => {
    const here = lists[redirect.platform].filter((uri) => isSame(uri, redirect.uri));
    const kept = here.includes(redirect.uri) ? redirect.uri : here[0];
    const elsewhere = redirectPlatforms
      .filter((platform) => platform !== redirect.platform && !isWanted(wanted, platform, redirect.uri))
      .flatMap((platform) =>
        lists[platform].filter((uri) => isSame(uri, redirect.uri)).map((uri) => ({ platform, uri })),
      );
    return { wanted: redirect, kept, duplicates: here.filter((uri) => uri !== kept), elsewhere };
  });
}

function isWanted(wanted: readonly DesiredRedirect[], platform: RedirectPlatform, uri: string): boolean {
  return wanted.some((other) => other.platform === platform && isSame(other.uri, uri));
}

/** The lists as they should be: what is missing added, what makes Entra guess taken away, everything else left as it is. */
export function repairedRedirects(wanted: readonly DesiredRedirect[], lists: RedirectLists): RedirectLists {
  const repaired = { ...lists };
  for (const { wanted: redirect, kept, duplicates, elsewhere } of redirectStandings(wanted, lists)) {
    const { platform, uri } = redirect;
    const rest = repaired[platform].filter((each) => !duplicates.includes(each));
    // Of two wanted ones that Entra takes for the same, the first stands for both.
    const isThere = kept !== undefined || rest.some((each) => isSame(each, uri));
    repaired[platform] = isThere ? rest : [...rest, uri];
    for (const other of elsewhere)
      repaired[other.platform] = repaired[other.platform].filter((each) => each !== other.uri);
  }
  return repaired;
}

/** Whether two registrations' lists hold the same URIs, whatever their order. */
export function sameLists(one: RedirectLists, other: RedirectLists): boolean {
  return redirectPlatforms.every(
    (platform) =>
      one[platform].length === other[platform].length &&
      one[platform].every((uri) => other[platform].includes(uri)),
  );
}
