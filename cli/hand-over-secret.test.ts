import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryClipboard } from '../core/testing/memory-clipboard.ts';
import { type CallOptions, type InProcess, newInProcess } from './testing/in-process.ts';

const secret = 'kA58Q~canaryCanarycanaryCanarycanary-_.x';
const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };

let clipboard: ReturnType<typeof createMemoryClipboard>;
let program: InProcess;
beforeEach(async () => {
  clipboard = createMemoryClipboard();
  program = await newInProcess({ clipboard });
  const path = join(program.home, 'setup.json');
  await writeFile(path, JSON.stringify({ schema: 1, name: 'Contoso', recipe: 'aktion-next' }));
  await program.run(['setup', 'import', path, '--secret-stdin'], { input: secret, environment });
});
afterEach(() => program.remove());

const handOver = (args: readonly string[] = [], options: CallOptions = {}) =>
  program.run(['secrets', 'hand-over', '--setup', 'Contoso', ...args], { environment, ...options });

test('a secret lies on the clipboard until it is taken away, and is shown nowhere', async () => {
  let held = '';
  const { code, out, err } = await handOver([], {
    onMessage(_, interrupt) {
      held = clipboard.held;
      interrupt();
    },
  });
  expect(held).toBe(secret);
  expect(clipboard.held).toBe('');
  expect(code).toBe(0);
  expect(`${out}${err}`).not.toContain(secret);
});

test('a pipe leads the bare secret into another program', async () => {
  expect(await handOver(['--pipe'])).toEqual({ code: 0, out: `${secret}\n`, err: '' });
});

test.each([
  ['a screen', ['--pipe'], { answers: [] }, 'A secret is not shown on a screen.'],
  ['a document', ['--pipe', '--json'], {}, '--pipe writes the bare secret'],
] as const)('a secret never goes to %s', async (_, args, options, sentence) => {
  const { code, out, err } = await handOver(args, options);
  expect(code).toBe(2);
  expect(`${out}${err}`).toContain(sentence);
  expect(`${out}${err}`).not.toContain(secret);
});
