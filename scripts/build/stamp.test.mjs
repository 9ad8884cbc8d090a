import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLeftovers } from './stamp.mjs';

const dayMs = 86_400_000;

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-stamp-'));
  for (const file of ['main.js', 'mail-new.chunk.js', 'mail-old.chunk.js', 'mail-ancient.chunk.js'])
    await writeFile(join(folder, file), '');
  const longAgo = new Date(Date.now() - 2 * dayMs);
  await utimes(join(folder, 'mail-ancient.chunk.js'), longAgo, longAgo);
});
afterEach(() => rm(folder, { recursive: true }));

test('what a running program may still load late stays for a day after a new build', async () => {
  removeLeftovers(folder, ['main.js', 'mail-new.chunk.js'], dayMs);
  expect(await readdir(folder)).toEqual(['mail-new.chunk.js', 'mail-old.chunk.js', 'main.js']);
});

test('what is packaged is the last build alone', async () => {
  removeLeftovers(folder, ['main.js', 'mail-new.chunk.js'], 0);
  expect(await readdir(folder)).toEqual(['mail-new.chunk.js', 'main.js']);
});
