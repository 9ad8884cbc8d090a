import { assertNever } from '../../shared/assert-never.ts';
import { AppliedView } from './AppliedView.tsx';
import type { EndedViewProps } from './ended-view-props.ts';
import { StoppedView } from './StoppedView.tsx';
import { UndoneView } from './UndoneView.tsx';

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
