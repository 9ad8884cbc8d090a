import { describe, expect, it } from 'vitest';
import type { RegisterProgress } from '../../shared/registration/calls.ts';
import type { RegisterStep } from '../../shared/registration/plan-view.ts';
import { sampleSetup, shipped } from '../testing/sample-data.ts';
import { afterProgress, type RegisterRun, seenCount, startedRun } from './register-run.ts';

const what = { key: 'registerScreens.plan.apply' } as const;
const expected = [
  { id: 'create-application', what },
  { id: 'add-secret', what },
];
const step = (id: string, state: RegisterStep['state']): RegisterProgress => ({
  kind: 'step',
  run: 'run',
  step: { id, what, state },
});
const ended: RegisterProgress = {
  kind: 'ended',
  run: 'run',
  outcome: 'ok',
  setup: sampleSetup(shipped('aktion-next')),
};
const runAfter = (...told: readonly RegisterProgress[]) =>
  told.reduce<RegisterRun>(afterProgress, startedRun('apply', expected));
const linesOf = (run: RegisterRun) =>
  run.kind === 'idle' ? [] : run.lines.map(({ id, state }) => `${id} ${state}`);

describe('what Apply shows while it runs', () => {
  it('lists all that is to come before anything is done', () => {
    expect(linesOf(runAfter())).toEqual(['create-application todo', 'add-secret todo']);
  });

  it('keeps the order of the plan while its steps are told', () => {
    const run = runAfter(step('create-application', 'waiting'), step('create-application', 'visible'));
    expect(linesOf(run)).toEqual(['create-application visible', 'add-secret todo']);
  });

  it('puts what nobody expected before what is still to come', () => {
    const run = runAfter(step('create-application', 'visible'), step('remove-lost-secret', 'started'));
    expect(linesOf(run)).toEqual([
      'create-application visible',
      'remove-lost-secret started',
      'add-secret todo',
    ]);
  });

  it('counts only what the directory has shown', () => {
    const run = runAfter(step('create-application', 'visible'), step('add-secret', 'waiting'));
    expect(run.kind === 'running' && seenCount(run.lines)).toBe(1);
  });

  it('hears nothing after its end', () => {
    const run = runAfter(step('create-application', 'visible'), ended, step('add-secret', 'visible'));
    expect(run).toMatchObject({ kind: 'ended', outcome: 'ok' });
    expect(linesOf(run)).toEqual(['create-application visible', 'add-secret todo']);
  });
});
