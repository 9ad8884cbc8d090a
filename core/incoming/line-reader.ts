import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** The most that is held of what a server says before it ends a line; nothing asked for here is longer. */
const longestLine = 1_000_000;

/** Reads a connection line by line. */
export interface LineReader {
  /**
   * The next line without its end.
   *
   * @throws where the connection broke, ended, or sends without end
   */
  line(): Promise<string>;
}

/** Lines end in CR LF; a bare LF, which some servers send, counts as well. */
export function linesOf(stream: Readable): LineReader {
  let held = '';
  let ended: Error | undefined;
  let wake = () => {};
  const end = (error: Error) => {
    ended ??= error;
    wake();
  };
  // The stream itself stays one of bytes: TLS may have to go on over it.
  const decoder = new StringDecoder('utf8');
  stream.on('data', (chunk: Buffer) => {
    held += decoder.write(chunk);
    if (held.length > longestLine) end(new Error('A line without an end'));
    wake();
  });
  const hungUp = () =>
    end(Object.assign(new Error('The server closed the connection'), { code: 'ECONNRESET' }));
  stream.on('error', end).on('end', hungUp).on('close', hungUp);
  return {
    async line() {
      for (;;) {
        const at = held.indexOf('\n');
        if (at >= 0) {
          const line = held.slice(0, at).replace(/\r$/u, '');
          held = held.slice(at + 1);
          return line;
        }
        if (ended) throw ended;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
