import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { actionId } from '../../shared/registration/action.ts';
import { whatOf } from '../../shared/registration/describe.ts';
import { fingerprint } from '../../shared/registration/fingerprint.ts';
import { forgotten, lostSecrets } from '../../shared/registration/journal.ts';
import { actionsFor } from '../../shared/registration/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { finish, rememberIds, rememberReach } from './finish.ts';
import { heldCredential } from './open-directory.ts';
import { performWithinPolicy } from './perform-within-policy.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { type Ended, runWork } from './run-work.ts';
import { takeBack } from './take-back.ts';
import { note, step, type Work, type WorkOptions } from './work.ts';

/** Does one step after the other; the first that fails is the last. */
export async function inOrder(doings: Iterable<() => Promise<Ended>>): Promise<Ended> {
  for (const doing of doings) {
    const ended = await doing();
    if (ended !== 'done') return ended;
  }
  return 'done';
}

async function planned(work: Work) {
  const held = await heldCredential(work.setup.id, work.tools);
  return actionsFor(work.desired, work.observed, { ...held, now: work.tools.ports.clock.now() });
}

/** Takes away secrets whose value nobody kept, once there is one that was. */
export async function removeLost(work: Work): Promise<Ended> {
  const lost = lostSecrets(work.journal);
  return inOrder(
    lost.map(({ id, made, action }) => async () => {
      if (made.keyId === undefined || action.kind !== 'add-secret') {
        await note(work, (journal) => forgotten(journal, [id]));
        return 'done';
      }
      const undo = {
        kind: 'remove-secret',
        keyId: made.keyId,
        displayName: action.displayName,
        entries: [id],
        certain: true,
      } as const;
      return step(
        work,
        { id: `remove-lost:${made.keyId}`, what: message('directory.step.removeLost') },
        (onWaiting) => takeBack(work, undo, onWaiting),
      );
    }),
  );
}

function doingsOf(work: Work, actions: Awaited<ReturnType<typeof planned>>) {
  const name = work.observed.application?.displayName ?? work.desired.displayName;
  return actions.map((action) => async (): Promise<Ended> => {
    const ended = await step(work, { id: actionId(action), what: whatOf(action, name) }, (onWaiting) =>
      performWithinPolicy(work, action, onWaiting),
    );
    // The ids are kept at once: whatever happens next, the next start finds the registration by them.
    if (ended === 'done' && action.kind === 'create-application') await rememberIds(work);
    return ended;
  });
}

/** Does what the plan says, each action until the directory shows it; goes on where the last time ended. */
export async function apply(
  setup: Setup,
  options: WorkOptions & { readonly fingerprint?: string | undefined },
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  return runWork(setup, options, tools, async (work) => {
    const actions = await planned(work);
    if (options.fingerprint !== undefined && fingerprint(actions, work.observed) !== options.fingerprint)
      return refused('directory.changedSince');
    await rememberReach(work);
    return ok(await inOrder([...doingsOf(work, actions), () => removeLost(work), () => finish(work)]));
  });
}
