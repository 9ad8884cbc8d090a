import { spawn } from 'node:child_process';

/** The practice tenant as a program that runs beside this one. */
export interface PracticeProgram {
  readonly output: NodeJS.ReadableStream;
  readonly errors: NodeJS.ReadableStream;
  /** Asks it to end by itself, which lets it save its state. */
  end(): void;
  kill(): void;
  readonly ended: Promise<void>;
}

/** Starts the program with these arguments. Each host knows its own way to start one. */
export type LaunchPractice = (parameters: readonly string[]) => PracticeProgram;

/**
 * Starts the built program `main` under this process's own Node. Its standard input is tied to this process: it ends with
 * it, even when this process is killed.
 */
export function launchUnderNode(main: string): LaunchPractice {
  return (parameters) => {
    const child = spawn(process.execPath, [main, ...parameters], { stdio: ['pipe', 'pipe', 'pipe'] });
    return {
      output: child.stdout,
      errors: child.stderr,
      end: () => child.stdin.end(),
      kill: () => child.kill('SIGKILL'),
      ended: new Promise((resolve) => {
        child.once('close', () => resolve());
        child.once('error', () => resolve());
      }),
    };
  };
}
