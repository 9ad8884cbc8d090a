import { describe, expect, it } from 'vitest';
import { areUsable, cleanedId, gravest, inspectIds } from './pasted-ids.ts';

const clientId = '22222222-2222-4222-8222-222222222222';
const tenantId = '11111111-1111-4111-8111-111111111111';

describe('IDs as they are pasted', () => {
  it('says nothing about fields that are still empty, and does not take them either', () => {
    const entered = { clientId: '', tenantId: ' ' };
    const findings = inspectIds(entered, undefined);
    expect(findings).toEqual({ clientId: [], tenantId: [] });
    expect(areUsable(entered, findings)).toBe(false);
  });

  it('takes blanks and quotes away and says so', () => {
    const entered = { clientId: ` "${clientId}" `, tenantId };
    const findings = inspectIds(entered, undefined);
    expect(cleanedId(entered.clientId, findings.clientId)).toBe(clientId);
    expect(areUsable(entered, findings)).toBe(true);
  });

  it('stops where one ID was pasted twice', () => {
    const entered = { clientId, tenantId: clientId };
    const findings = inspectIds(entered, undefined);
    expect(gravest(findings.tenantId)?.code).toBe('idSame');
    expect(areUsable(entered, findings)).toBe(false);
  });

  it('takes a domain for the directory, but not a directory for everybody', () => {
    expect(
      areUsable(
        { clientId, tenantId: 'contoso.com' },
        inspectIds({ clientId, tenantId: 'contoso.com' }, undefined),
      ),
    ).toBe(true);
    const everybody = { clientId, tenantId: 'common' };
    expect(areUsable(everybody, inspectIds(everybody, undefined))).toBe(false);
  });
});
