import { describe, expect, it } from 'vitest';
import { isBehind, rotationPhase } from './rotation-phase.ts';

const startedAt = '2026-11-20T14:03:21.000Z';
const nothing = { hasNewValue: false, isRetired: false };

describe('replacing a credential', () => {
  it('makes the new one first and tests it with a real message', () => {
    expect(rotationPhase(undefined, nothing)).toBe('make');
    expect(rotationPhase({ startedAt, tested: false }, { ...nothing, hasNewValue: true })).toBe('test');
  });

  it('removes the old one only once the product has the new value', () => {
    expect(rotationPhase({ startedAt, tested: true }, nothing)).toBe('hand-over');
    expect(rotationPhase({ startedAt, tested: true }, { ...nothing, hasNewValue: true })).toBe('retire');
  });

  it('is done when the old one is gone', () => {
    expect(rotationPhase(undefined, { hasNewValue: true, isRetired: true })).toBe('done');
    expect(isBehind('make', 'test')).toBe(true);
    expect(isBehind('retire', 'test')).toBe(false);
  });
});
