import { describe, expect, it } from 'vitest';
import { shownStep } from './shown-step.ts';

const steps = [
  { kind: 'who', state: 'not-needed' },
  { kind: 'ids', state: 'proven' },
  { kind: 'permissions', state: 'failing' },
  { kind: 'test', state: 'todo' },
] as const;

describe('the step of a support file that is shown', () => {
  it('is the one that fails', () => expect(shownStep({ steps })?.kind).toBe('permissions'));
  it('is the one that was asked for', () => expect(shownStep({ steps }, 'ids')?.kind).toBe('ids'));
  it('is never one that was not needed', () => expect(shownStep({ steps }, 'who')?.kind).toBe('permissions'));
  it('is the test where nothing fails', () =>
    expect(shownStep({ steps: steps.filter(({ state }) => state !== 'failing') })?.kind).toBe('test'));
  it('is none where the file has no steps', () => expect(shownStep({ steps: [] })).toBeUndefined());
});
