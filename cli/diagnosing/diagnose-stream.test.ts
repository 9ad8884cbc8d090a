import { describe, expect, it } from 'vitest';
import { diagnoseStream, windowsOf } from './diagnose-stream.ts';

async function* chunksOf(text: string, length: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += length)
    yield await Promise.resolve(text.slice(from, from + length));
}

async function all(windows: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const window of windows) found.push(window);
  return found;
}

const size = { length: 2000, overlap: 400 };
const noise = (lines: number) => '2026-11-20 10:00:00 INFO worker 17 is idle\n'.repeat(lines);
const secretWrong =
  'ERROR {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}\n';

describe('a long log', () => {
  it('is looked at in parts that overlap, so that nothing is cut in two unseen', async () => {
    const text = Array.from({ length: 400 }, (_, line) => `line ${line} of the log\n`).join('');
    const windows = await all(windowsOf(chunksOf(text, 77), size));
    expect(windows.length).toBeGreaterThan(3);
    for (const window of windows) expect(window.length).toBeLessThanOrEqual(size.length + 77);
    for (const line of text.trimEnd().split('\n'))
      expect(windows.some((window) => window.includes(`${line}\n`))).toBe(true);
  });

  it('without any line end is cut all the same', async () => {
    const windows = await all(windowsOf(chunksOf('x'.repeat(10_000), 999), size));
    expect(windows[0]).toHaveLength(size.length);
  });

  it('gives the cause wherever it stands', async () => {
    for (const before of [0, 30, 200]) {
      const text = noise(before) + secretWrong + noise(200);
      expect((await diagnoseStream(chunksOf(text, 500), size))?.cause).toBe('client-secret-wrong');
    }
  });

  it('gives the root cause before its consequence in another part', async () => {
    const consequence = 'ERROR {"error":"invalid_client"}\n535 5.7.3 Authentication unsuccessful\n';
    const text = consequence + noise(200) + secretWrong + noise(200) + consequence;
    expect((await diagnoseStream(chunksOf(text, 500), size))?.cause).toBe('client-secret-wrong');
  });

  it('of something else stays unknown', async () => {
    expect((await diagnoseStream(chunksOf(noise(300), 500), size))?.cause).toBe('unknown');
  });

  it('keeps what is understood although it proves no cause, wherever it stands', async () => {
    const text = `${noise(200)}AADSTS90013: Invalid input received from the user.\n${noise(200)}`;
    const diagnosis = await diagnoseStream(chunksOf(text, 500), size);
    expect(diagnosis).toMatchObject({ cause: 'unknown', params: { code: 'AADSTS90013' } });
  });

  it('that is empty has no diagnosis', async () => {
    expect(await diagnoseStream(chunksOf(' \n\n', 500), size)).toBeUndefined();
  });
});
