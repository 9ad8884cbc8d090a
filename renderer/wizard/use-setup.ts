import { useState } from 'react';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Loadable } from '../app/loadable.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useEvent } from '../app/use-event.ts';

/** One saved set-up as it is now: what the list says on arrival, then every change the host tells. Undefined where there is none of that id. */
export function useSetup(id: string): {
  readonly setup: Loadable<Setup | undefined>;
  /** A newer one that an answer carried. */
  readonly take: (setup: Setup) => void;
} {
  const { answer } = useAnswer('setup.list', {});
  const [newest, setNewest] = useState<Setup>();
  useEvent('setup.changed', ({ setup }) => {
    if (setup.id === id) setNewest(setup);
  });
  if (newest) return { setup: { kind: 'loaded', value: newest }, take: setNewest };
  if (answer.kind !== 'loaded') return { setup: answer, take: setNewest };
  return { setup: { kind: 'loaded', value: answer.value.find((setup) => setup.id === id) }, take: setNewest };
}
