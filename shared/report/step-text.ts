import { titleOf } from '../causes/explain.ts';
import type { StepState } from '../setup/step.ts';
import type { Translate } from '../text/index.ts';
import type { TextKey } from '../text/text-key.ts';
import type { ReportStep } from './schema.ts';
import { utcTime } from './summary.ts';

/** The word of each state. */
const stateKeys = {
  proven: 'wizard.state.proven',
  said: 'wizard.state.said',
  failing: 'wizard.state.failing',
  waiting: 'wizard.state.waiting',
  todo: 'wizard.state.todo',
  'not-needed': 'wizard.state.notNeeded',
} as const satisfies Record<StepState, TextKey>;

export function stateWord(step: ReportStep, t: Translate): string {
  return t(stateKeys[step.state]);
}

/** What was seen of a step and when, in the reader's words; empty where there is nothing to say. */
export function seenText({ kind, evidence, saidAt, handedOverAt }: ReportStep, t: Translate): string {
  if (evidence?.state === 'proven')
    return t('wizard.seenAt', {
      time: utcTime(evidence.at),
      text: evidence.seen.map((seen) => t(seen)).join(' '),
    });
  if (handedOverAt !== undefined)
    return t(kind === 'permissions' ? 'handOver.waitingSince' : 'handOver.waitingForEffect', {
      time: utcTime(handedOverAt),
    });
  if (evidence?.state === 'failing') {
    const { cause, params } = evidence.diagnosis;
    return t('wizard.failingAt', { time: utcTime(evidence.at), title: titleOf(cause, t, params) });
  }
  if (evidence) return t('wizard.couldNotLook', { reason: t(evidence.reason) });
  return saidAt === undefined ? '' : t('wizard.saidAt', { time: utcTime(saidAt) });
}
