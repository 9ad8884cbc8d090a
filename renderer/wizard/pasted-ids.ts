import type { PasteFinding } from '../../shared/secrets/finding.ts';
import { type IdSurroundings, inspectGuid } from '../../shared/secrets/id-hygiene.ts';

/** What the two fields hold. */
export interface EnteredIds {
  readonly clientId: string;
  readonly tenantId: string;
}

/** What was noticed about each of the two fields; nothing about an empty one. */
export interface IdFindings {
  readonly clientId: readonly PasteFinding[];
  readonly tenantId: readonly PasteFinding[];
}

/** Looks at both fields together, so that swapped and twice pasted values show. */
export function inspectIds(entered: EnteredIds, proven: IdSurroundings['proven']): IdFindings {
  const around = { entered, proven };
  return {
    clientId: entered.clientId.trim() === '' ? [] : inspectGuid(entered.clientId, 'client', around),
    tenantId: entered.tenantId.trim() === '' ? [] : inspectGuid(entered.tenantId, 'tenant', around),
  };
}

/** A directory for everybody says nothing about which one the mailbox is in, so it cannot be used either. */
function cannotBe({ level, code }: PasteFinding): boolean {
  return level === 'stop' || code === 'tenantCommon';
}

/** Whether both fields hold something that can be used. */
export function areUsable(entered: EnteredIds, findings: IdFindings): boolean {
  const filled = entered.clientId.trim() !== '' && entered.tenantId.trim() !== '';
  return filled && ![...findings.clientId, ...findings.tenantId].some(cannotBe);
}

/** The finding to say about a field: the gravest. */
export function gravest(findings: readonly PasteFinding[]): PasteFinding | undefined {
  return findings.find(cannotBe) ?? findings[0];
}

/** The value as it was probably meant: without what copying brought along. */
export function cleanedId(text: string, findings: readonly PasteFinding[]): string {
  return findings.find(({ cleaned }) => cleaned !== undefined)?.cleaned ?? text.trim();
}
