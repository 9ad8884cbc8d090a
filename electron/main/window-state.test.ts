import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFiles } from '../../core/node-ports/files.ts';
import type { Files } from '../../core/ports.ts';
import { rememberedWindow, rememberWindow } from './window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const bounds = { x: 100, y: 80, width: 1100, height: 760 };

let files: Files;
beforeEach(async () => {
  files = createFiles(await mkdtemp(join(tmpdir(), 'sendproof-window-')));
});
afterEach(() => rm(files.folder, { recursive: true }));

test('the window opens where it was closed', async () => {
  await rememberWindow(files, { bounds, maximized: true });
  expect(await rememberedWindow(files, [screen])).toEqual({ bounds, maximized: true });
});

test('the first start has nothing to remember', async () => {
  expect(await rememberedWindow(files, [screen])).toBeUndefined();
});

test.each(['{', '{}', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}'])(
  'a damaged file %j is as good as none',
  async (text) => {
    await files.write('window.json', text);
    expect(await rememberedWindow(files, [screen])).toBeUndefined();
  },
);

test.each([
  ['on a screen that is gone', { ...bounds, x: 2500 }],
  ['with its title bar above the screen', { ...bounds, y: -300 }],
  ['all but out of the screen', { ...bounds, x: 1900 }],
])('a window %s is not put there again', async (_where, place) => {
  await rememberWindow(files, { bounds: place, maximized: false });
  expect(await rememberedWindow(files, [screen])).toBeUndefined();
});
