import type { Info } from '../../shared/contract/calls.ts';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
import type { Finding, Plan, RegisterState } from '../../shared/registration/plan-view.ts';
import type { IncomingResult } from '../../shared/results/incoming-result.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Message } from '../../shared/text/message.ts';

/** What the host behind a scene knows at first. */
export interface World {
  readonly info: Info;
  readonly recipes: readonly LoadedRecipe[];
  readonly broken?: readonly Message[];
  readonly setups: readonly Setup[];
  readonly results?: readonly TestResult[];
  /** How registering through Graph stands; nobody is signed in where absent. */
  readonly registering?: {
    readonly state: RegisterState;
    readonly plan?: Plan;
    readonly findings?: readonly Finding[];
  };
  readonly looks?: readonly IncomingResult[];
}
