import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  breakRegistration,
  type DirectoryFaultId,
  directoryFaultIds,
} from '../../simulator/directory-faults.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { findingsOf, registeredApp, registeredBy } from '../testing/registered.ts';
import { apply, told } from '../testing/registrar.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const registered = (recipe: string) => registeredBy(tenant, personSignsIn, recipe);

/** On which product each fault can be seen. */
const productOf = (fault: DirectoryFaultId) =>
  /^(?:secret|public|audience)/u.test(fault) ? 'aevo-innovate' : 'winmentor-enterprise';

/** What works all the same, and is named as something to look at. */
const onlyWarned = new Set<DirectoryFaultId>([
  'owner-missing',
  'assignment-required',
  'localhost-twice',
  'consent-for-one-person',
]);

describe('a registration that somebody broke by hand', () => {
  it.each(directoryFaultIds)('(%s) is found by Verify and repaired by Apply', async (fault) => {
    const registrar = await registered(productOf(fault));
    expect((await findingsOf(registrar)).filter(({ state }) => state === 'wrong')).toEqual([]);
    const { appId } = await registeredApp(tenant, registrar);
    expect(breakRegistration(tenant.state, appId, fault)).toBe(true);
    const found = await findingsOf(registrar);
    const named = found.filter(
      ({ state }) => state === 'wrong' || (onlyWarned.has(fault) && state === 'warning'),
    );
    expect(named).not.toEqual([]);
    const run = await apply(registrar);
    expect(run.outcome, told(run)).toBe('ok');
    expect(run.steps.length).toBeGreaterThan(1);
    const left = await findingsOf(registrar);
    expect(left.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(tenant.state.apps.filter(({ name }) => name === (tenant.state.apps[0]?.name ?? ''))).toHaveLength(
      1,
    );
    expect((await apply(registrar)).steps.map(({ id }) => id)).toEqual(['verify']);
  });
});
