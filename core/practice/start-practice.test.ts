import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchUnderNode } from './practice-program.ts';
import { startPractice } from './start-practice.ts';

const ready = '{"cloudFile":"/tenant/cloud.json","portal":"http://127.0.0.1:8000","tenantId":"x"}';
const waitsForItsEnd = "process.stdin.on('end', () => process.exit()).resume();";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-practice-'));
});
afterAll(() => rm(folder, { recursive: true }));

let programs = 0;
async function program(text: string): Promise<string> {
  programs += 1;
  const file = join(folder, `program-${programs}.mjs`);
  await writeFile(file, text);
  return file;
}

test('a tenant that says where it is can be used, and ends when asked', async () => {
  const main = await program(`console.log('${ready}'); ${waitsForItsEnd}`);
  const started = await startPractice(launchUnderNode(main), { folder });
  if (!started.ok) throw new Error('It did not start.');
  expect(started.value.cloudFile).toBe('/tenant/cloud.json');
  expect(started.value.portal).toBe('http://127.0.0.1:8000');
  await started.value.stop();
  await started.value.ended;
});

test('a tenant that does not start is told with its own last words', async () => {
  const main = await program("console.error('The folder is not writable.'); process.exit(2);");
  const started = await startPractice(launchUnderNode(main), { folder });
  expect(started).toMatchObject({
    failure: { message: { params: { reason: 'The folder is not writable.' } } },
  });
});

test.each([
  ['says something else', `console.log('hello'); ${waitsForItsEnd}`],
  ['says nothing in time', waitsForItsEnd],
])('a program that %s is ended and refused', async (_what, text) => {
  const launch = launchUnderNode(await program(text));
  const started = await startPractice(launch, { folder, timeoutMs: 2_000 });
  expect(started.ok).toBe(false);
});

test('a tenant that does not end when asked is ended by force', async () => {
  const main = await program(`console.log('${ready}'); setInterval(() => undefined, 1000);`);
  const started = await startPractice(launchUnderNode(main), { folder, patienceMs: 200 });
  if (!started.ok) throw new Error('It did not start.');
  await started.value.stop();
  await started.value.ended;
});
