import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const programFile = join(root, 'dist/cli/main.js');

/** Builds what the program consists of, where it is missing or older than its sources. */
export async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [
    join(root, 'scripts/build.mjs'),
    'cli',
    'simulator',
    'recipes',
  ]);
}

/** The person as a program: what stands in `BROWSER`. */
export const personCommand = `"${process.execPath}" "${join(root, 'dist/simulator/person.js')}"`;

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
    const child = spawn(process.execPath, [programFile, ...args], {
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
