import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
} from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { Clock20Filled } from '@fluentui/react-icons/svg/clock';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { SubtractCircle20Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { StepState } from '../../shared/setup/step.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0 },
  proven: { color: tokens.colorStatusSuccessForeground1 },
  failing: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const shapes = {
  proven: CheckmarkCircle20Filled,
  said: CheckmarkCircle20Regular,
  failing: DismissCircle20Filled,
  waiting: Clock20Filled,
  todo: Circle20Regular,
  'not-needed': SubtractCircle20Regular,
} as const satisfies Record<StepState, unknown>;

const colours = {
  proven: 'proven',
  said: 'quiet',
  failing: 'failing',
  waiting: 'waiting',
  todo: 'quiet',
  'not-needed': 'quiet',
} as const satisfies Record<StepState, string>;

/** The word of each state, so that neither shape nor colour has to be known. */
export const stateWords = {
  proven: 'wizard.state.proven',
  said: 'wizard.state.said',
  failing: 'wizard.state.failing',
  waiting: 'wizard.state.waiting',
  todo: 'wizard.state.todo',
  'not-needed': 'wizard.state.notNeeded',
} as const satisfies Record<StepState, TextKey>;

/** The shape of a state, in its colour; its word stands beside it and is the caller's. */
export function EvidenceIcon({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  const Shape = shapes[state];
  return (
    <span className={mergeClasses(styles.icon, styles[colours[state]])} aria-hidden="true">
      <Shape />
    </span>
  );
}
