import type { Frame, Link } from '../../../shared/contract/link.ts';
import { refused } from '../../../shared/outcome.ts';
import type { TextKey } from '../../../shared/text/text-key.ts';

/** The part of the browser's `EventSource` that is used. */
export interface EventStream {
  onopen: ((event: Event) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent<string>) => unknown) | null;
}

/** What the link needs of the page it runs in. */
export interface Web {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (address: string) => EventStream;
}

const pageWeb: Web = {
  fetch: (address, init) => fetch(address, init),
  openEvents: (address) => new EventSource(address),
};

type CallFrame = Extract<Frame, { kind: 'call' }>;

function whyNotAnswered(status: number): TextKey {
  return status === 401 || status === 403 ? 'host.signedOutText' : 'host.gone';
}

/**
 * The renderer's end of the browser host's link: each call is a request, events come as a stream that the browser opens anew
 * by itself. A call waits until the stream stands, so that no event of what it starts is missed. A host that does not answer
 * is told as a refused outcome; no call stays open for ever.
 */
export function createLoopbackLink(web: Web = pageWeb): Link {
  const listeners = new Set<(frame: unknown) => void>();
  const deliver = (frame: unknown) => {
    for (const listener of [...listeners]) listener(frame);
  };
  const streamStands = new Promise<void>((resolve) => {
    const stream = web.openEvents('/events');
    stream.onopen = () => resolve();
    // Without a stream calls still say what is wrong.
    stream.onerror = () => resolve();
    stream.onmessage = ({ data }) => deliver(JSON.parse(data));
  });

  async function answerTo(call: CallFrame): Promise<unknown> {
    await streamStands;
    try {
      const response = await web.fetch('/link', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(call),
        credentials: 'same-origin',
        redirect: 'error',
      });
      if (response.ok) return await response.json();
      return { kind: 'answer', id: call.id, outcome: refused(whyNotAnswered(response.status)) };
    } catch {
      // The connection failed: whatever the reason, on this machine it means that the host is not there.
      return { kind: 'answer', id: call.id, outcome: refused('host.gone') };
    }
  }

  return {
    send(frame) {
      if (frame.kind === 'call') void answerTo(frame).then(deliver);
    },
    receive(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
