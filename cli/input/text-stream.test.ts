import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from './text-stream.ts';

async function* chunks(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const never = new AbortController().signal;

describe('reading text', () => {
  it.each([
    ['UTF-8', Buffer.from('secretă\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFsecretă\n')],
    ['UTF-16, as PowerShell 5 writes it', Buffer.from('\uFEFFsecretă\n', 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from('\uFEFFsecretă\n', 'utf16le').swap16()],
  ])('understands %s', async (_, bytes) => {
    expect((await all(textOf(Readable.from([bytes]), never))).join('')).toBe('secretă\n');
  });

  it('joins a letter that was cut in two', async () => {
    const bytes = Buffer.from('ă');
    const stream = Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]);
    expect((await all(textOf(stream, never))).join('')).toBe('ă');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const endless = new Readable({ read: () => undefined });
    const reading = all(textOf(endless, controller.signal));
    controller.abort();
    await expect(reading).rejects.toThrow();
  });
});

describe('lines', () => {
  it('are numbered from 1 and end with LF or CRLF', async () => {
    expect(await all(linesOf(chunks('one\r\ntw', 'o\n\nthree'), 100))).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: '' },
      { number: 4, text: 'three' },
    ]);
  });

  it('that are too long are named, and the next ones are read', async () => {
    expect(await all(linesOf(chunks('123', '45', '6\nok\n'), 4))).toEqual([
      { number: 1, text: undefined },
      { number: 2, text: 'ok' },
    ]);
  });
});
