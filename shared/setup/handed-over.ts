import type { Setup } from './setup.ts';
import { handedSteps, type StepKind } from './step.ts';

/** Whether a step is another person's: the one at the keyboard said that they may not do it. */
export function isAnothers(kind: StepKind, setup: Pick<Setup, 'who'>): boolean {
  if (kind === 'permissions') return setup.who?.mayConsent === false;
  return kind === 'exchange' && setup.who?.mayRunExchange === false;
}

/** When a step was given to the person who may do it (ISO time); undefined where it was not, or is the own one after all. */
export function handedOverAt(kind: StepKind, setup: Pick<Setup, 'who' | 'handedOver'>): string | undefined {
  const handed = handedSteps.find((step) => step === kind);
  return handed && isAnothers(handed, setup) ? setup.handedOver?.[handed] : undefined;
}
