import { type Endpoint, faultFrom, type NetPhase, NetworkFault } from './network-fault.ts';

export interface Limits {
  /** The most one phase may take. */
  readonly phaseMs: number;
  /** Cancels everything. */
  readonly signal: AbortSignal;
}

/**
 * Runs one phase with an end: `work` gets a signal that fires when the phase took too long or the person cancelled.
 *
 * @throws NetworkFault with `ETIMEDOUT` when it took too long, or with what failed
 * @throws the signal's reason when the person cancelled
 */
export async function inTime<T>(
  phase: NetPhase,
  endpoint: Endpoint,
  limits: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  limits.signal.throwIfAborted();
  const tooLong = AbortSignal.timeout(limits.phaseMs);
  const either = AbortSignal.any([limits.signal, tooLong]);
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(either.reason);
    either.addEventListener('abort', onAbort, { once: true });
  });
  try {
    // Name look-ups cannot be aborted: the race ends the wait for them all the same.
    return await Promise.race([work(either), aborted]);
  } catch (error) {
    limits.signal.throwIfAborted();
    if (!tooLong.aborted) throw faultFrom(error, phase, endpoint);
    const { host, port } = endpoint;
    throw new NetworkFault(
      phase,
      endpoint,
      `${phase} ${host}:${port}: ETIMEDOUT after ${limits.phaseMs} ms`,
      {
        systemCode: 'ETIMEDOUT',
      },
    );
  } finally {
    either.removeEventListener('abort', onAbort);
  }
}
