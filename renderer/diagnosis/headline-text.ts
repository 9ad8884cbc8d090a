import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { titleOf } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { answerLine } from './answer-line.ts';

/** The one line of a failure: the answer's own code first, then what is wrong. */
export function failedText(diagnosis: Diagnosis, t: Translate): string {
  const title = titleOf(diagnosis.cause, t, diagnosis.params);
  const answer = answerLine(diagnosis);
  return answer === undefined ? `${title}.` : t('test.headlineFailed', { answer, title });
}
