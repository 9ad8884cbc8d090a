import { expect, it } from 'vitest';
import type { PlannedAction } from '../../shared/registration/plan-view.ts';
import type { StepKind } from '../../shared/setup/step.ts';
import { planGroups } from './plan-groups.ts';

const planned = (id: string, step: StepKind): PlannedAction => ({
  id,
  step,
  what: { key: 'registerScreens.plan.apply' },
  action: { kind: 'create-service-principal' },
  graph: { method: 'POST', path: '/servicePrincipals' },
});

it('shows what changes under the step that it does, in the order of the steps', () => {
  const groups = planGroups([
    planned('secret', 'credential'),
    planned('create', 'register'),
    planned('grant', 'permissions'),
    planned('enable', 'register'),
  ]);
  expect(groups.map(({ step, actions }) => [step, actions.map(({ id }) => id)])).toEqual([
    ['register', ['create', 'enable']],
    ['credential', ['secret']],
    ['permissions', ['grant']],
  ]);
});
