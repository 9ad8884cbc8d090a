/** The parts of a terminal's stream that are used here. */
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line at the end of a terminal that is painted anew in place; lines of text go above it. */
export interface StatusLine {
  show(text?: string): void;
  /** Takes the line away, lets `print` print, and brings it back. */
  around<T>(print: () => T): T;
}

const toLineStart = '\r\u001B[2K';

/** On anything that is no terminal, the line does not exist. */
export function createStatusLine(screen: Screen): StatusLine {
  let shown = '';
  if (!screen.isTTY) return { show: () => {}, around: (print) => print() };
  const paint = (text: string) => screen.write(`${toLineStart}${text}`);
  return {
    show(text = '') {
      // A line that wraps cannot be taken away again.
      const fitting = text.slice(0, Math.max(1, (screen.columns ?? 80) - 1));
      if (fitting === shown) return;
      shown = fitting;
      paint(shown);
    },
    around(print) {
      if (shown === '') return print();
      paint('');
      const printed = print();
      screen.write(shown);
      return printed;
    },
  };
}
