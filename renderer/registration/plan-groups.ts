import type { PlannedAction } from '../../shared/registration/plan-view.ts';
import { type StepKind, stepKinds } from '../../shared/setup/step.ts';

/** What a plan does for one step of the guided set-up. */
export interface PlanGroup {
  readonly step: StepKind;
  readonly actions: readonly PlannedAction[];
}

/** The actions of a plan under the guided steps that they do, in the order of the steps; steps without any are left out. */
export function planGroups(actions: readonly PlannedAction[]): readonly PlanGroup[] {
  return stepKinds
    .map((step) => ({ step, actions: actions.filter((action) => action.step === step) }))
    .filter((group) => group.actions.length > 0);
}
