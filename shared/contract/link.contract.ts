import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../causes/diagnosis.ts';
import { ok, refused } from '../outcome.ts';
import { redact } from '../redact.ts';
import { translatorFor } from '../text/index.ts';
import type { Message } from '../text/message.ts';
import { connectHost } from './connect.ts';
import type { Handlers, Host } from './host.ts';
import type { Frame, Link } from './link.ts';
import { emitOver, serveHost } from './serve.ts';

/** Both ends of one wire, joined. */
export interface JoinedLink {
  readonly page: Link;
  readonly host: Link;
  close(): Promise<void>;
}

const canary = 'Qz8Q~canary-secret-value-0123456789abcdef';

function unknownMistake(error: unknown): Diagnosis {
  return {
    cause: 'unknown',
    stage: 'local',
    confidence: 'possible',
    evidence: [],
    alternatives: [],
    params: {},
    raw: redact(String(error), [canary]),
    seenAt: '2026-11-20T14:02:00.000Z',
  };
}

/** A host that can do what these tests ask for; everything else is refused. */
function handlersWith(own: Partial<Handlers>): Handlers {
  const refuseAll = async () => refused('refused.notFound', { what: 'x' });
  return new Proxy(own, { get: (target, name) => Reflect.get(target, name) ?? refuseAll }) as Handlers;
}

/** Answers with the name it was given, as soon as `before` has ended. */
function exporting(before: (setup: string) => Promise<void> = async () => undefined): Partial<Handlers> {
  return {
    'setup.export': async ({ setup }) => {
      await before(setup);
      return ok({ fileName: `${setup}.json`, text: setup });
    },
  };
}

/** The first answer with this id that reaches the page. */
function answerTo(page: Link, id: number): Promise<Extract<Frame, { kind: 'answer' }>> {
  return new Promise((resolve) => {
    const stop = page.receive((frame) => {
      const answer = frame as Frame;
      if (answer.kind !== 'answer' || answer.id !== id) return;
      stop();
      resolve(answer);
    });
  });
}

function sentenceOf(outcome: unknown): string {
  const { failure } = outcome as { failure: { message: Message } };
  return translatorFor('en')(failure.message);
}

/** What every wire between renderer and host keeps to; run over each of them. */
export function linkContract(wire: string, join: () => Promise<JoinedLink>): void {
  describe(`the link over ${wire}`, () => {
    const open: JoinedLink[] = [];
    afterEach(async () => {
      await Promise.all(open.splice(0).map((joined) => joined.close()));
    });
    async function joined(own: Partial<Handlers> = {}): Promise<JoinedLink & { readonly renderer: Host }> {
      const both = await join();
      open.push(both);
      serveHost(both.host, handlersWith(own), { onMistake: unknownMistake });
      return { ...both, renderer: connectHost(both.page) };
    }

    test('a call is answered with what the host says', async () => {
      const { renderer } = await joined(exporting());
      expect(await renderer.call('setup.export', { setup: 'Contoso' })).toEqual(
        ok({ fileName: 'Contoso.json', text: 'Contoso' }),
      );
    });

    test('a refusal of the host arrives whole', async () => {
      const { renderer } = await joined();
      expect(await renderer.call('setup.list', {})).toEqual(refused('refused.notFound', { what: 'x' }));
    });

    test('calls that run side by side get their own answers, whichever ends first', async () => {
      let release: (() => void) | undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { renderer } = await joined(
        exporting(async (setup) => (setup === 'slow' ? released : undefined)),
      );
      const first = renderer.call('setup.export', { setup: 'slow' });
      const second = await renderer.call('setup.export', { setup: 'quick' });
      release?.();
      expect(second).toMatchObject({ value: { text: 'quick' } });
      expect(await first).toMatchObject({ value: { text: 'slow' } });
    });

    test('a call that does not exist is refused with a sentence that names it', async () => {
      const { page } = await joined();
      const answer = answerTo(page, 41);
      page.send({ kind: 'call', id: 41, name: 'secret.get', input: {} });
      expect(sentenceOf((await answer).outcome)).toContain('secret.get');
    });

    test('an input that does not fit is refused with a sentence and reaches no handler', async () => {
      let reached = false;
      const { page } = await joined({
        'secret.forget': async () => {
          reached = true;
          return refused('refused.notFound', { what: 'x' });
        },
      });
      const answer = answerTo(page, 42);
      page.send({ kind: 'call', id: 42, name: 'secret.forget', input: { setup: 7, extra: true } });
      expect(sentenceOf((await answer).outcome)).toContain('setup');
      expect(reached).toBe(false);
    });

    test('a mistake in the program is told as an unknown cause, without the secret in its text', async () => {
      const { page, renderer } = await joined({
        'secret.put': async ({ value }) => {
          throw new Error(`Could not store ${value}`);
        },
      });
      const seen: string[] = [];
      page.receive((frame) => void seen.push(JSON.stringify(frame)));
      const answer = await renderer.call('secret.put', { setup: 'a', value: canary });
      expect(answer).toMatchObject({ failure: { kind: 'diagnosed', diagnosis: { cause: 'unknown' } } });
      expect(JSON.stringify(answer)).toContain('Could not store');
      expect(seen.join()).not.toContain(canary);
    });

    test('events arrive in the order in which they were told', async () => {
      const { host, renderer } = await joined(exporting());
      const runs: string[] = [];
      const all = new Promise<void>((resolve) => {
        renderer.on('test.progress', (progress) => {
          runs.push(progress.run);
          if (runs.length === 200) resolve();
        });
      });
      // The answered call proves that the wire stands before the first event is told.
      await renderer.call('setup.export', { setup: 'a' });
      const emit = emitOver(host);
      const told = Array.from({ length: 200 }, (_, index) => `run ${index}`);
      for (const run of told) emit('test.progress', { kind: 'finished', run });
      await all;
      expect(runs).toEqual(told);
    });

    test('who no longer listens is told nothing', async () => {
      const { host, renderer } = await joined(exporting());
      const heard: string[] = [];
      const stop = renderer.on('test.progress', () => void heard.push('stopped'));
      const last = new Promise<void>((resolve) => {
        renderer.on('test.progress', () => resolve());
      });
      await renderer.call('setup.export', { setup: 'a' });
      stop();
      emitOver(host)('test.progress', { kind: 'finished', run: '1' });
      await last;
      expect(heard).toEqual([]);
    });

    test('a whole log of a million characters, in any script, arrives as it was', async () => {
      const text = 'Eroare 535 5.7.3 – ușă 门 🚪\n'.repeat(36_000);
      let arrived = '';
      const { renderer } = await joined({
        'diagnose.text': async (input) => {
          arrived = input.text;
          return ok(unknownMistake('x'));
        },
      });
      await renderer.call('diagnose.text', { text });
      expect(arrived).toBe(text);
    });
  });
}
