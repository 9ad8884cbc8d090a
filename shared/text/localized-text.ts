import { z } from 'zod';

/** Texts that a recipe file brings along, by language code. English where the reader's language is missing, else the first there is. */
export const localizedTextSchema = z
  .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/u), z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0, { error: 'at least one language' });
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The text in the language asked, else in its main language (`pt` for `pt-BR`), else in English, else in the first there is. */
export function localized(text: LocalizedText, language: string): string {
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}
