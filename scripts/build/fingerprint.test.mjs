import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-fingerprint-'));
  await mkdir(join(folder, 'core/node_modules'), { recursive: true });
  await writeFile(join(folder, 'core/a.ts'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['a changed file', 'core/a.ts', true],
  ['a new file', 'core/b.ts', true],
  ['a test', 'core/a.test.ts', false],
  ['a guide', 'core/README.md', false],
  ['a library', 'core/node_modules/x.js', false],
  ['a file of another part', 'other.ts', false],
])('after %s the build is stale: %s -> %s', async (_what, file, isStale) => {
  const before = fingerprint(folder, ['core']);
  await writeFile(join(folder, file), 'two and more');
  expect(fingerprint(folder, ['core']) !== before).toBe(isStale);
});

test('after a file was taken away the build is stale', async () => {
  const before = fingerprint(folder, ['core']);
  await rm(join(folder, 'core/a.ts'));
  expect(fingerprint(folder, ['core'])).not.toBe(before);
});
