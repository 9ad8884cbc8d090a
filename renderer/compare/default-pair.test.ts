import { describe, expect, it } from 'vitest';
import { failedResult, okResult } from '../../shared/report/testing/full-input.ts';
import { defaultPair } from './default-pair.ts';

const at = (result: typeof okResult, hour: number) => ({
  ...result,
  startedAt: `2026-11-20T${hour}:00:00.000Z`,
});

describe('the two tests that are compared at first', () => {
  it('are the newest and the latest that ended otherwise', () => {
    const results = [at(failedResult, 15), at(failedResult, 14), at(okResult, 13), at(okResult, 12)];
    expect(defaultPair(results)).toEqual({ before: results[2], after: results[0] });
  });

  it('are the last two where all ended alike', () => {
    const results = [at(okResult, 15), at(okResult, 14), at(okResult, 13)];
    expect(defaultPair(results)).toEqual({ before: results[1], after: results[0] });
  });

  it('do not exist before there are two', () => {
    expect(defaultPair([])).toBeUndefined();
    expect(defaultPair([okResult])).toBeUndefined();
  });
});
