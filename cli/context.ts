import type { Ports } from '../core/ports.ts';
import type { ExitCode } from '../shared/results/exit-code.ts';
import type { Translate } from '../shared/text/index.ts';
import type { Terminal } from './output/terminal.ts';

/** What every command is handed: how to speak, when to stop, where the program lies. */
export interface Context {
  readonly t: Translate;
  /** One JSON document on standard output and nothing else there. */
  readonly json: boolean;
  /** Aborted by Ctrl+C or a request to end. */
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** The recipes this program ships. */
  readonly recipesFolder: string;
  /** The built program of the practice tenant. */
  readonly practiceProgram: string;
  /** What stands in for plain Node's, where somebody starts the program in their own process. */
  readonly ownPorts?: Partial<Ports> | undefined;
  readonly version: string;
  /** What the program ends with, once the command has come to its end. */
  exitCode: ExitCode;
}
