import { expect, test } from 'vitest';
import { createMemoryClipboard } from '../testing/memory-clipboard.ts';
import { createPassingClipboard } from './passing-clipboard.ts';

/** A clock on which a minute passes when the test says so. */
function newClock() {
  let pass = () => {};
  return {
    now: () => new Date(),
    wait: (_ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        pass = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    passMinute: () => pass(),
  };
}

test('a secret is taken back from the clipboard after a minute', async () => {
  const clipboard = createMemoryClipboard();
  const clock = newClock();
  const passing = createPassingClipboard(clipboard, clock);
  await passing.copy('the value');
  expect(clipboard.held).toBe('the value');
  clock.passMinute();
  await expect.poll(() => clipboard.held).toBe('');
});

test('what somebody copied meanwhile stays', async () => {
  const clipboard = createMemoryClipboard();
  const passing = createPassingClipboard(clipboard, newClock());
  await passing.copy('the value');
  await clipboard.copy('a shopping list');
  await passing.stop();
  expect(clipboard.held).toBe('a shopping list');
});

test('it is taken back at once when the program ends', async () => {
  const clipboard = createMemoryClipboard();
  const passing = createPassingClipboard(clipboard, newClock());
  await passing.copy('the value');
  await passing.stop();
  expect(clipboard.held).toBe('');
});
