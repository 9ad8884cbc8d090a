import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchRuntime, findRuntime, obstacleTo } from './desktop-runtime.ts';

let electron: string;
beforeEach(async () => {
  electron = await mkdtemp(join(tmpdir(), 'sendproof-electron-'));
});
afterEach(() => rm(electron, { recursive: true }));

test.each([
  ['linux', {}, 1000, 'noDisplay'],
  ['linux', { DISPLAY: ':0' }, 1000, undefined],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
  ['linux', { DISPLAY: ':0' }, 0, 'asRoot'],
  ['win32', {}, undefined, undefined],
  ['darwin', {}, 0, undefined],
] as const)('on %s with %j as user %s: %s', (platform, environment, userId, obstacle) => {
  expect(obstacleTo(environment, platform, userId)).toBe(obstacle);
});

test('a package without its runtime is not taken for one', async () => {
  expect(await findRuntime(electron, {})).toBeUndefined();
  await writeFile(join(electron, 'path.txt'), 'electron');
  expect(await findRuntime(electron, {})).toBeUndefined();
});

test('the runtime is found in the package, or where the environment says it lies', async () => {
  await writeFile(join(electron, 'path.txt'), 'electron');
  await mkdir(join(electron, 'dist'));
  await writeFile(join(electron, 'dist/electron'), '');
  expect(await findRuntime(electron, {})).toBe(join(electron, 'dist/electron'));
  expect(await findRuntime(electron, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeUndefined();
});

const installer = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync(__dirname + '/dist');
  writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/path.txt', 'electron');
`;

test('a runtime that can be fetched is fetched, and the person is told before', async () => {
  await writeFile(join(electron, 'install.js'), installer);
  const told: string[] = [];
  const fetched = await fetchRuntime(
    electron,
    { ELECTRON_MIRROR: 'http://127.0.0.1/' },
    AbortSignal.timeout(10_000),
    () => void told.push('fetching'),
  );
  expect(fetched).toBe(join(electron, 'dist/electron'));
  expect(told).toEqual(['fetching']);
});

test('without a network nothing is tried', async () => {
  await writeFile(join(electron, 'install.js'), installer);
  const nowhere = { ELECTRON_MIRROR: 'http://no-such-host.invalid/' };
  const told: string[] = [];
  const fetched = await fetchRuntime(
    electron,
    nowhere,
    AbortSignal.timeout(10_000),
    () => void told.push('x'),
  );
  expect(fetched).toBeUndefined();
  expect(told).toEqual([]);
});

test('a fetch that fails leaves no runtime', async () => {
  await writeFile(join(electron, 'install.js'), 'process.exit(1)');
  const here = { ELECTRON_MIRROR: 'http://127.0.0.1/' };
  expect(await fetchRuntime(electron, here, AbortSignal.timeout(10_000), () => undefined)).toBeUndefined();
});
