import { describe, expect, it } from 'vitest';
import { type Step, stepKinds } from '../../shared/setup/step.ts';
import { neededSteps, neighbours } from './neighbours.ts';

const steps: readonly Step[] = stepKinds.map((kind) => ({
  kind,
  state: kind === 'signin' ? 'not-needed' : 'todo',
}));

describe('going through the steps', () => {
  it('passes over what is not needed, in both directions', () => {
    expect(neighbours(steps, 'exchange')).toEqual({ before: 'permissions', after: 'test' });
    expect(neighbours(steps, 'test')).toEqual({ before: 'exchange', after: 'values' });
  });

  it('ends at both ends', () => {
    expect(neighbours(steps, 'who').before).toBeUndefined();
    expect(neighbours(steps, 'values').after).toBeUndefined();
  });

  it('counts only what is needed', () => {
    expect(neededSteps(steps)).toHaveLength(stepKinds.length - 1);
  });
});
