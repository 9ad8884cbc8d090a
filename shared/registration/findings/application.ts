import { message } from '../../text/message.ts';
import { isUndecided } from '../adopt.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ObservedApplication, ObservedDirectory } from '../directory.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../plan-view.ts';
import { findingsAt } from './finding.ts';

const register = findingsAt('register');
const ids = findingsAt('ids');

function absence(desired: DesiredRegistration, observed: ObservedDirectory): readonly Finding[] {
  const name = plainText(desired.displayName);
  if (isUndecided(observed))
    return [
      register.unknown('application', 'register.finding.several', {
        name,
        count: observed.candidates.length,
      }),
    ];
  const { clientId } = desired;
  const what =
    clientId === undefined
      ? message('register.finding.noApplication', { name })
      : message('register.finding.notInTenant', { clientId });
  return [register.wrong('application', 'app-not-found-in-tenant', what)];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function idFindings(
  { tenantId, clientId }: DesiredRegistration,
  { appId }: ObservedApplication,
  observed: ObservedDirectory,
): readonly Finding[] {
  // A domain names the tenant as well as its id does, and cannot be compared with it.
  const otherTenant =
    tenantId !== undefined &&
    guid.test(tenantId) &&
    tenantId.toLowerCase() !== observed.tenantId.toLowerCase();
  if (otherTenant)
    return [
      ids.wrong('ids', 'app-not-found-in-tenant', message('register.finding.otherTenant'), {
        found: tenantId,
        expected: observed.tenantId,
      }),
    ];
  if (clientId === undefined || tenantId === undefined) return [];
  return clientId.toLowerCase() === appId.toLowerCase()
    ? [ids.right('ids', 'register.finding.ids', { clientId: appId, tenantId: observed.tenantId })]
    : [
        ids.wrong('ids', 'app-not-found-in-tenant', message('register.finding.otherClientId'), {
          found: clientId,
          expected: appId,
        }),
      ];
}

function audience({ audiences }: DesiredRegistration, { signInAudience }: ObservedApplication): Finding {
  return audiences.some((each) => each === signInAudience)
    ? register.right('audience', 'register.finding.audience', { audience: signInAudience })
    : register.wrong(
        'audience',
        'account-type-mismatch',
        message('register.finding.otherAudience', { audience: signInAudience, expected: audiences[0] }),
        { found: signInAudience, expected: audiences.join(', ') },
      );
}

function publicClient(
  { publicClient: wanted }: DesiredRegistration,
  { isFallbackPublicClient }: ObservedApplication,
): readonly Finding[] {
  if (wanted === undefined) return [];
  const value = isFallbackPublicClient ? 'yes' : 'no';
  if (wanted === isFallbackPublicClient)
    return [register.right('public-client', 'register.finding.publicClient', { value })];
  return [
    register.wrong(
      'public-client',
      wanted ? 'public-client-flow-disabled' : 'secret-sent-to-public-client',
      message('register.finding.otherPublicClient', { value }),
      { found: String(isFallbackPublicClient), expected: String(wanted) },
    ),
  ];
}

function owner({ owners }: ObservedApplication): Finding {
  if (owners === undefined) return register.unknown('owner', 'register.finding.ownerUnreadable');
  return owners.length > 0
    ? register.right('owner', 'register.finding.owner', { count: owners.length })
    : register.warning('owner', 'register.finding.noOwner');
}

/** The registration itself: there, the right one, for the right accounts, of the right client type, and somebody's. */
export function applicationFindings(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): readonly Finding[] {
  const { application } = observed;
  if (!application) return absence(desired, observed);
  const { appId, displayName } = application;
  return [
    register.right('application', 'register.finding.application', {
      name: plainText(displayName),
      clientId: appId,
    }),
    ...idFindings(desired, application, observed),
    audience(desired, application),
    ...publicClient(desired, application),
    owner(application),
  ];
}
