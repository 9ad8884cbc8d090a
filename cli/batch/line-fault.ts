import { type Message, type MessageParams, message } from '../../shared/text/message.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

/** Why a line of a batch file cannot be used: what was found there, and what was expected. */
export interface LineFault {
  /** As an editor counts: the heading is line 1. */
  readonly line: number;
  readonly message: Message;
}

export function lineFault(line: number, key: TextKey, params?: MessageParams): LineFault {
  return { line, message: message(key, params) };
}
