import { finding, type PasteFinding } from './finding.ts';
import { isGuid, pasted } from './pasted.ts';

/** The ids a set-up has or is known to have. */
export interface KnownIds {
  readonly tenantId?: string | undefined;
  readonly clientId?: string | undefined;
}

export interface IdSurroundings {
  /** What stands in the fields now. */
  readonly entered?: KnownIds | undefined;
  /** What a token or the directory has shown to be right. */
  readonly proven?: KnownIds | undefined;
}

/** Ids that everybody meets in the portal and that are nobody's client id. Source: Microsoft Entra, first-party applications. */
const microsoftsOwn: Readonly<Record<string, string>> = {
  '00000002-0000-0000-c000-000000000000': 'Azure AD Graph',
  '00000003-0000-0000-c000-000000000000': 'Microsoft Graph',
  '00000002-0000-0ff1-ce00-000000000000': 'Office 365 Exchange Online',
};

const anyTenant: ReadonlySet<string> = new Set(['common', 'organizations', 'consumers']);

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9-]{1,63}$/iu.test(label) && !/^-|-$/u.test(label)) &&
    /^[a-z]/iu.test(labels.at(-1) ?? '')
  );
}

function aboutForm(value: string, role: 'tenant' | 'client'): PasteFinding[] {
  if (isGuid(value)) {
    const name = microsoftsOwn[value.toLowerCase()];
    if (/^[0-]+$/u.test(value)) return [finding('stop', 'idEmpty')];
    return name ? [finding('stop', 'idOfMicrosoft', { params: { name } })] : [];
  }
  if (role === 'client') return [finding('stop', 'idNotGuid')];
  if (anyTenant.has(value.toLowerCase()))
    return [finding('warn', 'tenantCommon', { params: { tenant: value } })];
  return isDomain(value) ? [] : [finding('stop', 'tenantNotDomain')];
}

function aboutOthers(
  value: string,
  role: 'tenant' | 'client',
  { entered, proven }: IdSurroundings,
): PasteFinding[] {
  const other = role === 'tenant' ? 'clientId' : 'tenantId';
  if (same(proven?.[other], value)) return [finding('stop', 'idSwapped')];
  return same(entered?.[other], value) ? [finding('stop', 'idSame')] : [];
}

/**
 * Looks at the pasted object ID of an enterprise application: a GUID, and neither of the two IDs that stand beside it in the portal.
 * That it is not the one of the registration cannot be told from its form.
 */
export function inspectObjectId(text: string, known: KnownIds = {}): readonly PasteFinding[] {
  const { value, hadInvisible, hadBlanks, hadWrappers } = pasted(text);
  const cleaned = hadInvisible || hadBlanks || hadWrappers;
  return [
    ...aboutForm(value, 'client'),
    ...(same(known.clientId, value) ? [finding('stop', 'objectIdIsClient')] : []),
    ...(same(known.tenantId, value) ? [finding('stop', 'objectIdIsTenant')] : []),
    ...(cleaned ? [finding('warn', 'idCleaned', { cleaned: value })] : []),
  ];
}

/**
 * Looks at a pasted directory (tenant) or client id: a GUID, or for the directory a domain; not the other one of the two,
 * not Microsoft's own. Where something around it was taken off, a finding carries the `cleaned` value.
 */
export function inspectGuid(
  text: string,
  role: 'tenant' | 'client',
  surroundings: IdSurroundings = {},
): readonly PasteFinding[] {
  const { value, hadInvisible, hadBlanks, hadWrappers } = pasted(text);
  const cleaned = hadInvisible || hadBlanks || hadWrappers;
  return [
    ...aboutForm(value, role),
    ...aboutOthers(value, role, surroundings),
    ...(cleaned ? [finding('warn', 'idCleaned', { cleaned: value })] : []),
  ];
}
