import { useEffect } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import { handedOverAt } from '../../shared/setup/handed-over.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { type HandedStep, handedSteps, type Step } from '../../shared/setup/step.ts';
import { useHost } from '../app/host-context.ts';

/** Has a step looked at every so often; the answer ends it. */
function watch(host: Host, setup: string, step: HandedStep): () => void {
  let isLeft = false;
  let run: string | undefined;
  const cancel = () => {
    if (run !== undefined) void host.call('run.cancel', { run });
  };
  void host.call('step.watch', { setup, step }).then((outcome) => {
    if (!outcome.ok) return;
    run = outcome.value.run;
    if (isLeft) cancel();
  });
  return () => {
    isLeft = true;
    cancel();
  };
}

/** While a set-up is open, the steps that were handed over are looked at until they are proven. */
export function useWatch(setup: Setup, steps: readonly Step[]): void {
  const host = useHost();
  const waiting = handedSteps.filter(
    (step) =>
      handedOverAt(step, setup) !== undefined &&
      steps.some(({ kind, state }) => kind === step && state === 'waiting'),
  );
  const [first, second] = waiting;
  const { id } = setup;
  useEffect(() => (first === undefined ? undefined : watch(host, id, first)), [host, id, first]);
  useEffect(() => (second === undefined ? undefined : watch(host, id, second)), [host, id, second]);
}
