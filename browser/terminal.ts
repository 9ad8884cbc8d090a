import { createInterface } from 'node:readline';

/** Where the person started the program. */
export interface Terminal {
  say(line: string): void;
  /** Calls the listener each time Enter is pressed; does nothing where input is no terminal. The answer ends it. */
  onEnter(listener: () => void): () => void;
  readonly isInteractive: boolean;
}

export function terminalOf(streams: Pick<NodeJS.Process, 'stdin' | 'stdout'>): Terminal {
  const isInteractive = Boolean(streams.stdin.isTTY && streams.stdout.isTTY);
  return {
    isInteractive,
    say: (line) => void streams.stdout.write(`${line}\n`),
    onEnter(listener) {
      if (!isInteractive) return () => undefined;
      const lines = createInterface({ input: streams.stdin });
      lines.on('line', listener);
      return () => lines.close();
    },
  };
}
