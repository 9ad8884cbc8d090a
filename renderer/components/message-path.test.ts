import { describe, expect, it } from 'vitest';
import type { TestStep, TestStepId } from '../../shared/results/test-result.ts';
import { pathOf, type Told } from './message-path.ts';

function passed(...ids: readonly TestStepId[]): TestStep[] {
  return ids.map((id) => ({ id, ok: true, ms: 10 }));
}
function states(told: Told | undefined): readonly string[] {
  const { token, service, mailbox } = pathOf(told);
  return [token.state, service.state, mailbox.state];
}

describe('the way of a message', () => {
  it('lies ahead before anything happened', () => {
    expect(states(undefined)).toEqual(['todo', 'todo', 'todo']);
  });

  it('lights up link by link', () => {
    expect(states({ steps: [], current: 'token', ended: false })).toEqual(['running', 'todo', 'todo']);
    expect(states({ steps: passed('token', 'resolve'), current: 'connect', ended: false })).toEqual([
      'ok',
      'running',
      'todo',
    ]);
    const all = passed('token', 'resolve', 'connect', 'secure', 'authenticate', 'send', 'accepted');
    expect(states({ steps: all, ended: true })).toEqual(['ok', 'ok', 'ok']);
  });

  it('shows where it broke, or where it waits', () => {
    const steps = [...passed('token', 'connect'), { id: 'authenticate', ok: false, ms: 5 } as const];
    expect(states({ steps, ended: true })).toEqual(['ok', 'failed', 'todo']);
    expect(states({ steps, ended: true, waiting: true })).toEqual(['ok', 'waiting', 'todo']);
  });

  it('takes a stage that a service does not tell for held, once a later link was reached', () => {
    const steps = passed('token', 'connect', 'secure', 'send');
    expect(states({ steps, current: 'accepted', ended: false })).toEqual(['ok', 'ok', 'running']);
  });

  it('adds up the times of a link', () => {
    expect(pathOf({ steps: passed('resolve', 'connect'), ended: false }).service.ms).toBe(20);
  });
});
