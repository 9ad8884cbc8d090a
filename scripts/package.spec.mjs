import { execFile, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './build/root.mjs';

/** Marks the place in Electron's binary after which version, count and the fuses stand, one character each. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'sendproof-package-'));
const unpacked = join(folder, 'release/linux-unpacked');
const asar = join(unpacked, 'resources/app.asar');

/** A stand-in for Electron's runtime: a binary with the place where fuses are set, and some files that come with it. */
async function makeRuntime() {
  const fuses = Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 9])]);
  const runtime = join(folder, 'runtime');
  await mkdir(join(runtime, 'locales'), { recursive: true });
  await mkdir(join(runtime, 'resources'));
  await writeFile(
    join(runtime, 'electron'),
    Buffer.concat([Buffer.alloc(64), fuses, Buffer.from('101100010')]),
  );
  await writeFile(join(runtime, 'version'), '45.4.1');
  for (const language of ['en-US', 'ro', 'ja'])
    await writeFile(join(runtime, `locales/${language}.pak`), 'x');
  return runtime;
}

let files;
beforeAll(async () => {
  const environment = {
    ...process.env,
    SENDPROOF_ELECTRON_DIST: await makeRuntime(),
    SENDPROOF_RELEASE: join(folder, 'release'),
  };
  await run(process.execPath, ['scripts/package.mjs', '--dir', '--linux'], { cwd: root, env: environment });
  files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the program holds what it needs: window, preload, page, recipes, practice tenant and command line', () => {
  for (const file of [
    '/package.json',
    '/dist/electron/main.cjs',
    '/dist/electron/preload.cjs',
    '/dist/electron/practice-child.cjs',
    '/dist/renderer/index.html',
    '/dist/recipes/winmentor-enterprise.json',
    '/dist/recipes/aktion-next.json',
    // The desktop program offers the practice tenant too.
    '/dist/simulator/main.js',
    '/dist/cli/main.js',
  ])
    expect(files).toContain(file);
});

test('and nothing else: no sources, no tests, no source maps, no node_modules, no gallery', () => {
  const known = /^\/(?:package\.json|dist(?:\/(?:electron|renderer|recipes|simulator|cli)(?:\/.*)?)?)$/u;
  expect(files.filter((file) => !known.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(?:map|tsx?|mts)$|\.test\.|gallery|node_modules/u.test(file))).toEqual([]);
});

test('the page is built from the production editions of its libraries', () => {
  const scripts = files.filter((file) => /^\/dist\/renderer\/.*\.js$/u.test(file));
  const text = scripts.map((file) => extractFile(asar, file.slice(1)).toString()).join('\n');
  expect(text.length).toBeGreaterThan(100_000);
  expect(text).not.toContain('React DevTools for a better development experience');
});

test('the packaged description names the entry and no tools of development', () => {
  const description = JSON.parse(extractFile(asar, 'package.json').toString());
  expect(description.main).toBe('dist/electron/main.cjs');
  expect(description.devDependencies).toBeUndefined();
});

/** What a bundle asks for when it is loaded. */
function requiredBy(file) {
  const text = extractFile(asar, file).toString();
  return [...text.matchAll(/\brequire\(([^)]*)\)/gu)].map(([, name]) => name).sort();
}

test('the preload requires nothing but Electron, as the sandbox demands', () => {
  expect(requiredBy('dist/electron/preload.cjs')).toEqual(['"electron"']);
});

test('the program of the practice tenant stands alone: it starts no second desktop program', () => {
  expect(requiredBy('dist/electron/practice-child.cjs')).toEqual(['"node:stream"', '"node:url"']);
});

test('the fuses are set: no plain Node, no debugger, no options from the environment, only the sealed program', async () => {
  const binary = await readFile(join(unpacked, 'sendproof'), 'latin1');
  const wire = binary.slice(binary.indexOf(fuseSentinel) + fuseSentinel.length + 2).slice(0, 9);
  const names = [
    'runAsNode',
    'cookieEncryption',
    'nodeOptions',
    'inspectArguments',
    'asarIntegrity',
    'onlyLoadAppFromAsar',
    'browserV8Snapshot',
    'fileProtocolPrivileges',
  ];
  const on = names.filter((_name, index) => wire[index] === '1');
  expect(on).toEqual(['cookieEncryption', 'asarIntegrity', 'onlyLoadAppFromAsar']);
});

test("only the program's languages are shipped", async () => {
  await expect(readFile(join(unpacked, 'locales/ro.pak'))).resolves.toBeDefined();
  await expect(readFile(join(unpacked, 'locales/ja.pak'))).rejects.toThrow();
});

