import type { ListedCredential } from '../../shared/registration/directory.ts';
import { type Rotation, withRotation } from '../../shared/registration/journal.ts';
import type { UndoAction } from '../../shared/registration/undo.ts';
import type { Message } from '../../shared/text/message.ts';
import { formerSecretName } from '../secrets/secret-names.ts';
import { inOrder } from './apply.ts';
import { finish } from './finish.ts';
import { takeBack } from './take-back.ts';
import { note, step, type Work } from './work.ts';

/** A credential of the registration by its key id. */
export function listedAs(work: Work, keyId: string | undefined): ListedCredential | undefined {
  return work.observed.application?.credentials.find((listed) => listed.keyId === keyId);
}

function removal(work: Work, kind: Rotation['kind'], keyId: string): UndoAction {
  const entries = work.journal.entries.filter(({ made }) => made.keyId === keyId).map(({ id }) => id);
  const thumbprint = listedAs(work, keyId)?.thumbprint ?? '';
  return kind === 'certificate'
    ? { kind: 'remove-certificate', keyId, thumbprint, entries, certain: true }
    : { kind: 'remove-secret', keyId, displayName: '', entries, certain: true };
}

/** Ends a rotation: removes one of the two credentials, forgets what was kept aside, and reads everything back. */
export function endRotation(
  work: Work,
  { kind }: Rotation,
  removed: { readonly keyId: string | undefined; readonly id: string; readonly what: Message },
): Promise<'done' | 'failed' | 'cancelled'> {
  return inOrder([
    () =>
      step(work, removed, (onWaiting) => takeBack(work, removal(work, kind, removed.keyId ?? ''), onWaiting)),
    async () => {
      await note(work, (journal) => withRotation(journal, undefined));
      await work.tools.ports.secrets.remove(formerSecretName(work.setup.id));
      return finish(work);
    },
  ]);
}
