import { message } from '../../text/message.ts';
import {
  daysUntil,
  isLive,
  listedCertificate,
  listedSecrets,
  policyOf,
  possibleSecrets,
} from '../credential-state.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ListedCredential, ObservedDirectory } from '../directory.ts';
import type { Finding } from '../plan-view.ts';
import { type FindingFacts, findingsAt } from './finding.ts';

const credential = findingsAt('credential');

/** From this many days on, the end of a credential is told. */
const soonDays = 30;

function dateOf({ endDateTime }: ListedCredential): string {
  return endDateTime?.slice(0, 10) ?? '';
}

function endsSoon(listed: ListedCredential, now: Date): readonly Finding[] {
  const days = listed.endDateTime === undefined ? soonDays : daysUntil(listed.endDateTime, now);
  return days < soonDays
    ? [credential.warning('credential-end', 'register.finding.endsSoon', { date: dateOf(listed), days })]
    : [];
}

function certificateFindings(
  { thumbprint }: DesiredRegistration,
  observed: ObservedDirectory,
  now: Date,
): readonly Finding[] {
  if (thumbprint === undefined)
    return [credential.unknown('credential', 'register.finding.thumbprintUnknown')];
  const listed = listedCertificate(observed, thumbprint);
  if (!listed)
    return [
      credential.wrong(
        'credential',
        'assertion-invalid',
        message('register.finding.certificateNotListed', { thumbprint }),
      ),
    ];
  if (!isLive(listed, now))
    return [
      credential.wrong(
        'credential',
        'assertion-invalid',
        message('register.finding.certificateExpired', { date: dateOf(listed) }),
      ),
    ];
  return [
    credential.right('credential', 'register.finding.certificate', { thumbprint, date: dateOf(listed) }),
    ...endsSoon(listed, now),
  ];
}

/** The one that ends last. */
function lastOf(listed: readonly ListedCredential[]): ListedCredential | undefined {
  const end = ({ endDateTime }: ListedCredential) => Date.parse(endDateTime ?? '9999-12-31');
  return listed.toSorted((one, other) => end(other) - end(one))[0];
}

function secretFindings(observed: ObservedDirectory, { now, secretHint }: FindingFacts): readonly Finding[] {
  const all = listedSecrets(observed);
  const newest = lastOf(possibleSecrets(observed, secretHint));
  if (all.length === 0)
    return [credential.wrong('credential', 'client-secret-wrong', message('register.finding.noSecret'))];
  if (!newest)
    return [
      credential.wrong('credential', 'client-secret-wrong', message('register.finding.otherSecrets'), {
        found: all.map(({ hint }) => `${hint ?? '?'}…`).join(', '),
        expected: `${secretHint ?? '?'}…`,
      }),
    ];
  const date = dateOf(newest);
  if (!isLive(newest, now))
    return [
      credential.wrong(
        'credential',
        'client-secret-expired',
        message('register.finding.secretExpired', { date }),
      ),
    ];
  const isIt = secretHint !== undefined && newest.hint === secretHint;
  return [
    isIt
      ? credential.right('credential', 'register.finding.secret', { hint: secretHint, date })
      : credential.unknown('credential', 'register.finding.someSecret', { date }),
    ...endsSoon(newest, now),
  ];
}

function policyFindings(
  { credential: kind }: DesiredRegistration,
  { policy }: ObservedDirectory,
): readonly Finding[] {
  if (policy.state === 'unreadable')
    return [credential.unknown('policy', 'register.finding.policyUnreadable')];
  const { secretsForbidden, secretMaxDays, certificateMaxDays } = policyOf(policy);
  const maxDays = kind === 'secret' ? secretMaxDays : certificateMaxDays;
  if (kind === 'secret' && secretsForbidden)
    return [credential.warning('policy', 'register.finding.secretsForbidden')];
  return maxDays === undefined
    ? [credential.right('policy', 'register.finding.noPolicy')]
    : [credential.right('policy', 'register.finding.maxDays', { days: maxDays })];
}

/** The secret or certificate: on record, the one that is kept here, and until when; and what the tenant demands of it. */
export function credentialFindings(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
  facts: FindingFacts,
): readonly Finding[] {
  if (desired.credential === 'none' || !observed.application) return [];
  return [
    ...(desired.credential === 'certificate'
      ? certificateFindings(desired, observed, facts.now)
      : secretFindings(observed, facts)),
    ...policyFindings(desired, observed),
  ];
}
