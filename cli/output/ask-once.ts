import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Asks one question and waits for a line; the empty answer where the input ends first. The terminal keeps its own line editing, so that
 * Ctrl+C stays a signal. Ends with the signal's reason when it is aborted.
 */
export function askOnce(
  question: string,
  input: Readable,
  output: Writable,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input, output, terminal: false });
    const abort = () => {
      reject(signal.reason);
      lines.close();
    };
    signal.addEventListener('abort', abort, { once: true });
    lines.once('close', () => {
      signal.removeEventListener('abort', abort);
      resolve('');
    });
    lines.question(question, (answer) => {
      resolve(answer.trim());
      lines.close();
    });
  });
}
