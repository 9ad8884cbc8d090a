import type { RegisterState } from '../../shared/registration/plan-view.ts';

/** Where replacing a credential stands: what is to be done next. */
export type RotationPhase = 'make' | 'test' | 'hand-over' | 'retire' | 'done';

/**
 * The next thing to do. Whether the product has the new value is known by nobody but the person; a host that knows of no rotation has
 * either none yet or, after the old credential was removed here, none any more.
 */
export function rotationPhase(
  rotation: RegisterState['rotation'],
  said: { readonly hasNewValue: boolean; readonly isRetired: boolean },
): RotationPhase {
  if (!rotation) return said.isRetired ? 'done' : 'make';
  if (!rotation.tested) return 'test';
  return said.hasNewValue ? 'retire' : 'hand-over';
}

const order = ['make', 'test', 'hand-over', 'retire', 'done'] as const satisfies readonly RotationPhase[];

/** Whether a phase lies behind. */
export function isBehind(phase: RotationPhase, current: RotationPhase): boolean {
  return order.indexOf(phase) < order.indexOf(current);
}
