import type { Frame, Link } from '../shared/contract/link.ts';

type CallFrame = Extract<Frame, { kind: 'call' }>;
type AnswerFrame = Extract<Frame, { kind: 'answer' }>;
type EventFrame = Extract<Frame, { kind: 'event' }>;

/** The loopback link's host end: calls come one by one in requests, events go to every page that listens. */
export interface LoopbackLink {
  readonly link: Link;
  /** Hands one call in; resolves with its answer. */
  exchange(call: CallFrame): Promise<AnswerFrame>;
  /** Calls the listener for each event, in order, until the answer is called. */
  onEvent(listener: (event: EventFrame) => void): () => void;
}

/** Several pages count their calls from one: each call travels under a number of the link's own. */
export function createLoopbackLink(): LoopbackLink {
  let lastId = 0;
  const waiting = new Map<number, (answer: AnswerFrame) => void>();
  const hosts = new Set<(frame: unknown) => void>();
  const pages = new Set<(event: EventFrame) => void>();
  return {
    link: {
      send(frame) {
        if (frame.kind === 'answer') {
          waiting.get(frame.id)?.(frame);
          waiting.delete(frame.id);
        }
        if (frame.kind === 'event') for (const page of [...pages]) page(frame);
      },
      receive(listener) {
        hosts.add(listener);
        return () => hosts.delete(listener);
      },
    },
    exchange(call) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, (answer) => resolve({ ...answer, id: call.id }));
        for (const host of [...hosts]) host({ ...call, id });
      });
    },
    onEvent(listener) {
      pages.add(listener);
      return () => pages.delete(listener);
    },
  };
}
