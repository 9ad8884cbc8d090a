import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { explain } from '../../shared/causes/explain.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';
import { inlineText } from '../../shared/text/inline-parts.ts';

/**
 * What to send to whoever has the trouble, in their language: the question that decides where one is open, else what is wrong and who
 * does what about it.
 */
export function customerText(diagnosis: Diagnosis, language: Language): string {
  const t = translatorFor(language);
  const { title, meaning, fixes, nextQuestion } = explain(diagnosis, t);
  if (nextQuestion !== undefined) return inlineText(nextQuestion);
  const actions = fixes.map(({ whoText, text, script }) =>
    [`- ${t('report.explain.fix', { who: whoText, text })}`, ...(script === undefined ? [] : [script])].join(
      '\n',
    ),
  );
  return inlineText([`${title}.`, meaning, ...actions].join('\n'));
}
