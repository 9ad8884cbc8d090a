import type { Outcome } from '../outcome.ts';
import { isEventName } from './events.ts';
import type { Host } from './host.ts';
import { frameSchema, type Link } from './link.ts';

/** The renderer's end: a `Host` over any link. */
export function connectHost(link: Link): Host {
  let lastId = 0;
  const waiting = new Map<number, (outcome: unknown) => void>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();

  link.receive((incoming) => {
    const frame = frameSchema.safeParse(incoming);
    if (!frame.success) return;
    if (frame.data.kind === 'answer') {
      waiting.get(frame.data.id)?.(frame.data.outcome);
      waiting.delete(frame.data.id);
    }
    if (frame.data.kind === 'event' && isEventName(frame.data.name))
      for (const listener of listeners.get(frame.data.name) ?? []) listener(frame.data.payload);
  });

  return {
    call(name, input) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        // The host end parsed and produced this answer under the same schema; both ends are one build.
        waiting.set(id, (outcome) => resolve(outcome as Outcome<never>));
        link.send({ kind: 'call', id, name, input });
      });
    },
    on(name, listener) {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName);
      const untyped = (payload: unknown) => listener(payload as never);
      ofName.add(untyped);
      return () => ofName.delete(untyped);
    },
  };
}
