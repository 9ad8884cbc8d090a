import { z } from 'zod';
import { reportFault } from '../recipes/fault.ts';

/** A language as recipe files name it: `ro`, `pt-BR`. */
export const languageCodeSchema = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/u);

/** Texts that a recipe file brings along, by language code; any language, and always English, which is shown where the reader's is missing. */
export const localizedTextSchema = z
  .record(languageCodeSchema, z.string().trim().min(1).max(2000))
  .superRefine((texts, context) => {
    if (texts.en === undefined)
      reportFault(context, [], 'recipeFile.english', {
        found: Object.keys(texts).join('`, `') || 'nothing',
      });
  })
  .meta({ required: ['en'] });
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The text in the language asked, else in its main language (`pt` for `pt-BR`), else in English. */
export function localized(text: LocalizedText, language: string): string {
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text.en ?? '';
}
