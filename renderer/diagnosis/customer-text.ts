import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { explain } from '../../shared/causes/explain.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';

/** Marks of monospace and names are for the screen: an e-mail shows them as they are. */
function plain(text: string): string {
  return text.replace(/`([^`]+)`/gu, '$1').replace(/\*([^*\n]+)\*/gu, '$1');
}

/**
 * What to send to whoever has the trouble, in their language: the question that decides where one is open, else what is wrong and who
 * does what about it.
 */
export function customerText(diagnosis: Diagnosis, language: Language): string {
  const t = translatorFor(language);
  const { title, meaning, fixes, nextQuestion } = explain(diagnosis, t);
  if (nextQuestion !== undefined) return plain(nextQuestion);
  const actions = fixes.map(({ whoText, text, script }) =>
    [`- ${t('report.explain.fix', { who: whoText, text })}`, ...(script === undefined ? [] : [script])].join(
      '\n',
    ),
  );
  return plain([`${title}.`, meaning, ...actions].join('\n'));
}
