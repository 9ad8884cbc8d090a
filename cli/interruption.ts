import { exitCodes } from '../shared/results/exit-code.ts';

/** Aborts on the first Ctrl+C or request to end, so that a command can end cleanly; a second one ends at once. */
export function abortOnInterruption(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(exitCodes.cancelled);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  process.on('SIGHUP', interrupt);
  return controller.signal;
}
