import { message } from '../../text/message.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ObservedDirectory } from '../directory.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../plan-view.ts';
import { type RedirectStanding, redirectStandings } from '../redirect-lists.ts';
import { findingsAt } from './finding.ts';

const register = findingsAt('register');

function standing({ wanted, kept, duplicates, elsewhere }: RedirectStanding): readonly Finding[] {
  const { platform } = wanted;
  const uri = plainText(wanted.uri);
  const id = `redirect:${platform}:${wanted.uri}`;
  const others = elsewhere.map((other) => other.platform).join(', ');
  const than = { found: others, expected: platform };
  if (kept === undefined)
    return elsewhere.length > 0
      ? [
          register.wrong(
            id,
            'wrong-platform-type',
            message('register.finding.redirectElsewhere', { uri, platform, others }),
            than,
          ),
        ]
      : [
          register.wrong(
            id,
            'redirect-uri-mismatch',
            message('register.finding.redirectMissing', { uri, platform }),
          ),
        ];
  return [
    ...(elsewhere.length > 0
      ? [
          register.wrong(
            id,
            'wrong-platform-type',
            message('register.finding.redirectTwice', { uri, platform, others }),
            than,
          ),
        ]
      : [register.right(id, 'register.finding.redirect', { uri: plainText(kept), platform })]),
    ...(duplicates.length > 0
      ? [
          register.warning(`duplicate:${platform}:${wanted.uri}`, 'register.finding.redirectDuplicates', {
            uri: plainText(kept),
            others: duplicates.map(plainText).join(', '),
          }),
        ]
      : []),
  ];
}

/** Each redirect URI of the way: there, on the right platform, and only once as Entra compares. */
export function redirectFindings(
  { redirects, callbackMissing, product }: DesiredRegistration,
  { application }: ObservedDirectory,
): readonly Finding[] {
  if (!application) return [];
  return [
    ...redirectStandings(redirects, application.redirectUris).flatMap(standing),
    ...(callbackMissing
      ? [register.unknown('callback', 'register.finding.callbackMissing', { product: plainText(product) })]
      : []),
  ];
}
