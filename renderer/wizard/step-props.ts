import type { Info } from '../../shared/contract/calls.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Step } from '../../shared/setup/step.ts';
import type { SetupPlace } from '../app/route.ts';
import type { SetupActions } from './use-setup-actions.ts';

/** What every step of the guided set-up gets. */
export interface StepProps {
  readonly info: Info;
  readonly setup: Setup;
  readonly recipe: Recipe;
  /** The product's picture, as a `data:` address. */
  readonly logo?: string | undefined;
  readonly way: Way;
  readonly step: Step;
  /** Counted among the steps that are needed, from 1. */
  readonly position: { readonly n: number; readonly all: number };
  readonly actions: SetupActions;
  readonly onNext: () => void;
  /** Absent on the first step. */
  readonly onBack: (() => void) | undefined;
  readonly onGo: (place: SetupPlace) => void;
  /** Where explanations link to. */
  readonly portal: string | undefined;
  /** Whether the set-up belongs to the practice tenant. */
  readonly practice: boolean;
}
