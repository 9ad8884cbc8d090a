import { diagnose } from '../shared/causes/diagnose.ts';
import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { Emit, Handlers } from '../shared/contract/host.ts';
import type { Link } from '../shared/contract/link.ts';
import { emitOver, serveHost } from '../shared/contract/serve.ts';
import { redact } from '../shared/redact.ts';
import { createServices } from './create-services.ts';
import { appHandlers } from './host/app-handlers.ts';
import type { HostContext, HostOptions } from './host/host-context.ts';
import { incomingHandlers } from './host/incoming-handlers.ts';
import { registrationHandlers } from './host/registration-handlers.ts';
import { runHandlers } from './host/run-handlers.ts';
import { createRuns } from './host/runs.ts';
import { setupHandlers } from './host/setup-handlers.ts';
import type { Ports } from './ports.ts';
import type { Services } from './services.ts';

export type { HostOptions } from './host/host-context.ts';

/** The program behind the contract, whatever the wire. */
export interface CoreHost {
  readonly handlers: Handlers;
  readonly services: Services;
  /** Answers calls and tells events over a link until the answer is called. Several links may be attached. */
  attach(link: Link): () => void;
  /** Cancels what runs and waits for its end. */
  stop(): Promise<void>;
}

function mistakeTeller(ports: Ports): HostContext['onMistake'] {
  return (error, where): Diagnosis => {
    const text = redact(error instanceof Error ? error.message : String(error));
    ports.log.error('mistake', {
      where,
      text,
      stack: error instanceof Error ? redact(error.stack ?? '') : '',
    });
    const seenAt = ports.clock.now().toISOString();
    return {
      ...diagnose({ text: '', seenAt }),
      cause: 'unknown',
      stage: 'local',
      evidence: [],
      alternatives: [],
      raw: text,
    };
  };
}

/** Implements the contract over the ports of a host. */
export function createHost(ports: Ports, options: HostOptions): CoreHost {
  const emitters = new Set<Emit>();
  const emit: Emit = (name, payload) => {
    for (const to of emitters) to(name, payload);
  };
  const services = createServices(ports, options);
  const onMistake = mistakeTeller(ports);
  const runs = createRuns();
  const context: HostContext = { ports, options, services, runs, emit, onMistake };
  const handlers = {
    ...appHandlers(context),
    ...setupHandlers(context),
    ...runHandlers(context),
    ...incomingHandlers(context),
    ...registrationHandlers(context),
  } satisfies Handlers;
  const endSaved = services.setups.onSaved((setup) => emit('setup.changed', { setup }));
  return {
    handlers,
    services,
    attach(link) {
      const tell = emitOver(link);
      const endServing = serveHost(link, handlers, { onMistake });
      emitters.add(tell);
      return () => {
        emitters.delete(tell);
        endServing();
      };
    },
    async stop() {
      await runs.stop();
      await services.secrets.stop();
      endSaved();
    },
  };
}
