import type { Language } from '../../text/index.ts';
import { type AadstsCode, isListedCode } from './listed.ts';

type Sentences = Readonly<Record<AadstsCode, string>>;

/** One file a language, fetched when the first sentence is asked for, so that starting up does not pay for them. */
const files = {
  en: async (): Promise<Sentences> => (await import('../../text/aadsts.en.ts')).aadstsEn,
  ro: async (): Promise<Sentences> => (await import('../../text/aadsts.ro.ts')).aadstsRo,
} satisfies Record<Language, () => Promise<Sentences>>;

/**
 * What an error number of Microsoft Entra means, in one sentence.
 *
 * @param code as a diagnosis names it (`AADSTS7000215`) or the bare number
 * @returns undefined where the number is not listed
 */
export async function aadstsSentence(code: string | number, language: Language): Promise<string | undefined> {
  const number = Number(String(code).replace(/^AADSTS/u, ''));
  return isListedCode(number) ? (await files[language]())[number] : undefined;
}
