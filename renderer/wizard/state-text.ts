import { titleOf } from '../../shared/causes/explain.ts';
import { handedOverAt } from '../../shared/setup/handed-over.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Step } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import { momentTime } from '../app/times.ts';

/** The sentence under a step's state: what was seen, where and when. Undefined where there is nothing to say. */
export function stateText(step: Step, setup: Setup, t: Translate): string | undefined {
  const { evidence, state, kind } = step;
  const time = (iso: string) => momentTime(iso, t.language);
  if (evidence?.state === 'proven')
    return t('wizard.seenAt', {
      time: time(evidence.at),
      text: evidence.seen.map((seen) => t(seen)).join(' '),
    });
  const handedAt = handedOverAt(kind, setup);
  if (handedAt !== undefined)
    return t(kind === 'permissions' ? 'handOver.waitingSince' : 'handOver.waitingForEffect', {
      time: time(handedAt),
    });
  if (evidence?.state === 'failing') {
    const title = titleOf(evidence.diagnosis.cause, t, evidence.diagnosis.params);
    return t(state === 'waiting' ? 'wizard.waitingAt' : 'wizard.failingAt', {
      time: time(evidence.at),
      title,
    });
  }
  if (evidence?.state === 'unknown') return t('wizard.couldNotLook', { reason: t(evidence.reason) });
  const said = setup.said[kind];
  if (said) return t('wizard.saidAt', { time: time(said) });
  return state === 'said' && kind !== 'who' ? t('wizard.entered') : undefined;
}
