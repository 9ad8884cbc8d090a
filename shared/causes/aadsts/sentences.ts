import { aadstsEn } from '../../text/aadsts.en.ts';
import { aadstsRo } from '../../text/aadsts.ro.ts';
import type { Language } from '../../text/index.ts';
import { type AadstsCode, isListedCode } from './listed.ts';

const sentences = { en: aadstsEn, ro: aadstsRo } satisfies Record<
  Language,
  Readonly<Record<AadstsCode, string>>
>;

/**
 * What an error number of Microsoft Entra means, in one sentence.
 *
 * @param code as a diagnosis names it (`AADSTS7000215`) or the bare number
 * @returns undefined where the number is not listed
 */
export function aadstsSentence(code: string | number, language: Language): string | undefined {
  const number = Number(String(code).replace(/^AADSTS/u, ''));
  return isListedCode(number) ? sentences[language][number] : undefined;
}
