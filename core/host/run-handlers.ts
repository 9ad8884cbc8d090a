import type { Handlers } from '../../shared/contract/host.ts';
import { ok, refused } from '../../shared/outcome.ts';
import { followSignIn } from './follow-sign-in.ts';
import { done, type HostContext, languageOf, withSetup } from './host-context.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** Sign-ins and tests: begun by a call, followed by events, ended by cancelling or by themselves. */
export function runHandlers(context: HostContext) {
  const { services, runs, emit, options } = context;
  return {
    'signin.start': ({ setup: id, deviceCode }) =>
      withSetup(context, id, async (setup) => {
        const ready = await services.readyToSignIn(setup, { deviceCode });
        if (!ready.ok) return ready;
        const run = runs.start(
          (started, signal) =>
            followSignIn(context, started, 'signin.start', (told) =>
              services.signIn(setup, { deviceCode, signal, ...told }),
            ),
          (started, error) =>
            emit('signin.progress', {
              kind: 'failed',
              run: started,
              diagnosis: context.onMistake(error, 'signin.start'),
            }),
        );
        return ok({ run });
      }),
    'test.start': ({ setup: id, to, from, transports, waitForPropagation }) =>
      withSetup(context, id, async (setup) => {
        const request = {
          setup,
          to,
          from,
          transports,
          waitForPropagationMs: waitForPropagation ? (options.waitForPropagationMs ?? hourMs) : 0,
          timeoutMs: options.testTimeoutMs ?? minuteMs,
          language: await languageOf(context),
        };
        const ready = await services.readyToTest(request);
        if (!ready.ok) return ready;
        const run = runs.start(
          async (started, signal) => {
            await services.runTest(request, {
              signal,
              onProgress: (progress) => emit('test.progress', { ...progress, run: started }),
            });
          },
          (started, error) => {
            context.onMistake(error, 'test.start');
            emit('test.progress', { kind: 'finished', run: started });
          },
        );
        return ok({ run });
      }),
    'step.watch': ({ setup: id, step }) =>
      withSetup(context, id, async (setup) =>
        ok({
          run: runs.start(
            async (_, signal) => void (await services.watch(setup.id, step, signal)),
            (_, error) => void context.onMistake(error, 'step.watch'),
          ),
        }),
      ),
    async 'run.cancel'({ run }) {
      return runs.cancel(run) ? done : refused('refused.runEnded');
    },
  } satisfies Partial<Handlers>;
}
