import { z } from 'zod';
import type { Diagnosis } from '../causes/diagnosis.ts';
import { diagnosed, type Outcome, refused } from '../outcome.ts';
import { type CallName, type CallRequest, calls, isCallName } from './calls.ts';
import type { Emit, Handlers } from './host.ts';
import { frameSchema, type Link } from './link.ts';

export interface ServeOptions {
  /**
   * Told of an exception, which only a programming mistake can cause; answers what is shown: `unknown`, with its redacted text.
   */
  readonly onMistake: (error: unknown, call: CallName) => Diagnosis;
}

async function answer(
  name: string,
  input: unknown,
  handlers: Handlers,
  options: ServeOptions,
): Promise<Outcome<unknown>> {
  if (!isCallName(name)) return refused('refused.invalidCall', { details: name });
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success)
    return refused('refused.invalidCall', { details: `${name}: ${z.prettifyError(parsed.error)}` });
  try {
    const handler = handlers[name] as (request: CallRequest<CallName>) => Promise<Outcome<unknown>>;
    return await handler(parsed.data);
  } catch (error) {
    return diagnosed(options.onMistake(error, name));
  }
}

/** The host's end: parses each call with its strict schema, answers with an `Outcome`. The answer ends serving. */
export function serveHost(link: Link, handlers: Handlers, options: ServeOptions): () => void {
  return link.receive((incoming) => {
    const frame = frameSchema.safeParse(incoming);
    if (!frame.success || frame.data.kind !== 'call') return;
    const { id, name, input } = frame.data;
    void answer(name, input, handlers, options).then((outcome) => link.send({ kind: 'answer', id, outcome }));
  });
}

/** Sends events over a link. */
export function emitOver(link: Link): Emit {
  return (name, payload) => link.send({ kind: 'event', name, payload });
}
