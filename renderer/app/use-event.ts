import { useEffect, useRef } from 'react';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { useHost } from './host-context.ts';

/** Calls the listener for each event of the host while the component is shown. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void {
  const host = useHost();
  const current = useRef(listener);
  useEffect(() => {
    current.current = listener;
  });
  useEffect(() => host.on(name, (payload) => current.current(payload)), [host, name]);
}
