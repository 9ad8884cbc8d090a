import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { credentialCalendar } from '../../shared/registration/credential-calendar.ts';
import { desiredRegistration } from '../../shared/registration/desired.ts';
import { registrationScript } from '../../shared/registration/scripts/index.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { translatorFor } from '../../shared/text/index.ts';
import { openContext } from '../setup-context.ts';
import { apply } from './apply.ts';
import { proveScope } from './prove-scope.ts';
import type { RegistrationService } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { restore } from './restore.ts';
import { retire } from './retire.ts';
import { rotate } from './rotate.ts';
import { prepareSignIn, signInRegistrar } from './sign-in.ts';
import { stateOf } from './state.ts';
import { undo } from './undo.ts';
import { plan, verify } from './verify.ts';

/** One change of a set-up's registration at a time: two would write one journal. */
function createTurns() {
  const busy = new Set<string>();
  return async <T>({ id }: Setup, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (busy.has(id)) return refused('directory.running');
    busy.add(id);
    try {
      return await work();
    } finally {
      busy.delete(id);
    }
  };
}

/** The registration through Microsoft Graph over the ports of a host. */
export function createRegistrationService(tools: RegistrationTools): RegistrationService {
  const inTurn = createTurns();
  return {
    state: (setup) => stateOf(setup, tools),
    async readyToSignIn(setup, client) {
      const ready = await prepareSignIn(setup, client, tools);
      return ready.ok ? ok({}) : ready;
    },
    signIn: (setup, options) => signInRegistrar(setup, options, tools),
    signOut: (setup) => tools.sessions.end(setup.id),
    plan: (setup, signal) => plan(setup, signal, tools),
    apply: (setup, options) => inTurn(setup, () => apply(setup, options, tools)),
    undo: (setup, options) => inTurn(setup, () => undo(setup, options, tools)),
    verify: (setup, signal) => verify(setup, signal, tools),
    async script(setup, kind, language) {
      const opened = await openContext(setup, tools);
      if (!opened.ok) return opened;
      const desired = desiredRegistration(opened.value.recipe, setup);
      return ok(registrationScript(kind, desired, setup, translatorFor(language)));
    },
    rotate: (setup, options) => inTurn(setup, () => rotate(setup, options, tools)),
    retire: (setup, options) => inTurn(setup, () => retire(setup, options, tools)),
    restore: (setup, options) => inTurn(setup, () => restore(setup, options, tools)),
    proveScope: (setup, otherMailbox, options) => proveScope(setup, otherMailbox, options, tools),
    async calendar(setup, language) {
      const opened = await openContext(setup, tools);
      if (!opened.ok) return opened;
      const facts = { product: opened.value.recipe.name, now: tools.ports.clock.now() };
      const file = credentialCalendar(setup, facts, translatorFor(language));
      return file ? ok(file) : refused('directory.endUnknown');
    },
  };
}
