import { describe, expect, it } from 'vitest';
import { adoptable } from './adopt.ts';
import type { ObservedApplication } from './directory.ts';
import { finished } from './testing/registration-facts.ts';

const { desired, observed } = finished('aktion-next');
const { application } = observed;
if (!application) throw new Error('The registration is missing');
const like = (id: string, change: Partial<ObservedApplication>): ObservedApplication => ({
  ...application,
  id,
  tags: [],
  ...change,
});

const ours = like('ours', { tags: ['Sendproof', 'Sendproof:contoso'], displayName: 'Renamed' });
const others = like('others', { tags: ['Sendproof', 'Sendproof:fabrikam'] });
const named = like('named', {});
const foreign = like('foreign', { displayName: 'Another product' });

describe('the registration that is adopted', () => {
  it.each([
    { of: 'the one made here, whatever its name is now', among: [named, ours], is: 'ours' },
    { of: 'the only one of the name', among: [foreign, named], is: 'named' },
    { of: 'one of the name that was made for another set-up', among: [others], is: 'others' },
    { of: 'none of two that have the name', among: [named, others], is: undefined },
    { of: 'none of two that were made here', among: [ours, { ...ours, id: 'twice' }], is: undefined },
    { of: 'none with another name', among: [foreign], is: undefined },
    { of: 'none where there is none', among: [], is: undefined },
  ])('is $of', ({ among, is }) => {
    expect(adoptable(among, desired)?.id).toBe(is);
  });
});
