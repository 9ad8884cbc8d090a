import type { Message } from '../text/message.ts';
import type { TextKey } from '../text/text-key.ts';

/** The part of a key of the language files that names a finding. */
export type FindingCode =
  Extract<TextKey, `findings.${string}`> extends `findings.${infer Code}` ? Code : never;

/**
 * Something noticed about a pasted value. `stop`: it cannot be what was asked for; `warn`: it can, but look again.
 * `cleaned` is the value as it was probably meant; it holds what was pasted, so it is never saved or logged.
 */
export interface PasteFinding {
  readonly level: 'stop' | 'warn';
  readonly code: FindingCode;
  readonly message: Message;
  readonly cleaned?: string;
}

/** Makes a finding whose sentence is the one of its code. */
export function finding(
  level: PasteFinding['level'],
  code: FindingCode,
  more: { readonly cleaned?: string; readonly params?: Message['params'] } = {},
): PasteFinding {
  const { cleaned, params } = more;
  return {
    level,
    code,
    message: { key: `findings.${code}`, ...(params ? { params } : {}) },
    ...(cleaned === undefined ? {} : { cleaned }),
  };
}
