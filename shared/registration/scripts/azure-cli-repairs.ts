import type { DesiredRegistration } from '../desired.ts';
import { type RedirectPlatform, redirectPlatforms } from '../directory.ts';
import { isMisplaced, samePattern } from './same-redirect.ts';
import type { ScriptValues } from './script-values.ts';
import { shellQuote } from './shell-quote.ts';

const json = (value: unknown) => shellQuote(JSON.stringify(value));

function audienceRepair({ desired: { audiences } }: ScriptValues): readonly string[] {
  return [
    `audience=$(az ad app show --id "$application" --query signInAudience --output tsv)`,
    `case ${shellQuote(` ${audiences.join(' ')} `)} in`,
    '  *" $audience "*) ;;',
    `  *) send patch "/applications/$application" ${json({ signInAudience: audiences[0] })} ;;`,
    'esac',
  ];
}

function publicClientRepair({ desired: { publicClient } }: ScriptValues): readonly string[] {
  if (publicClient === undefined) return [];
  return [
    `public=$(az ad app show --id "$application" --query 'isFallbackPublicClient' --output tsv)`,
    `if [ "$public" ${publicClient ? '!=' : '='} true ]; then send patch "/applications/$application" ${json({ isFallbackPublicClient: publicClient })}; fi`,
  ];
}

/** The one that stands for a wanted address stays, and what differs from it by port or slash only goes. */
function oneOf(uri: string): readonly string[] {
  const wanted = shellQuote(uri);
  const same = shellQuote(samePattern(uri));
  return [
    `kept=$(printf '%s\\n' "$uris" | grep -E -m 1 -- ${same} || true)`,
    `if has_line "$uris" ${wanted}; then kept=${wanted}; fi`,
    `if [ -z "$kept" ]; then kept=${wanted}; uris=$(printf '%s\\n%s\\n' "$uris" ${wanted}); fi`,
    `twins=$(printf '%s\\n' "$uris" | grep -E -- ${same} | grep -vxF -- "$kept" || true)`,
    `if [ -n "$twins" ]; then uris=$(printf '%s\\n' "$uris" | grep -vxF -- "$twins" || true); fi`,
  ];
}

function redirectsOn(platform: RedirectPlatform, { redirects }: DesiredRegistration): readonly string[] {
  const wanted = redirects.filter((redirect) => redirect.platform === platform);
  const misplaced = redirects.filter(({ uri }) => isMisplaced(uri, platform, redirects));
  const without = (uri: string) =>
    `uris=$(printf '%s\\n' "$uris" | grep -vE -- ${shellQuote(samePattern(uri))} || true)`;
  return [
    `uris=$(az ad app show --id "$application" --query '${platform}.redirectUris[]' --output tsv)`,
    'before="$before $(json_list "$uris")"',
    ...misplaced.map(({ uri }) => without(uri)),
    ...wanted.flatMap(({ uri }) => oneOf(uri)),
    `${platform}=$(json_list "$uris")`,
  ];
}

/** All platforms in one request: an address is never on two of them, not even for a moment. */
function redirectRepairs({ desired }: ScriptValues): readonly string[] {
  if (desired.redirects.length === 0) return [];
  const body = redirectPlatforms.map((platform) => `"${platform}":{"redirectUris":[%s]}`).join(',');
  const lists = redirectPlatforms.map((platform) => `$${platform}`).join(' ');
  const words = redirectPlatforms.map((platform) => `"$${platform}"`).join(' ');
  return [
    'before=',
    ...redirectPlatforms.flatMap((platform) => redirectsOn(platform, desired)),
    `if [ " ${lists}" != "$before" ]; then send patch "/applications/$application" "$(printf '{${body}}' ${words})"; fi`,
  ];
}

function permissionRepairs({ apis }: ScriptValues): readonly string[] {
  if (apis.length === 0) return [];
  return [
    `asked=$(az ad app show --id "$application" --query 'requiredResourceAccess[].resourceAccess[].id' --output tsv)`,
    ...apis.flatMap(({ appId, access }) => [
      `for one in ${access.map(({ id, type }) => `${id}=${type}`).join(' ')}; do`,
      `  has_line "$asked" "\${one%=*}" || az ad app permission add --id "$application" --api ${appId} --api-permissions "$one" --output none`,
      'done',
    ]),
  ];
}

/** What brings a registration that is there to what the way needs. Each looks first, and leaves what others put beside it. */
export function applicationRepairs(values: ScriptValues): readonly string[] {
  return [
    ...audienceRepair(values),
    ...publicClientRepair(values),
    ...redirectRepairs(values),
    ...permissionRepairs(values),
  ];
}
