import type { ReactNode } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { AppliedView } from './AppliedView.tsx';
import type { RegisterRun } from './register-run.ts';
import { StoppedView } from './StoppedView.tsx';
import { UndoneView } from './UndoneView.tsx';

export interface EndedViewProps {
  readonly of: StepProps;
  readonly run: Extract<RegisterRun, { kind: 'ended' }>;
  /** What was made, with the way to take it back. */
  readonly made?: ReactNode;
  readonly onPlan: () => void;
  /** Absent where nothing of it is left to take back. */
  readonly onTakeBack?: () => void;
}

/** How a change of the directory ended. */
export function EndedView(props: EndedViewProps) {
  const { run } = props;
  switch (run.outcome) {
    case 'ok':
      return run.work === 'undo' ? <UndoneView {...props} /> : <AppliedView {...props} />;
    case 'failed':
    case 'cancelled':
      return <StoppedView {...props} />;
    default:
      return assertNever(run.outcome);
  }
}
