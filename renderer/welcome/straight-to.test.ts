import { describe, expect, it } from 'vitest';
import { sampleSetup, shipped } from '../testing/sample-data.ts';
import { straightTo } from './straight-to.ts';

const recipe = shipped('aktion-next');
const only = { recipe: { ...recipe, only: true }, source: 'vendor' } as const;

describe('a product that its vendor made the only one', () => {
  it('is gone to at once, as long as nothing was begun', () => {
    expect(straightTo([only], [])?.id).toBe('aktion-next');
    expect(straightTo([only], [sampleSetup(recipe)])).toBeUndefined();
  });

  it('is one of several to choose from where there are two of them', () => {
    expect(straightTo([only, only], [])).toBeUndefined();
  });

  it('has to say so: being alone by chance starts nothing', () => {
    expect(straightTo([{ recipe, source: 'vendor' }], [])).toBeUndefined();
    expect(straightTo([{ ...only, source: 'built-in' }], [])).toBeUndefined();
    expect(straightTo([], [])).toBeUndefined();
  });
});
