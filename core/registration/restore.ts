import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { ListedCredential } from '../../shared/registration/directory.ts';
import { type Rotation, withRotation } from '../../shared/registration/journal.ts';
import type { UndoAction } from '../../shared/registration/undo.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { formerSecretName, secretName } from '../secrets/secret-names.ts';
import { inOrder, openWork } from './apply.ts';
import { finish } from './finish.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { takeBack } from './take-back.ts';
import { keep, note, runOf, step, type Work, type WorkOptions } from './work.ts';

function listedAs(work: Work, keyId: string | undefined): ListedCredential | undefined {
  return work.observed.application?.credentials.find((listed) => listed.keyId === keyId);
}

/** The set-up as the old credential says: another one proves nothing of it. */
function withFormer(setup: Setup, { kind }: Rotation, old: ListedCredential | undefined): Setup {
  const { credential: _credential, test: _test, ...evidence } = setup.evidence;
  const expiresAt = old?.endDateTime === undefined ? {} : { expiresAt: old.endDateTime };
  const thumbprint = old?.thumbprint === undefined ? {} : { thumbprint: old.thumbprint };
  return { ...setup, evidence, credential: { kind, ...expiresAt, ...thumbprint } };
}

function removal(work: Work, { kind, newKeyId = '' }: Rotation): UndoAction {
  const entries = work.journal.entries.filter(({ made }) => made.keyId === newKeyId).map(({ id }) => id);
  const thumbprint = listedAs(work, newKeyId)?.thumbprint ?? '';
  return kind === 'certificate'
    ? { kind: 'remove-certificate', keyId: newKeyId, thumbprint, entries, certain: true }
    : { kind: 'remove-secret', keyId: newKeyId, displayName: '', entries, certain: true };
}

/** Uses the old credential again and removes the new one: the way back where a message could not be sent with it. */
export async function restore(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  const opened = await openWork(setup, options, tools);
  if (!opened.ok) return opened;
  const { work, settled } = opened.value;
  if (settled !== 'done') return ok(runOf(work, settled));
  const { rotation } = work.journal;
  if (rotation?.newKeyId === undefined) return refused('directory.noRotation');
  const { secrets } = tools.ports;
  const former = await secrets.load(formerSecretName(setup.id));
  if (former === undefined) return refused('directory.noFormer');
  // The old one is in use again before the new one goes: at no time is there none.
  await secrets.save(secretName(setup.id), former);
  await keep(work, (now) => withFormer(now, rotation, listedAs(work, rotation.oldKeyId)));
  const ended = await inOrder([
    () =>
      step(work, { id: 'restore', what: message('directory.step.restore') }, (onWaiting) =>
        takeBack(work, removal(work, rotation), onWaiting),
      ),
    async () => {
      await note(work, (journal) => withRotation(journal, undefined));
      await secrets.remove(formerSecretName(setup.id));
      return finish(work);
    },
  ]);
  return ok(runOf(work, ended === 'done' ? 'ok' : ended));
}
