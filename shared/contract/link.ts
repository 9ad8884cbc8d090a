import { z } from 'zod';

/** What travels between the two ends of a link. Everything in it is plain JSON. */
export const frameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: z.number().int(), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('answer'), id: z.number().int(), outcome: z.unknown() }),
  z.strictObject({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type Frame = z.infer<typeof frameSchema>;

/**
 * The wire between renderer and host, as one end sees it. A new wire implements these two members and passes
 * `link.contract.test.ts`. What arrives is `unknown`: the receiver checks it.
 */
export interface Link {
  send(frame: Frame): void;
  /** Calls the listener for each frame that arrives until the answer is called. */
  receive(listener: (frame: unknown) => void): () => void;
}

/** Two ends joined in memory; frames are copied through JSON, as on a real wire. */
export function linkPair(): readonly [Link, Link] {
  const listeners: [Set<(frame: unknown) => void>, Set<(frame: unknown) => void>] = [new Set(), new Set()];
  const end = (own: 0 | 1): Link => ({
    send(frame) {
      const copy: unknown = JSON.parse(JSON.stringify(frame));
      void Promise.resolve().then(() => {
        for (const listener of [...listeners[own === 0 ? 1 : 0]]) listener(copy);
      });
    },
    receive(listener) {
      listeners[own].add(listener);
      return () => listeners[own].delete(listener);
    },
  });
  return [end(0), end(1)];
}
