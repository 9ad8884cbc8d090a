import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Context } from './context.ts';
import { linesOf } from './input/text-stream.ts';
import { UsageError } from './usage-error.ts';

const longestReadyLine = 1_000_000;
const patienceMs = 5000;

/** What the practice tenant's program says in its one line when it is ready. */
export interface PracticeReady {
  readonly cloudFile: string;
  readonly portal: string;
  readonly tenantId: string;
  readonly domain: string;
  readonly accounts: readonly {
    readonly user: string;
    readonly password: string;
    readonly role: 'admin' | 'application-admin' | 'user';
  }[];
  readonly ready: Readonly<
    Record<
      string,
      {
        readonly setupFile: string;
        readonly clientId: string;
        readonly clientSecret?: string;
        readonly mailbox: string;
      }
    >
  >;
  readonly scenario: string;
  readonly scenarios: readonly string[];
  readonly folder: string;
}

/** A practice tenant that runs as a program of its own. */
export interface PracticeProgram {
  /** Undefined where it ended before it was ready; it has said why on standard error. */
  readonly ready: Promise<PracticeReady | undefined>;
  /** Resolves with its exit code when it has ended. */
  readonly ended: Promise<number>;
}

/** Asks the child to end the gentle way: its input closes, which also happens by itself if this program dies. */
function endOnAbort(child: ChildProcess, signal: AbortSignal): void {
  const end = () => {
    child.stdin?.end();
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
}

async function* textsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
}

async function readyLine(output: AsyncIterable<Buffer>): Promise<PracticeReady | undefined> {
  for await (const { text } of linesOf(textsOf(output), longestReadyLine))
    if (text !== undefined) return JSON.parse(text) as PracticeReady; // Both programs are one build.
  return undefined;
}

/** Starts the practice tenant beside this program. */
export function startPractice(args: readonly string[], context: Context): PracticeProgram {
  const program = context.practiceProgram;
  if (!existsSync(program)) throw new UsageError('cli.refused.practiceMissing', { path: program });
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  endOnAbort(child, context.signal);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return { ready: readyLine(child.stdout), ended };
}
