import { IntlMessageFormat } from 'intl-messageformat';
import { dayText } from './day-text.ts';
import { en } from './en.ts';
import type { Message, MessageParams } from './message.ts';
import { ro } from './ro.ts';
import { type TextKey, type Texts, textAt } from './text-key.ts';

/** The languages the program speaks. A new one is one file here and one line. */
export const languages = { en, ro } as const satisfies Record<string, Texts>;
export type Language = keyof typeof languages;

/** Turns keys and messages into sentences of one language. */
export interface Translate {
  readonly language: Language;
  (key: TextKey, params?: MessageParams): string;
  (message: Message): string;
}

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

/** The first spoken language among the wishes (BCP 47 tags as `ro-RO` count by their first part); English where none is. */
export function chooseLanguage(wishes: readonly (string | undefined)[]): Language {
  for (const wish of wishes) {
    const code = wish?.toLowerCase().split(/[-_.]/u)[0];
    if (code && isLanguage(code)) return code;
  }
  return 'en';
}

/** A date crosses the contract as ISO 8601 has it; in a sentence its day is written as the reader's language does. */
function spoken(params: MessageParams | undefined, language: Language): MessageParams | undefined {
  const day = typeof params?.date === 'string' ? dayText(params.date, language) : undefined;
  return day === undefined ? params : { ...params, date: day };
}

/** Nothing in it is to be filled in or unescaped: most sentences need no compiling. */
function isPlain(sentence: string): boolean {
  return !/[{}]|''/u.test(sentence);
}

/**
 * The translator of one language. Sentences are ICU MessageFormat; each that has arguments is compiled once, when first used.
 *
 * @throws Error when a sentence lacks one of its arguments: a programming mistake.
 */
export function translatorFor(language: Language): Translate {
  const compiled = new Map<TextKey, IntlMessageFormat>();
  const translate = (what: TextKey | Message, params?: MessageParams): string => {
    const { key, params: values } = typeof what === 'string' ? { key: what, params } : what;
    const sentence = textAt(languages[language], key) ?? key;
    if (isPlain(sentence)) return sentence;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(spoken(values, language)));
  };
  return Object.assign(translate, { language });
}
