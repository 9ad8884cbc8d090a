import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../shared/outcome.ts';
import { translatorFor } from '../shared/text/index.ts';
import type { StartOptions } from './options.ts';
import { runBrowserHost, type Surroundings } from './run-browser-host.ts';

const plain: StartOptions = { practice: false, port: 0, open: false };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-host-'));
  await mkdir(join(folder, 'dist/renderer'), { recursive: true });
  await mkdir(join(folder, 'dist/simulator'));
  await writeFile(join(folder, 'dist/renderer/index.html'), '<html>the application</html>');
  await cp(join(import.meta.dirname, '../shared/recipes/builtin'), join(folder, 'dist/recipes'), {
    recursive: true,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A person at the terminal where the program was started. */
class Person {
  readonly said: string[] = [];
  private press: (() => void) | undefined;
  private hear: (() => void) | undefined;

  readonly terminal = {
    isInteractive: true,
    say: (line: string) => {
      this.said.push(line);
      this.hear?.();
    },
    onEnter: (listener: () => void) => {
      this.press = listener;
      this.hear?.();
      return () => undefined;
    },
  };

  pressEnter(): void {
    this.press?.();
  }

  /** Resolves when the program waits for keys; by then it has said everything. */
  async untilReady(): Promise<void> {
    while (!this.press)
      await new Promise<void>((resolve) => {
        this.hear = resolve;
      });
  }

  addresses(): readonly string[] {
    return this.said.filter((line) => line.startsWith('http://127.0.0.1:'));
  }
}

function start(options: StartOptions, environment: NodeJS.ProcessEnv = {}) {
  const person = new Person();
  const ended = new AbortController();
  const surroundings: Surroundings = {
    dist: join(folder, 'dist'),
    environment: { PATH: process.env.PATH, SENDPROOF_HOME: join(folder, 'home'), ...environment },
    terminal: person.terminal,
    t: translatorFor('en'),
    signal: ended.signal,
  };
  const running = runBrowserHost(options, surroundings);
  return { person, running, end: () => ended.abort() };
}

async function pageAt(address: string | undefined): Promise<string> {
  const opened = await fetch(address ?? '', { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', address), { headers: { Cookie: cookie } });
  return page.text();
}

function sentence(outcome: Outcome<unknown>): string {
  if (outcome.ok || outcome.failure.kind !== 'refused') throw new Error('It was not refused.');
  return translatorFor('en')(outcome.failure.message);
}

test('the printed address opens the application, Enter gives another one, and Ctrl+C ends all', async () => {
  const { person, running, end } = start(plain);
  await person.untilReady();
  expect(await pageAt(person.addresses()[0])).toContain('the application');
  person.pressEnter();
  expect(person.addresses()).toHaveLength(2);
  expect(await pageAt(person.addresses()[1])).toContain('the application');
  end();
  expect(await running).toEqual({ ok: true, value: 'ended' });
  await expect(fetch(person.addresses()[0] ?? '')).rejects.toThrow();
});

test('the browser gets an address of its own, so that the printed one is still good', async () => {
  const opened = join(folder, 'opened');
  const browser = join(folder, 'browser.mjs');
  await writeFile(
    browser,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(opened)}, process.argv[2]);`,
  );
  const { person, running, end } = start(
    { ...plain, open: true },
    { BROWSER: `${process.execPath} ${browser}` },
  );
  await person.untilReady();
  expect(person.said.join('\n')).toContain('Sendproof is open in your browser.');
  await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toContain('/open?token=');
  expect(await readFile(opened, 'utf8')).not.toBe(person.addresses()[0]);
  expect(await pageAt(person.addresses()[0])).toContain('the application');
  end();
  await running;
});

test('a cloud file that cannot be used is refused before anything opens', async () => {
  await writeFile(join(folder, 'lab.json'), '{ "name": "lab", "authorty": "https://x" }');
  const { running } = start({ ...plain, cloud: join(folder, 'lab.json') });
  expect(sentence(await running)).toContain('lab.json');
});

test('a port that another program holds is named', async () => {
  const first = start(plain);
  await first.person.untilReady();
  const port = Number(new URL(first.person.addresses()[0] ?? '').port);
  const second = start({ ...plain, port }, { SENDPROOF_HOME: join(folder, 'other') });
  expect(sentence(await second.running)).toContain(`Port ${port} is taken`);
  first.end();
  await first.running;
});

/** A practice tenant reduced to its first line; it ends as soon as the file `end` is there, or its input closes. */
const practice = `
  import { existsSync, writeFileSync, mkdirSync } from 'node:fs';
  const folder = process.argv[process.argv.indexOf('--folder') + 1];
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/cloud.json', JSON.stringify({ name: 'Practice', authority: 'https://127.0.0.1:1/x', practice: true }));
  console.log(JSON.stringify({ cloudFile: folder + '/cloud.json', portal: 'http://127.0.0.1:4711' }));
  process.stdin.on('end', () => process.exit()).resume();
  setInterval(() => existsSync(folder + '/end') && process.exit(), 20);
`;

test('practice says where its portal is, keeps its files apart, and its end is the end of all', async () => {
  await writeFile(join(folder, 'dist/simulator/main.js'), practice);
  await writeFile(join(folder, 'dist/package.json'), '{ "type": "module" }');
  const { person, running } = start({ ...plain, practice: true });
  await person.untilReady();
  expect(person.said[0]).toContain('http://127.0.0.1:4711');
  await writeFile(join(folder, 'home/practice/tenant/end'), '');
  expect(sentence(await running)).toContain('The practice tenant has ended');
});

test('a practice tenant that does not start is told with its reason', async () => {
  await writeFile(join(folder, 'dist/simulator/main.js'), 'console.error("No room."); process.exit(1);');
  const { running } = start({ ...plain, practice: true });
  expect(sentence(await running)).toContain('could not be started: No room.');
});