test("the installed command line runs under the machine's own Node", async () => {
  const program = join(unpacked, 'resources/app.asar.unpacked/dist/cli/main.js');
  const { stdout } = await run(process.execPath, [program, 'recipes', 'list', '--json']);
  expect(stdout).toContain('aktion-next');
});

test('the installed command line offers what a vendor’s installer brought, as the window does', async () => {
  const brought = join(unpacked, 'resources/recipes');
  await mkdir(brought, { recursive: true });
  const file = join(brought, 'acme-desk.recipe.json');
  await copyFile(join(root, 'docs/examples/acme-desk.recipe.json'), file);
  const program = join(unpacked, 'resources/app.asar.unpacked/dist/cli/main.js');
  const environment = { ...process.env, SENDPROOF_HOME: join(folder, 'brought-home') };
  const { stdout } = await run(process.execPath, [program, 'recipes', 'list', '--json'], {
    env: environment,
  });
  await rm(file);
  expect(JSON.parse(stdout)).toMatchObject({
    recipes: expect.arrayContaining([expect.objectContaining({ id: 'acme-desk', source: 'vendor' })]),
    broken: [],
  });
});

/** Starts the installed command's practice tenant and ends it as Ctrl+C does; answers with what it said and its exit code. */
function practise(program) {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, SENDPROOF_HOME: join(folder, 'practice-home') };
    const child = spawn(process.execPath, [program, 'practice', '--json'], { env: environment });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      if (out.includes('\n')) child.kill('SIGINT');
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out }));
  });
}

test('the installed command line brings its own practice tenant', async () => {
  const { code, out } = await practise(join(unpacked, 'resources/app.asar.unpacked/dist/cli/main.js'));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    scenario: 'none',
    cloudFile: expect.stringContaining('cloud.json'),
  });
});

/** Starts the packaged program over a stand-in for Electron, far from any node_modules; answers with all that was seen. */
async function startPackaged(parameters, calls) {
  const program = join(folder, 'program');
  extractAll(asar, program);
  const standIn = join(root, 'scripts/testing/stand-in-electron.cjs');
  const { stdout } = await run(
    process.execPath,
    ['--require', standIn, join(program, 'dist/electron/main.cjs'), ...parameters],
    {
      cwd: folder,
      timeout: 30_000,
      env: {
        ...process.env,
        SENDPROOF_HOME: join(folder, 'home'),
        SENDPROOF_LANG: '',
        STAND_IN_CALLS: JSON.stringify(calls),
        STAND_IN_MENUS: '2',
        STAND_IN_RESOURCES: join(unpacked, 'resources'),
      },
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('the packaged program starts on a practice tenant, serves its page, answers it, and ends with its window', async () => {
  const seen = await startPackaged(
    ['--practice'],
    [
      { kind: 'call', id: 1, name: 'app.info', input: {} },
      { kind: 'call', id: 2, name: 'recipe.list', input: {} },
      { kind: 'call', id: 3, name: 'app.prefer', input: { language: 'en' } },
    ],
  );
  const of = (what) => seen.filter((each) => each.what === what);
  const answers = Object.fromEntries(of('frame').map(({ frame }) => [frame.id, frame.outcome]));
  expect(of('error')).toEqual([]);
  expect(of('window')[0].preferences).toMatchObject({ sandbox: true, contextIsolation: true });
  expect(of('guarded')).toHaveLength(1);
  expect(of('page')[0]).toMatchObject({ status: 200 });
  expect(of('page')[0].policy).toContain("script-src 'self'");
  // The stand-in's system cannot encrypt, and the person is told that secrets stay in memory.
  expect(answers[1].value).toMatchObject({ secretStorage: 'memory', cloud: { practice: true } });
  expect(answers[2].value.recipes.length).toBeGreaterThan(1);
  // The menu follows the language that is chosen in the page.
  expect(of('menu').map(({ labels }) => labels.at(-1))).toEqual(['&Ajutor', '&Help']);
  expect(seen.at(-1).what).toBe('quit');
  const kept = await readFile(join(folder, 'home/practice/tenant/tenant.json'), 'utf8');
  expect(kept.length).toBeGreaterThan(100);
});

test('a cloud file that cannot be used is told in the desktop program too', async () => {
  const failed = startPackaged(['--cloud', join(folder, 'nowhere.json')], []);
  const { stdout } = await failed.catch((error) => error);
  expect(stdout).toContain('nowhere.json');
});
