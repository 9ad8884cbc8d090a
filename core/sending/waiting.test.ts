import { describe, expect, it } from 'vitest';
import type { CauseId } from '../../shared/causes/cause-id.ts';
import { diagnose } from '../../shared/causes/diagnose.ts';
import { nextTry, waitBefore } from './waiting.ts';

const diagnosisOf = (cause: CauseId, retryAfterMs?: number) => ({
  ...diagnose({ text: '' }),
  cause,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('waiting for what passes by itself', () => {
  it('grows from seconds to a minute', () => {
    const waits = [1, 2, 3, 4, 9].map((attempt) =>
      waitBefore(diagnosisOf('permission-propagating'), attempt, false),
    );
    expect(waits).toEqual([10_000, 20_000, 30_000, 60_000, 60_000]);
  });

  it('does what the server asks for', () => {
    expect(waitBefore(diagnosisOf('rate-limited', 45_000), 1, false)).toBe(45_000);
  });

  it('is quick in the practice tenant', () => {
    expect(waitBefore(diagnosisOf('permission-propagating'), 3, true)).toBe(2_000);
  });

  it('does not wait for what does not pass', () => {
    expect(waitBefore(diagnosisOf('client-secret-wrong'), 1, false)).toBeUndefined();
  });

  it('tries a last time when the time is over, and then no more', () => {
    expect(nextTry(60_000, 0, 100_000, 130_000)).toBe(130_000);
    expect(nextTry(60_000, 0, 130_000, 130_000)).toBeUndefined();
    expect(nextTry(60_000, 60_000, 100_000, 130_000)).toBeUndefined();
  });
});
