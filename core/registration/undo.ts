import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { whatOfUndo } from '../../shared/registration/describe-undo.ts';
import { withRotation } from '../../shared/registration/journal.ts';
import { undoActions } from '../../shared/registration/undo.ts';
import { forgetRegistration } from '../../shared/setup/change.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { formerSecretName } from '../secrets/secret-names.ts';
import { inOrder } from './apply.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { runWork } from './run-work.ts';
import { takeBack } from './take-back.ts';
import { keep, note, step, type Work, type WorkOptions } from './work.ts';

/** A registration that is gone leaves no ids behind. */
function withoutRegistration(setup: Setup): Setup {
  const {
    clientId: _clientId,
    enterpriseObjectId: _objectId,
    seenObjectId: _seen,
    signedInAs: _signedInAs,
    ...rest
  } = setup;
  return rest;
}

/** A secret that was made here is worth nothing once it is removed. */
async function forgetSecret(work: Work): Promise<void> {
  if (work.setup.credential.kind !== 'secret') return;
  work.setup = await work.tools.secrets.forget(work.setup);
}

async function forgetTaken(work: Work, kinds: ReadonlySet<string>): Promise<void> {
  const isDeleted = kinds.has('delete-application');
  const { ports } = work.tools;
  const at = ports.clock.now().toISOString();
  if (isDeleted || kinds.has('remove-secret')) await forgetSecret(work);
  await keep(work, (setup) => {
    const plain = { ...forgetRegistration(setup), updatedAt: at };
    return isDeleted ? withoutRegistration(plain) : plain;
  });
  if (!isDeleted) return;
  await note(work, (journal) => withRotation(journal, undefined));
  await ports.secrets.remove(formerSecretName(work.setup.id));
}

/** Takes back what was made here, newest first, and nothing else. */
export async function undo(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  return runWork(setup, options, tools, async (work) => {
    const undoings = undoActions(work.journal);
    if (undoings.length === 0) return refused('directory.nothingMade');
    const taken = new Set<string>();
    const ended = await inOrder(
      undoings.map((undoing) => async () => {
        const id = `${undoing.kind}:${undoing.entries[0] ?? ''}`;
        const done = await step(work, { id, what: whatOfUndo(undoing) }, (onWaiting) =>
          takeBack(work, undoing, onWaiting),
        );
        if (done === 'done') taken.add(undoing.kind);
        return done;
      }),
    );
    if (taken.size > 0) await forgetTaken(work, taken);
    return ok(ended);
  });
}
