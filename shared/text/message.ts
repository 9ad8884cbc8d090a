import { z } from 'zod';
import { hasText, type TextKey } from './text-key.ts';

/** Values put into a sentence; ICU MessageFormat arguments. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** A sentence not yet in any language: what crosses the contract and what is saved, so that a later reader may use another language. */
export interface Message {
  readonly key: TextKey;
  readonly params?: MessageParams | undefined;
}

export const messageSchema: z.ZodType<Message> = z.strictObject({
  key: z.custom<TextKey>((key) => typeof key === 'string' && hasText(key)),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Names a sentence of the language files, with the values to put into it. */
export function message(key: TextKey, params?: MessageParams): Message {
  return params ? { key, params } : { key };
}
