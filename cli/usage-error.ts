import { exitCodes } from '../shared/results/exit-code.ts';
import type { Message } from '../shared/text/message.ts';

/**
 * The command was called wrongly, or a file it was given cannot be used: one sentence and exit code 2.
 * Thrown, because it is found in the middle of parsing; caught once, in `run-program.ts`.
 */
export class UsageError extends Error {
  readonly sentence: Message;
  readonly exitCode = exitCodes.usage;

  constructor(key: Message['key'], params?: Message['params']) {
    super(key);
    this.name = 'UsageError';
    this.sentence = { key, params };
  }

  /** For a request that was refused with a sentence of its own. */
  static of(sentence: Message): UsageError {
    return new UsageError(sentence.key, sentence.params);
  }
}
