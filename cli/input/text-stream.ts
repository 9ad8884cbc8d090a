import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';

/** Windows tools write UTF-16 with a byte order mark (PowerShell 5 `>`); everything else is read as UTF-8. Wrong bytes become U+FFFD. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text of a stream of bytes, chunk by chunk, without its byte order mark. Ends with the signal's reason when it is aborted. */
export async function* textOf(stream: Readable, signal: AbortSignal): AsyncGenerator<string> {
  signal.throwIfAborted();
  let decoder: TextDecoder | undefined;
  const abort = () => stream.destroy();
  signal.addEventListener('abort', abort, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    signal.throwIfAborted();
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** A line of a stream; `text` is undefined where it was longer than the bound. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** Cuts text into lines (LF or CRLF), numbered from 1. Never holds more than `most` characters of one line. */
export async function* linesOf(chunks: AsyncIterable<string>, most: number): AsyncGenerator<Line> {
  let number = 1;
  let line = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const whole = line + chunk.slice(from, end);
      yield { number, text: tooLong || whole.length > most ? undefined : whole.replace(/\r$/u, '') };
      number += 1;
      line = '';
      tooLong = false;
      from = end + 1;
    }
    line += chunk.slice(from);
    if (line.length > most) {
      tooLong = true;
      line = '';
    }
  }
  if (line !== '' || tooLong) yield { number, text: tooLong ? undefined : line };
}
