import { expect, it } from 'vitest';
import { runProgram } from './program.ts';

it('says what is wrong with its call in plain words, without the marks of its sentences', async () => {
  const said: string[] = [];
  const stderr = { write: (text: string) => void said.push(text) };
  const program = {
    env: { LANG: 'en_US.UTF-8' },
    argv: ['node', 'main.js', '--frobnicate'],
    stderr,
    exitCode: 0,
  };
  await runProgram(() => Promise.reject(new Error('nothing runs')), program as unknown as NodeJS.Process);
  expect(program.exitCode).toBe(2);
  expect(said.join('')).toContain('--frobnicate is not understood.');
  expect(said.join('')).toContain('Options: --practice (practice tenant)');
});
