import { expect, test } from 'vitest';
import { windowOptions } from './window-options.ts';

const wishes = { title: 'Sendproof', preload: '/preload.cjs', dark: false, state: undefined };

test('the page is sandboxed and isolated, and has no Node', () => {
  expect(windowOptions(wishes).webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the window opens as designed the first time, and where it was later', () => {
  expect(windowOptions(wishes)).toMatchObject({ width: 1100, height: 760, minWidth: 320 });
  const bounds = { x: 5, y: 6, width: 700, height: 800 };
  expect(windowOptions({ ...wishes, state: { bounds, maximized: false } })).toMatchObject(bounds);
});

test('nothing flashes: the window begins in the colour of its theme', () => {
  expect(windowOptions({ ...wishes, dark: true }).backgroundColor).not.toBe(
    windowOptions(wishes).backgroundColor,
  );
});
