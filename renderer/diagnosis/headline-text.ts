import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { titleOf } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { answerLine } from './answer-line.ts';

/** How sure the cause is, and its id; of a cause that nobody knows there is nothing to be sure of. */
export function causeFacts({ cause, confidence }: Diagnosis, t: Translate): readonly string[] {
  return cause === 'unknown' ? [] : [t(`diagnosis.confidence.${confidence}`), cause];
}

/** The one line of a failure: the answer's own code first, then what is wrong. */
export function failedText(diagnosis: Diagnosis, t: Translate): string {
  const title = titleOf(diagnosis.cause, t, diagnosis.params);
  const answer = answerLine(diagnosis);
  return answer === undefined ? `${title}.` : t('test.headlineFailed', { answer, title });
}
