import { type Language, type Translate, translatorFor } from '../../shared/text/index.ts';
import { inlineParts, inlineText } from '../../shared/text/inline-parts.ts';
import type { Message, MessageParams } from '../../shared/text/message.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

/** Around a name until it is printed: characters that no text has, so that scripts and documents keep their own stars and back-ticks. */
const begin = '\uE000';
const end = '\uE001';
const held = new RegExp(`${begin}([^${end}]*)${end}`, 'gu');

/** A sentence without the marks of its values; its names are held until it is known where they are printed. */
export function heldNames(text: string): string {
  return inlineParts(text)
    .map(({ kind, text: part }) => (kind === 'name' ? `${begin}${part}${end}` : part))
    .join('');
}

/** What is printed, its names painted: bold on a screen, as they are elsewhere. */
export function printedNames(text: string, bold: (name: string) => string): string {
  return text.replaceAll(held, (_, name: string) => bold(name));
}

/** How many characters of it are seen. */
export function seenLength(text: string): number {
  return printedNames(text, (name) => name).length;
}

/** Sentences for a command line. In a document nobody paints, so nothing is held there. */
export function spokenTranslator(language: Language, { json }: { readonly json: boolean }): Translate {
  const t = translatorFor(language);
  const speak = json ? inlineText : heldNames;
  const translate = (what: TextKey | Message, params?: MessageParams): string =>
    speak(typeof what === 'string' ? t(what, params) : t(what));
  return Object.assign(translate, { language });
}
