import type { EventPayload } from '../../shared/contract/events.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Failure, Outcome } from '../../shared/outcome.ts';

type RunEvent = 'signin.progress' | 'test.progress' | 'register.progress';

/** A run that is being followed. */
export interface FollowedRun {
  readonly run: string;
  readonly stop: () => void;
}

/**
 * Starts what runs for a while and follows its events from the first on: what arrives before the answer names the run is kept
 * until then. `stop` ends the listening, not the run.
 */
export async function followRun<N extends RunEvent>(
  host: Host,
  name: N,
  start: () => Promise<Outcome<{ run: string }>>,
  onEvent: (event: EventPayload<N>) => void,
): Promise<{ ok: true; followed: FollowedRun } | { ok: false; failure: Failure }> {
  let run: string | undefined;
  const early: EventPayload<N>[] = [];
  const stop = host.on(name, (event) => {
    if (run === undefined) early.push(event);
    else if (event.run === run) onEvent(event);
  });
  const started = await start();
  if (!started.ok) {
    stop();
    return { ok: false, failure: started.failure };
  }
  run = started.value.run;
  for (const event of early) if (event.run === run) onEvent(event);
  return { ok: true, followed: { run, stop } };
}
