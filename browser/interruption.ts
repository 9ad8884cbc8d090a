const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborted when the person or the system asks the program to end; asked a second time, it ends at once. */
export function abortOnInterruption(program: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals)
    program.on(signal, () => {
      if (controller.signal.aborted) program.exit(130);
      controller.abort();
    });
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
