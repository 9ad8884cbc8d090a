import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { LaunchPractice, PracticeProgram } from './practice-program.ts';

/** What the program says in its first line, as far as a host needs it. */
const readySchema = z.object({ cloudFile: z.string().min(1), portal: z.url({ protocol: /^http$/u }) });

/** A practice tenant that runs. */
export interface Practice {
  /** The cloud file that leads to it. */
  readonly cloudFile: string;
  /** Where its portal and sign-in pages are, for the person's browser. */
  readonly portal: string;
  /** Resolves when it has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it, by force after some seconds. */
  stop(): Promise<void>;
}

export interface PracticeOptions {
  /** The tenant's own folder: what was registered there is found again at the next start. */
  readonly folder: string;
  /** The scenario to begin with; what was played last where absent. */
  readonly scenario?: string | undefined;
  /** How long the start may take. Default: 30 s. */
  readonly timeoutMs?: number;
  /** How long an end that was asked for may take before it is forced. Default: 5 s. */
  readonly patienceMs?: number;
}

/** Undefined where no line comes: the program ended, or the time is over. */
function firstLine(program: PracticeProgram, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: program.output });
    const timer = setTimeout(() => settle(undefined), timeoutMs);
    const settle = (line: string | undefined) => {
      clearTimeout(timer);
      lines.close();
      // What it may print later must not fill its pipe.
      program.output.resume();
      resolve(line);
    };
    lines.once('line', settle);
    void program.ended.then(() => settle(undefined));
  });
}

/** The program's last words, as they come. */
function lastWords(program: PracticeProgram): () => string {
  let words = '';
  program.errors.on('data', (chunk: Buffer | string) => {
    words = `${words}${chunk}`.slice(-2000);
  });
  return () => words.trim();
}

/** Never waits longer than twice its patience: a program that outlives even force does not hold up the end of this one. */
async function stop(program: PracticeProgram, patienceMs: number): Promise<void> {
  const force = setTimeout(() => program.kill(), patienceMs);
  program.end();
  const late = new AbortController();
  const given = wait(2 * patienceMs, undefined, { signal: late.signal }).catch(() => undefined);
  await Promise.race([program.ended, given]);
  clearTimeout(force);
  late.abort();
}

function readyFrom(line: string | undefined): z.infer<typeof readySchema> | undefined {
  try {
    return readySchema.safeParse(JSON.parse(line ?? '')).data;
  } catch {
    // JSON.parse throws for nothing else than text that is not JSON.
    return undefined;
  }
}

/** Starts the practice tenant and waits until it is ready. Refused, with its last words, where it does not start. */
export async function startPractice(
  launch: LaunchPractice,
  options: PracticeOptions,
): Promise<Outcome<Practice>> {
  const patienceMs = options.patienceMs ?? 5_000;
  const scenario = options.scenario === undefined ? [] : ['--scenario', options.scenario];
  const program = launch(['--folder', options.folder, '--keep', ...scenario]);
  const words = lastWords(program);
  const ready = readyFrom(await firstLine(program, options.timeoutMs ?? 30_000));
  if (!ready) {
    await stop(program, patienceMs);
    return refused('start.practiceNotStarted', { reason: words() || '-' });
  }
  return ok({ ...ready, ended: program.ended, stop: () => stop(program, patienceMs) });
}
