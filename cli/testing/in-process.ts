import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../core/node-ports/files.ts';
import { createMemoryStore } from '../../core/node-ports/memory-store.ts';
import { openVaultStore } from '../../core/node-ports/vault-store.ts';
import type { Ports } from '../../core/ports.ts';
import { printedNames } from '../output/emphasis.ts';
import type { Terminal } from '../output/terminal.ts';
import { runProgram } from '../run-program.ts';
import { granted } from '../services.ts';
import type { Ended } from './program.ts';

/** No screen: nothing is painted. */
const plain = (text: string) => printedNames(text, (name) => name);

const recipesFolder = fileURLToPath(new URL('../../shared/recipes/builtin', import.meta.url));

export interface CallOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** What a person types when asked; their being there makes it a terminal. */
  readonly answers?: readonly string[];
  /** Called with all of standard output so far, each time there is more; `interrupt` does what Ctrl+C does. */
  readonly onOutput?: (out: string, interrupt: () => void) => void;
  /** The same for standard error. */
  readonly onMessage?: (err: string, interrupt: () => void) => void;
}

/** The command line in this process: as fast as its code, with files of its own; secrets in its vault, or in memory. */
export interface InProcess {
  readonly home: string;
  run(args: readonly string[], options?: CallOptions): Promise<Ended>;
  remove(): Promise<void>;
}

function terminalFor(
  output: { out: string; err: string },
  options: CallOptions,
  interrupt: () => void,
): Terminal {
  const answers = [...(options.answers ?? [])];
  return {
    async write(text) {
      output.out += `${plain(text)}\n`;
      options.onOutput?.(output.out, interrupt);
    },
    say(text) {
      output.err += `${plain(text)}\n`;
      options.onMessage?.(output.err, interrupt);
    },
    status: () => {},
    async ask(question) {
      output.err += plain(question);
      return answers.shift() ?? '';
    },
    paint: (_, text) => text,
    paintMessage: (_, text) => text,
    watched: false,
    interactive: options.answers !== undefined,
    piped: options.answers === undefined,
    width: 100,
    input: Readable.from([Buffer.from(options.input ?? '')]),
  };
}

/** The key store of whoever runs the tests is left alone. */
async function secretsFor(environment: {
  readonly SENDPROOF_HOME: string;
  readonly SENDPROOF_VAULT_KEY?: string;
}): Promise<Ports['secrets']> {
  const { SENDPROOF_HOME: folder, SENDPROOF_VAULT_KEY: passphrase } = environment;
  return passphrase ? granted(await openVaultStore(createFiles(folder), passphrase)) : createMemoryStore();
}

/** Help and version are printed by the library itself, to this process: those tests start the real program. */
export async function newInProcess(own: Partial<Ports> = {}): Promise<InProcess> {
  const home = await mkdtemp(join(tmpdir(), 'sendproof-cli-'));
  return {
    home,
    async run(args, options = {}) {
      const output = { out: '', err: '' };
      const interruption = new AbortController();
      const environment = {
        SENDPROOF_HOME: join(home, 'data'),
        LANG: 'en_US.UTF-8',
        ...options.environment,
      };
      const code = await runProgram(args, {
        signal: interruption.signal,
        environment,
        terminal: terminalFor(output, options, () => interruption.abort()),
        recipesFolder,
        practiceProgram: join(home, 'no-practice.js'),
        ownPorts: { secrets: await secretsFor(environment), ...own },
      });
      return { code, ...output };
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
