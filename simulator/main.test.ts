import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newVerifier } from './testing/delegated.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-program-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(import.meta.dirname, 'main.ts'),
          person: join(import.meta.dirname, 'person.ts'),
        },
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (name: 'main' | 'person', args: readonly string[]) =>
  spawn(process.execPath, [join(folder, `${name}.mjs`), ...args]);

const ended = (child: ChildProcessWithoutNullStreams) =>
  new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });

const firstLine = (child: ChildProcessWithoutNullStreams) =>
  new Promise<string>((resolve, reject) => {
    let heard = '';
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes('\n')) resolve(heard);
    });
    child.once('exit', () => reject(new Error(`ended before it was ready: ${heard}`)));
  });

describe('the program', () => {
  test('prints one line of JSON when it is ready and ends when its input closes, leaving nothing', async () => {
    const child = start('main', ['--scenario', 'secret-id-pasted']);
    const ready = JSON.parse(await firstLine(child));
    expect(Object.keys(ready).sort()).toEqual([
      'accounts',
      'cloudFile',
      'domain',
      'folder',
      'portal',
      'ready',
      'scenario',
      'scenarios',
      'tenantId',
    ]);
    expect(ready.scenario).toBe('secret-id-pasted');
    expect((await fetch(ready.portal)).status).toBe(200);
    child.stdin.end();
    expect(await ended(child)).toBe(0);
    expect(existsSync(ready.folder)).toBe(false);
  });

  test('ends when it is told to', async () => {
    const child = start('main', []);
    await firstLine(child);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });

  test('refuses a scenario that it does not know, with exit code 2', async () => {
    const child = start('main', ['--scenario', 'nope']);
    const [said, code] = await Promise.all([text(child.stderr), ended(child)]);
    expect([said.split('.')[0], code]).toEqual(['There is no scenario "nope"', 2]);
  });

  test('says so when the port is taken', async () => {
    const first = start('main', []);
    const { portal } = JSON.parse(await firstLine(first));
    const second = start('main', ['--port', new URL(portal).port]);
    const [said, code] = await Promise.all([text(second.stderr), ended(second)]);
    expect(said).toContain('is taken by another program');
    expect(code).toBe(13);
    first.stdin.end();
    await ended(first);
  });

  test('lists its scenarios as JSON', async () => {
    const child = start('main', ['--list-scenarios']);
    const list = JSON.parse(await text(child.stdout));
    expect(list).toContainEqual(
      expect.objectContaining({ id: 'secret-expired', expectedCause: 'client-secret-expired', exit: 10 }),
    );
  });
});

describe('the person as a program', () => {
  test('goes to the address that it is given and says what stopped it there', async () => {
    const child = start('main', ['--redirect-uri', 'http://localhost:1']);
    const ready = JSON.parse(await firstLine(child));
    const { clientId } = ready.ready['winmentor-enterprise'];
    const url = new URL(`${ready.portal}/${ready.tenantId}/oauth2/v2.0/authorize`);
    const wrong = {
      client_id: clientId,
      redirect_uri: 'http://localhost:1/elsewhere',
      response_type: 'code',
    };
    url.search = new URLSearchParams({ ...wrong, code_challenge: newVerifier().challenge }).toString();
    const person = start('person', [url.href]);
    const [said, code] = await Promise.all([text(person.stderr), ended(person)]);
    expect(said).toContain('AADSTS50011');
    expect(code).toBe(1);
    child.stdin.end();
    await ended(child);
  });

  test('refuses what is no address', async () => {
    expect(await ended(start('person', ['nothing']))).toBe(2);
  });
});
