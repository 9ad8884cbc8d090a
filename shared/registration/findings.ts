import type { DesiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import { accessFindings } from './findings/access.ts';
import { applicationFindings } from './findings/application.ts';
import { credentialFindings } from './findings/credential.ts';
import type { FindingFacts } from './findings/finding.ts';
import { permissionFindings } from './findings/permissions.ts';
import { redirectFindings } from './findings/redirects.ts';
import type { Finding } from './plan-view.ts';

/**
 * Everything that Verify looks at, held against what the way needs. `wrong` is what a test will fail at; `warning` what works and should
 * not stay so, or may fail for some; `unknown` what nobody could look at. Each id stands once.
 */
export function findingsOf(
  desired: DesiredRegistration,
  observed: ObservedDirectory,
  facts: FindingFacts,
): readonly Finding[] {
  return [
    ...applicationFindings(desired, observed),
    ...redirectFindings(desired, observed),
    ...accessFindings(desired, observed, facts),
    ...permissionFindings(desired, observed, facts),
    ...credentialFindings(desired, observed, facts),
  ];
}
