import { message } from '../../text/message.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ObservedDirectory } from '../directory.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../plan-view.ts';
import { type FindingFacts, findingsAt } from './finding.ts';

const register = findingsAt('register');
const signin = findingsAt('signin');

function servicePrincipalFinding({ servicePrincipal }: ObservedDirectory): Finding {
  if (!servicePrincipal)
    return register.wrong(
      'service-principal',
      'service-principal-missing',
      message('register.finding.noServicePrincipal'),
    );
  return servicePrincipal.accountEnabled
    ? register.right('service-principal', 'register.finding.servicePrincipal', { id: servicePrincipal.id })
    : register.wrong('service-principal', 'app-disabled', message('register.finding.disabled'));
}

function assignmentFindings(
  { servicePrincipal }: ObservedDirectory,
  { someoneSignedIn }: FindingFacts,
): readonly Finding[] {
  if (!servicePrincipal) return [];
  if (!servicePrincipal.appRoleAssignmentRequired)
    return [signin.right('assignment', 'register.finding.noAssignment')];
  // Who is assigned is not read.
  return [
    someoneSignedIn
      ? signin.warning('assignment', 'register.finding.assignmentRequired')
      : signin.wrong('assignment', 'user-not-assigned', message('register.finding.assignmentRequired')),
  ];
}

function conditionalAccess({ conditionalAccess: seen }: ObservedDirectory): Finding {
  if (seen.state === 'unreadable')
    return signin.unknown('conditional-access', 'register.finding.conditionalAccessUnreadable');
  return seen.value.length === 0
    ? signin.right('conditional-access', 'register.finding.noConditionalAccess')
    : signin.warning('conditional-access', 'register.finding.conditionalAccess', {
        names: seen.value.map(plainText).join(', '),
      });
}

/** Who and what may use the registration: the enterprise application, assignment, Conditional Access. */
export function accessFindings(
  { reach }: DesiredRegistration,
  observed: ObservedDirectory,
  facts: FindingFacts,
): readonly Finding[] {
  if (!observed.application) return [];
  return [
    servicePrincipalFinding(observed),
    ...(reach === 'person' ? [...assignmentFindings(observed, facts), conditionalAccess(observed)] : []),
  ];
}
