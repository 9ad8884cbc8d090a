import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { askOnce } from './ask-once.ts';
import { printedNames } from './emphasis.ts';
import { createStatusLine } from './status-line.ts';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

type OutputStream = NodeJS.WriteStream;

/** The three standard streams, as commands use them. Colours follow the stream, `NO_COLOR` and `FORCE_COLOR`. */
export interface Terminal {
  /** Answers: one JSON document, or lines for a person. Waits where the reader is slow. */
  write(text: string): Promise<void>;
  /** Messages and progress: standard error. */
  say(text: string): void;
  /** One line about what is going on, painted anew in place where somebody watches; nothing elsewhere. Without text it goes. */
  status(text?: string): void;
  /** Asks the person; the empty answer where they end the input. Only to be called where somebody can type. */
  ask(question: string, signal: AbortSignal): Promise<string>;
  /** Colours text that goes to standard output. */
  paint(style: Style | readonly Style[], text: string): string;
  /** Colours text that goes to standard error. */
  paintMessage(style: Style | readonly Style[], text: string): string;
  /** Whether a person watches standard error, so that live stages make sense. */
  readonly watched: boolean;
  /** Whether a person can type, so that a sign-in makes sense. */
  readonly interactive: boolean;
  /** Whether standard output leads to another program or a file instead of a screen. */
  readonly piped: boolean;
  /** Characters a line of text may have. */
  readonly width: number;
  readonly input: Readable;
}

const readableWidth = { least: 40, most: 100, without: 80 } as const;

function widthOf(stream: OutputStream): number {
  const columns = stream.isTTY ? stream.columns : readableWidth.without;
  return Math.min(readableWidth.most, Math.max(readableWidth.least, columns));
}

function painter(stream: OutputStream): Terminal['paint'] {
  // One style a call: with a list of styles, Node 20 colours whatever the stream is.
  return (style, text) => [style].flat().reduce((painted, one) => styleText(one, painted, { stream }), text);
}

function written(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export function terminalOf(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr } = process;
  const status = createStatusLine(stderr);
  const paint = painter(stdout);
  const paintMessage = painter(stderr);
  const answered = (text: string) => printedNames(text, (name) => paint('bold', name));
  const said = (text: string) => printedNames(text, (name) => paintMessage('bold', name));
  const plain = (text: string) => printedNames(text, (name) => name);
  return {
    write: (text) => status.around(() => written(stdout, `${answered(text)}\n`)),
    say: (text) => status.around(() => void stderr.write(`${said(text)}\n`)),
    // The line is cut at the width of the screen, which no code of a colour may be.
    status: (text) => status.show(text === undefined ? undefined : plain(text)),
    ask: (question, signal) => askOnce(said(question), stdin, stderr, signal),
    paint,
    paintMessage,
    watched: stderr.isTTY === true,
    interactive: stdin.isTTY === true,
    piped: stdout.isTTY !== true,
    width: widthOf(stdout),
    input: stdin,
  };
}

/** Ends the program without a word when the reader of its output went away (`sendproof ... | head -1`). */
export function endQuietlyOnBrokenPipe(process: NodeJS.Process): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
}
