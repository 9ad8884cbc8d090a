import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '../../core/node-ports/memory-store.ts';
import type { Ports } from '../../core/ports.ts';
import type { Terminal } from '../output/terminal.ts';
import { runProgram } from '../run-program.ts';
import type { Ended } from './program.ts';

const recipesFolder = fileURLToPath(new URL('../../shared/recipes/builtin', import.meta.url));

export interface CallOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** What a person types when asked; their being there makes it a terminal. */
  readonly answers?: readonly string[];
  readonly signal?: AbortSignal;
  /** Called with all of standard output so far, each time there is more. */
  readonly onOutput?: (out: string) => void;
  /** The same for standard error. */
  readonly onMessage?: (err: string) => void;
}

/** The command line in this process: as fast as its code, with files of its own and secrets in memory. */
export interface InProcess {
  readonly home: string;
  readonly secrets: Ports['secrets'];
  run(args: readonly string[], options?: CallOptions): Promise<Ended>;
  remove(): Promise<void>;
}

function terminalFor(output: { out: string; err: string }, options: CallOptions): Terminal {
  const answers = [...(options.answers ?? [])];
  return {
    async write(text) {
      output.out += `${text}\n`;
      options.onOutput?.(output.out);
    },
    say(text) {
      output.err += `${text}\n`;
      options.onMessage?.(output.err);
    },
    status: () => {},
    async ask(question) {
      output.err += question;
      return answers.shift() ?? '';
    },
    paint: (_, text) => text,
    paintMessage: (_, text) => text,
    watched: false,
    interactive: options.answers !== undefined,
    width: 100,
    input: Readable.from([Buffer.from(options.input ?? '')]),
  };
}

/** Help and version are printed by the library itself, to this process: those tests start the real program. */
export async function newInProcess(own: Partial<Ports> = {}): Promise<InProcess> {
  const home = await mkdtemp(join(tmpdir(), 'sendproof-cli-'));
  const secrets = own.secrets ?? createMemoryStore();
  return {
    home,
    secrets,
    async run(args, options = {}) {
      const output = { out: '', err: '' };
      const code = await runProgram(args, {
        signal: options.signal ?? new AbortController().signal,
        environment: { SENDPROOF_HOME: join(home, 'data'), LANG: 'en_US.UTF-8', ...options.environment },
        terminal: terminalFor(output, options),
        recipesFolder,
        practiceProgram: join(home, 'no-practice.js'),
        ownPorts: { ...own, secrets },
      });
      return { code, ...output };
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
