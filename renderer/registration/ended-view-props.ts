import type { ReactNode } from 'react';
import type { StepProps } from '../wizard/step-props.ts';
import type { RegisterRun } from './register-run.ts';

/** What each end of a change of the directory is shown with. */
export interface EndedViewProps {
  readonly of: StepProps;
  readonly run: Extract<RegisterRun, { kind: 'ended' }>;
  /** What was made, with the way to take it back. */
  readonly made?: ReactNode;
  readonly onPlan: () => void;
  /** Absent where nothing of it is left to take back. */
  readonly onTakeBack?: () => void;
}
