import { describe, expect, it } from 'vitest';
import { createStatusLine } from './status-line.ts';

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 20, written, write: (text: string) => void written.push(text) };
}

describe('the status line', () => {
  it('is painted in place, goes away for a line of text, and comes back below it', () => {
    const screen = screenOf(true);
    const status = createStatusLine(screen);
    status.show('3 of 9');
    status.around(() => screen.write('a line\n'));
    status.show();
    expect(screen.written.join('')).toBe('\r\u001B[2K3 of 9\r\u001B[2Ka line\n3 of 9\r\u001B[2K');
  });

  it('never wraps, because a wrapped line cannot be taken away', () => {
    const screen = screenOf(true);
    createStatusLine(screen).show('x'.repeat(50));
    expect(screen.written).toEqual([`\r\u001B[2K${'x'.repeat(19)}`]);
  });

  it('does not exist where no terminal is', () => {
    const screen = screenOf(false);
    const status = createStatusLine(screen);
    status.show('3 of 9');
    expect(status.around(() => 'printed')).toBe('printed');
    expect(screen.written).toEqual([]);
  });
});
