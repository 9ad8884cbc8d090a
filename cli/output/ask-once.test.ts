import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askOnce } from './ask-once.ts';

const never = new AbortController().signal;

describe('a question', () => {
  it('gets the first line that is typed', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answer = askOnce('Apply? [y/N] ', input, output, never);
    input.write('  y \nmore\n');
    expect(await answer).toBe('y');
    expect(String(output.read())).toBe('Apply? [y/N] ');
  });

  it('has the empty answer where the input ends', async () => {
    const input = new PassThrough();
    const answer = askOnce('?', input, new PassThrough(), never);
    input.end();
    expect(await answer).toBe('');
  });

  it('ends when the person cancels', async () => {
    const cancel = new AbortController();
    const answer = askOnce('?', new PassThrough(), new PassThrough(), cancel.signal);
    cancel.abort();
    await expect(answer).rejects.toBe(cancel.signal.reason);
  });
});
