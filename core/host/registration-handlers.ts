import type { Handlers } from '../../shared/contract/host.ts';
import { diagnosed, type Outcome, ok } from '../../shared/outcome.ts';
import type { RegisterStep } from '../../shared/registration/plan-view.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { RegisterRun } from '../registration/registration-service.ts';
import { followSignIn } from './follow-sign-in.ts';
import { type HostContext, languageOf, withSetup } from './host-context.ts';

/** The most that reading a registration may take: some fifteen requests, each of which may be told to wait. */
const longestReadMs = 180_000;

type Run = (options: {
  readonly signal: AbortSignal;
  readonly onStep: (step: RegisterStep) => void;
}) => Promise<Outcome<RegisterRun>>;

/** Begins a run that changes the directory and tells it as events, to its end. */
function begin(
  { runs, emit, onMistake }: HostContext,
  setup: Setup,
  where: string,
  work: Run,
): { readonly run: string } {
  const tellEnd = (run: string, ended: Outcome<RegisterRun>) =>
    emit('register.progress', {
      kind: 'ended',
      run,
      ...(ended.ok
        ? { outcome: ended.value.outcome, setup: ended.value.setup }
        : { outcome: 'failed', setup, failure: ended.failure }),
    });
  const run = runs.start(
    async (started, signal) => {
      const onStep = (step: RegisterStep) => emit('register.progress', { kind: 'step', run: started, step });
      tellEnd(started, await work({ signal, onStep }));
    },
    (started, error) => tellEnd(started, diagnosed(onMistake(error, where))),
  );
  return { run };
}

/** The registration through Microsoft Graph, and credentials over time. */
export function registrationHandlers(context: HostContext) {
  const { services, runs, emit } = context;
  const { registration } = services;
  const running = (where: string, id: string, work: (setup: Setup) => Run) =>
    withSetup(context, id, async (setup) => ok(begin(context, setup, where, work(setup))));
  return {
    'register.state': ({ setup: id }) => withSetup(context, id, (setup) => registration.state(setup)),
    'register.signIn': ({ setup: id, access, client, keep }) =>
      withSetup(context, id, async (setup) => {
        const ready = await registration.readyToSignIn(setup, client);
        if (!ready.ok) return ready;
        const run = runs.start(
          (started, signal) =>
            followSignIn(context, started, 'register.signIn', (told) =>
              registration.signIn(setup, { access, client, keep, signal, ...told }),
            ),
          (started, error) =>
            emit('signin.progress', {
              kind: 'failed',
              run: started,
              diagnosis: context.onMistake(error, 'register.signIn'),
            }),
        );
        return ok({ run });
      }),
    'register.signOut': ({ setup: id }) =>
      withSetup(context, id, async (setup) => {
        await registration.signOut(setup);
        return registration.state(setup);
      }),
    'register.plan': ({ setup: id }) =>
      withSetup(context, id, (setup) => registration.plan(setup, AbortSignal.timeout(longestReadMs))),
    'register.apply': ({ setup: id, fingerprint }) =>
      running(
        'register.apply',
        id,
        (setup) => (options) => registration.apply(setup, { ...options, fingerprint }),
      ),
    'register.undo': ({ setup: id }) =>
      running('register.undo', id, (setup) => (options) => registration.undo(setup, options)),
    'register.verify': ({ setup: id }) =>
      withSetup(context, id, (setup) => registration.verify(setup, AbortSignal.timeout(longestReadMs))),
    'register.script': ({ setup: id, kind }) =>
      withSetup(context, id, async (setup) => registration.script(setup, kind, await languageOf(context))),
    'register.reach': ({ setup: id, otherMailbox }) =>
      withSetup(context, id, async (setup) =>
        registration.proveScope(setup, otherMailbox, {
          signal: AbortSignal.timeout(longestReadMs),
          language: await languageOf(context),
        }),
      ),
    'credential.rotate': ({ setup: id }) =>
      running('credential.rotate', id, (setup) => (options) => registration.rotate(setup, options)),
    'credential.retire': ({ setup: id }) =>
      running('credential.retire', id, (setup) => (options) => registration.retire(setup, options)),
    'credential.restore': ({ setup: id }) =>
      running('credential.restore', id, (setup) => (options) => registration.restore(setup, options)),
    'credential.calendar': ({ setup: id }) =>
      withSetup(context, id, async (setup) => registration.calendar(setup, await languageOf(context))),
  } satisfies Partial<Handlers>;
}
