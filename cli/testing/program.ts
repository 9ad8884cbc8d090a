import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = ['cli', 'simulator', 'recipes'] as const;

let copy: string | undefined;

function built(file: string): string {
  if (copy === undefined) throw new Error('withBuiltProgram() comes first.');
  return join(copy, 'dist', file);
}

export function programFile(): string {
  return built('cli/main.js');
}

/** The person as a program: what stands in `BROWSER`. */
export function personCommand(): string {
  return `"${process.execPath}" "${built('simulator/person.js')}"`;
}

async function buildAndCopy(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.mjs'), ...parts]);
  copy = await mkdtemp(join(tmpdir(), 'sendproof-built-'));
  await writeFile(join(copy, 'package.json'), '{"type":"module"}');
  for (const part of parts) await cp(join(root, 'dist', part), join(copy, 'dist', part), { recursive: true });
}

/**
 * For the tests of the calling file: builds the program where it is missing or older than its sources, and takes a copy. Another
 * build may replace the original at any time, and away from `node_modules` the program does not find the key store of whoever runs
 * the tests.
 */
export function withBuiltProgram(): void {
  beforeAll(buildAndCopy, 120_000);
  afterAll(async () => {
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
  });
}

/** How a run ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Closes the reading end of standard output before anything arrives. */
  readonly closeOutput?: boolean;
  /** Called with all of standard error so far, each time there is more. */
  readonly onMessage?: (err: string, interrupt: () => void) => void;
  /** The same for standard output. */
  readonly onOutput?: (out: string, interrupt: () => void) => void;
}

/** One installation of the program with a data folder of its own; nothing of the developer's environment reaches it. */
export interface Installation {
  readonly home: string;
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
  remove(): Promise<void>;
}

function environmentFor(home: string): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env;
  return {
    PATH,
    SystemRoot,
    HOME: home,
    TMPDIR: tmpdir(),
    SENDPROOF_HOME: join(home, 'data'),
    LANG: 'en_US.UTF-8',
  };
}

function start(home: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programFile(), ...args], {
      cwd: home,
      env: { ...environmentFor(home), ...options.environment },
      signal: options.signal,
    });
    const output = { out: '', err: '' };
    const interrupt = () => child.kill('SIGINT');
    if (options.closeOutput) child.stdout.destroy();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.out += text;
      options.onOutput?.(output.out, interrupt);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.err += text;
      options.onMessage?.(output.err, interrupt);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
    // A program that ends without reading all of its input is no fault of the test.
    child.stdin.on('error', () => undefined).end(options.input ?? '');
  });
}

export async function newInstallation(): Promise<Installation> {
  const home = await mkdtemp(join(tmpdir(), 'sendproof-cli-'));
  return {
    home,
    run: (args, options = {}) => start(home, args, options),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
