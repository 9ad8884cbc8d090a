import { message } from '../../text/message.ts';
import type { DesiredRegistration } from '../desired.ts';
import type { ObservedDirectory } from '../directory.ts';
import { plainText } from '../plain-text.ts';
import type { Finding } from '../plan-view.ts';
import { findingsAt } from './finding.ts';

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

function assignmentFindings({ servicePrincipal }: ObservedDirectory): readonly Finding[] {
  if (!servicePrincipal) return [];
  return [
    // Who is assigned is not read: the one who signs in may well be.
    servicePrincipal.appRoleAssignmentRequired
      ? signin.warning('assignment', 'register.finding.assignmentRequired')
      : signin.right('assignment', 'register.finding.noAssignment'),
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
): readonly Finding[] {
  if (!observed.application) return [];
  return [
    servicePrincipalFinding(observed),
    ...(reach === 'person' ? [...assignmentFindings(observed), conditionalAccess(observed)] : []),
  ];
}
