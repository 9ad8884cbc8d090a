import { PassThrough } from 'node:stream';
import type { LaunchPractice } from '../../core/practice/practice-program.ts';

/** The part of Electron's `UtilityProcess` that is used. */
export interface UtilityChild {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  postMessage(message: unknown): void;
  kill(): boolean;
  once(event: 'exit', listener: () => void): unknown;
}

type Fork = (
  module: string,
  parameters: string[],
  options: { stdio: 'pipe'; serviceName: string },
) => UtilityChild;

/**
 * Starts the practice tenant in a utility process: the packaged program cannot run as plain Node. `module` is the built
 * `practice-child.ts`, which ends when it gets a message, and with this process.
 */
export function launchInUtilityProcess(fork: Fork, module: string): LaunchPractice {
  return (parameters) => {
    const child = fork(module, [...parameters], { stdio: 'pipe', serviceName: 'practice tenant' });
    return {
      output: child.stdout ?? new PassThrough().end(),
      errors: child.stderr ?? new PassThrough().end(),
      end: () => child.postMessage('end'),
      kill: () => void child.kill(),
      ended: new Promise((resolve) => {
        child.once('exit', resolve);
      }),
    };
  };
}
